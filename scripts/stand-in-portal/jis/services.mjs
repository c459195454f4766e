// @ts-check
import { TICKET_INVALID } from './tickets.mjs';

/** @typedef {import('./tickets.mjs').Tickets} Tickets */
/** @typedef {import('./tickets.mjs').Refusal} Refusal */
/** @typedef {import('../describe.mjs').Description} Description */

/** What a service answers: fields, or why not. @typedef {{ fields: Record<string, string> } | { refusal: Refusal }} Result */

/** @typedef {(fields: { ticket: string, token: string }) => Result} Service */

/**
 * The services that both generations have, each under its own names.
 *
 * @param {Tickets} tickets
 * @param {Names} names
 * @returns {ReadonlyMap<string, Service>}
 *
 * @typedef {object} Names
 * @property {string} naturalService
 * @property {string} userType
 * @property {(description: Description) => Record<string, string>} natural
 * @property {(description: Description) => Record<string, string>} legal
 */
export function servicesOf(tickets, names) {
  return new Map([
    [
      'ticketValidate',
      ({ ticket }) => {
        const found = tickets.validate(ticket);
        if (!found) return { refusal: TICKET_INVALID };
        return { fields: { token: found.token, [names.userType]: found.description.userType } };
      },
    ],
    [names.naturalService, ({ token }) => person(tickets, token, 'natural', names.natural)],
    ['findCorUserByToken', ({ token }) => person(tickets, token, 'legal', names.legal)],
  ]);
}

/**
 * @param {Tickets} tickets
 * @param {string} token
 * @param {'natural' | 'legal'} kind
 * @param {(description: Description) => Record<string, string>} fieldsOf
 * @returns {Result}
 */
function person(tickets, token, kind, fieldsOf) {
  const found = tickets.personOf(token, kind);
  return 'refusal' in found ? found : { fields: fieldsOf(found.description) };
}

/**
 * @param {string | null} json what a call names: a ticket or a token
 * @returns {{ ticket: string, token: string }} empty what is not named
 */
export function readParameters(json) {
  try {
    const { ticket, token } = JSON.parse(json ?? '');
    return {
      ticket: typeof ticket === 'string' ? ticket : '',
      token: typeof token === 'string' ? token : '',
    };
  } catch {
    return { ticket: '', token: '' };
  }
}

const FIVE_MINUTES = 5 * 60 * 1000;

/** @param {string | null} milliseconds @returns {boolean} whether a call says that it is from now */
export function isRecent(milliseconds) {
  return /^\d{13}$/.test(milliseconds ?? '') && Math.abs(Date.now() - Number(milliseconds)) < FIVE_MINUTES;
}

/** @param {string} digits `yyyyMMddHHmmss` by China's clock @returns {boolean} */
export function isRecentInChina(digits) {
  const iso = digits.replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3T$4:$5:$6+08:00');
  return iso !== digits && Math.abs(Date.now() - Date.parse(iso)) < FIVE_MINUTES;
}

/**
 * Generation B wraps what a call names once more.
 *
 * @param {string | null} json `{ "appMark": …, "params": "<JSON>" }`
 * @returns {string | null} the JSON inside
 */
export function readBusiness(json) {
  try {
    const { params } = JSON.parse(json ?? '');
    return typeof params === 'string' ? params : null;
  } catch {
    return null;
  }
}

// @ts-check
import { randomUUID } from 'node:crypto';
import { describe } from '../describe.mjs';
import { escaped } from '../pages/html.mjs';
import { createSecrets } from '../single-use.mjs';
import { without } from '../without.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {{ subject: string, service: string }} Ticket */

const TICKET_SECONDS = 60;

/**
 * @typedef {object} CasTickets
 * @property {(ticket: Ticket) => string} issue
 * @property {(ticket: string, service: string) => string} validate answers the protocol's XML
 */

/**
 * Service tickets (CAS Protocol 3.0, 3.1): for one service, and dead at their first use, right or wrong.
 *
 * @param {World} world
 * @returns {CasTickets}
 */
export function createCasTickets({ people, faults }) {
  /** @type {import('../single-use.mjs').Secrets<Ticket>} */
  const tickets = createSecrets({ seconds: TICKET_SECONDS, prefix: 'ST-' });
  return {
    issue: (ticket) => tickets.add(ticket),
    validate: (ticket, service) => {
      const found = faults.has('replay') ? tickets.find(ticket) : tickets.take(ticket);
      const person = found && people.find(found.subject);
      if (!person) return failure('INVALID_TICKET', 'The ticket is not recognised');
      if (found.service !== service) return failure('INVALID_SERVICE', 'The ticket is for another service');
      return success(person.loginName, without('kind', describe(person, faults)));
    },
  };
}

/**
 * @param {string} user
 * @param {Record<string, string>} attributes
 */
function success(user, attributes) {
  const elements = Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `<cas:${name}>${escaped(value)}</cas:${name}>`);
  return response(
    `<cas:authenticationSuccess><cas:user>${escaped(user)}</cas:user>` +
      `<cas:attributes>${elements.join('')}</cas:attributes></cas:authenticationSuccess>`,
  );
}

/**
 * @param {string} code
 * @param {string} text
 */
function failure(code, text) {
  return response(`<cas:authenticationFailure code="${code}">${text}</cas:authenticationFailure>`);
}

/** @param {string} content */
function response(content) {
  return `<cas:serviceResponse xmlns:cas="http://www.yale.edu/tp/cas">${content}</cas:serviceResponse>`;
}

/**
 * @param {string} ticket the one with which the application's session began
 * @returns {string} the notice that this session has ended (CAS Protocol 3.0, 2.3.3)
 */
export function logoutRequest(ticket) {
  return (
    `<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="LR-${randomUUID()}" ` +
    `Version="2.0" IssueInstant="${new Date().toISOString()}">` +
    `<saml:NameID xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">@NOT_USED@</saml:NameID>` +
    `<samlp:SessionIndex>${escaped(ticket)}</samlp:SessionIndex></samlp:LogoutRequest>`
  );
}

// @ts-check
import { createSecrets } from '../single-use.mjs';
import { describe } from '../describe.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../describe.mjs').Description} Description */

const TICKET_SECONDS = 60;
const TOKEN_SECONDS = 3600;

/** What the protocol says went wrong. */
export const TICKET_INVALID = { retcode: '100001', msg: '票据无效或已过期' };
const TOKEN_INVALID = { retcode: '100002', msg: '令牌无效或已过期' };
const OTHER_KIND = { retcode: '100003', msg: '用户类型不符' };

/** @typedef {{ retcode: string, msg: string }} Refusal */
/** @typedef {{ description: Description } | { refusal: Refusal }} Found */

/**
 * Tickets, which die at their first use, and the tokens that they are exchanged for, which live long.
 *
 * @typedef {object} Tickets
 * @property {(subject: string) => string} issue
 * @property {(ticket: string) => { token: string, description: Description } | null} validate
 * @property {(token: string, kind: 'natural' | 'legal') => Found} personOf
 */

/**
 * @param {World} world
 * @returns {Tickets}
 */
export function createTickets(world) {
  /** @type {import('../single-use.mjs').Secrets<string>} */
  const tickets = createSecrets({ seconds: TICKET_SECONDS });
  /** @type {import('../single-use.mjs').Secrets<string>} */
  const tokens = createSecrets({ seconds: TOKEN_SECONDS });
  /** @param {string | null} subject */
  const descriptionOf = (subject) => {
    const person = subject === null ? null : world.people.find(subject);
    return person && describe(person, world.faults);
  };
  return {
    issue: (subject) => tickets.add(subject),
    validate: (ticket) => {
      const subject = world.faults.has('replay') ? tickets.find(ticket) : tickets.take(ticket);
      const description = descriptionOf(subject);
      return subject === null || description === null ? null : { token: tokens.add(subject), description };
    },
    personOf: (token, kind) => {
      const description = descriptionOf(tokens.find(token));
      if (!description) return { refusal: TOKEN_INVALID };
      return description.kind === kind ? { description } : { refusal: OTHER_KIND };
    },
  };
}

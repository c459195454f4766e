// @ts-check
import { cookie, setCookie } from './web/exchange.mjs';

/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./web/exchange.mjs').Exchange} Exchange */
/** @typedef {import('./people.mjs').Person} Person */

const COOKIE = 'stand-in-portal';

/**
 * @param {World} world
 * @param {Exchange} exchange
 * @returns {import('./sessions.mjs').Session | null} the browser's session, if whoever it is of still exists
 */
export function sessionOf({ sessions, people }, exchange) {
  const session = sessions.find(cookie(exchange, COOKIE));
  return session && people.find(session.subject) ? session : null;
}

/**
 * Signs somebody in, and whoever the browser was of before out.
 *
 * @param {World} world
 * @param {Exchange} exchange
 * @param {Person} person
 */
export async function openSession(world, exchange, { subject }) {
  const before = sessionOf(world, exchange);
  if (before?.subject === subject) return before;
  if (before) await world.sessions.end(before.id);
  const session = world.sessions.open(subject);
  setCookie(exchange, COOKIE, session.id);
  return session;
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 */
export async function endSession(world, exchange) {
  const id = cookie(exchange, COOKIE);
  setCookie(exchange, COOKIE, '');
  await world.sessions.end(id);
}

// @ts-check
import { sendPage } from '../pages/send-page.mjs';
import { endSession } from '../portal-session.mjs';
import { beginSignIn } from '../sign-in.mjs';
import { redirect } from '../web/exchange.mjs';
import { kindOf, withTicket } from '../web/words.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../web/exchange.mjs').Exchange} Exchange */

/**
 * Where an application sends a browser to sign in; it comes back with a ticket.
 *
 * @param {World} world
 * @param {import('./tickets.mjs').Tickets} tickets
 * @param {{ application: string, kind: string, back: string, applications: readonly string[] }} names
 *   the parameters of the generation, and the applications that it knows
 * @returns {(exchange: Exchange) => void}
 */
export function entrance(world, tickets, names) {
  return (exchange) => {
    const query = exchange.url.searchParams;
    const back = query.get(names.back);
    const known = names.applications.includes(query.get(names.application) ?? '');
    if (!known || back === null || !world.applications.owns(back)) {
      return sendPage(world, exchange, 400, 'unknownApplication');
    }
    return beginSignIn(world, exchange, {
      kind: kindOf(query.get(names.kind)),
      again: false,
      finish: async (_exchange, { subject }) => withTicket(back, tickets.issue(subject)),
    });
  };
}

/**
 * Where an application sends a browser to sign out.
 *
 * @param {World} world
 * @param {{ back: string }} names
 * @returns {(exchange: Exchange) => Promise<void>}
 */
export function exit(world, { back: name }) {
  return async (exchange) => {
    const back = exchange.url.searchParams.get(name);
    await endSession(world, exchange);
    if (back !== null && world.applications.welcomes(back)) return redirect(exchange, back);
    return sendPage(world, exchange, 200, 'signedOut');
  };
}

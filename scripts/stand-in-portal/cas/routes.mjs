// @ts-check
import { URLSearchParams } from 'node:url';
import { sendPage } from '../pages/send-page.mjs';
import { endSession } from '../portal-session.mjs';
import { beginSignIn } from '../sign-in.mjs';
import { troubled } from '../trouble.mjs';
import { redirect, send } from '../web/exchange.mjs';
import { kindOf, withTicket } from '../web/words.mjs';
import { createCasTickets, logoutRequest } from './tickets.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../web/exchange.mjs').Exchange} Exchange */

const PATIENCE_MILLISECONDS = 2500;

/**
 * CAS 3: service tickets, and single logout by a notice to the application.
 *
 * @param {World} world
 * @returns {import('../web/server.mjs').Route[]}
 */
export function casRoutes(world) {
  const tickets = createCasTickets(world);
  return [
    { method: 'GET', path: '/cas/login', answer: (exchange) => login(world, tickets, exchange) },
    {
      method: 'GET',
      path: '/cas/p3/serviceValidate',
      answer: async (exchange) => {
        if (await troubled(exchange, world.faults)) return;
        const query = exchange.url.searchParams;
        const xml = tickets.validate(query.get('ticket') ?? '', query.get('service') ?? '');
        send(exchange, 200, 'application/xml', xml);
      },
    },
    {
      method: 'GET',
      path: '/cas/logout',
      answer: async (exchange) => {
        const service = exchange.url.searchParams.get('service');
        await endSession(world, exchange);
        if (service !== null && world.applications.welcomes(service)) redirect(exchange, service);
        else sendPage(world, exchange, 200, 'signedOut');
      },
    },
  ];
}

/**
 * @param {World} world
 * @param {import('./tickets.mjs').CasTickets} tickets
 * @param {Exchange} exchange
 */
function login(world, tickets, exchange) {
  const query = exchange.url.searchParams;
  const service = query.get('service');
  if (service === null || !world.applications.owns(service)) {
    return sendPage(world, exchange, 400, 'unknownApplication');
  }
  return beginSignIn(world, exchange, {
    kind: kindOf(query.get('userType')),
    again: query.get('renew') === 'true',
    finish: async (_exchange, session) => {
      const ticket = tickets.issue({ subject: session.subject, service });
      session.participants.set(`cas:${ticket}`, () => tell(world, service, ticket));
      return withTicket(service, ticket);
    },
  });
}

/**
 * @param {World} world
 * @param {string} service
 * @param {string} ticket
 */
function tell({ applications }, service, ticket) {
  return fetch(applications.backchannel(service) ?? service, {
    method: 'POST',
    body: new URLSearchParams({ logoutRequest: logoutRequest(ticket) }),
    signal: AbortSignal.timeout(PATIENCE_MILLISECONDS),
  });
}

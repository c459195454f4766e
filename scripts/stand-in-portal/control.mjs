// @ts-check
import { FAULTS, isFault } from './faults.mjs';
import { readJson, sendJson } from './web/exchange.mjs';

/** @typedef {import('./world.mjs').World} World */
/** @typedef {import('./web/exchange.mjs').Exchange} Exchange */
/** @typedef {import('./web/server.mjs').Route} Route */

const BASE = '/control';

/**
 * What tests and the demo steer the portal by. It asks for a bearer token (RFC 6750).
 *
 * - `PUT /control/people/:subject` a login, or what changes of it
 * - `DELETE /control/people/:subject`
 * - `POST /control/faults` `{ faults, slowMilliseconds? }`: these and no others
 * - `POST /control/applications` `{ url }`
 * - `POST /control/reset` people and faults as at the start
 * - `GET /control/log` the requests seen, oldest first
 *
 * @param {World} world
 * @param {string} token
 * @returns {Route[]}
 */
export function controlRoutes(world, token) {
  /** @type {Route[]} */
  const routes = [
    { method: 'PUT', path: `${BASE}/people/`, answer: (exchange) => putPerson(world, exchange) },
    {
      method: 'DELETE',
      path: `${BASE}/people/`,
      answer: (exchange) => {
        world.people.remove(exchange.parameter);
        sendJson(exchange, 200, {});
      },
    },
    { method: 'POST', path: `${BASE}/faults`, answer: (exchange) => setFaults(world, exchange) },
    { method: 'POST', path: `${BASE}/applications`, answer: (exchange) => addApplication(world, exchange) },
    {
      method: 'POST',
      path: `${BASE}/reset`,
      answer: (exchange) => {
        world.people.reset();
        world.faults.set([]);
        sendJson(exchange, 200, {});
      },
    },
    {
      method: 'GET',
      path: `${BASE}/log`,
      answer: (exchange) => sendJson(exchange, 200, { data: world.log.list() }),
    },
  ];
  return routes.map((route) => ({ ...route, answer: guarded(token, route.answer) }));
}

/**
 * @param {string} token
 * @param {Route['answer']} answer
 * @returns {Route['answer']}
 */
function guarded(token, answer) {
  return (exchange) =>
    exchange.request.headers.authorization === `Bearer ${token}`
      ? answer(exchange)
      : refuse(exchange, 401, 'the control token is wrong');
}

/**
 * @param {Exchange} exchange
 * @param {number} status
 * @param {string} message
 */
function refuse(exchange, status, message) {
  sendJson(exchange, status, { error: { status, message } });
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 */
async function putPerson({ people }, exchange) {
  const facts = await readJson(exchange);
  if (!facts || exchange.parameter === '') return refuse(exchange, 400, 'facts of a person, as JSON');
  return sendJson(exchange, 200, { data: people.put(exchange.parameter, facts) });
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 */
async function setFaults(world, exchange) {
  const { faults, slowMilliseconds } = (await readJson(exchange)) ?? {};
  if (!Array.isArray(faults) || !faults.every(isFault)) {
    return refuse(exchange, 400, `faults is a list of: ${FAULTS.join(', ')}`);
  }
  world.faults.set(faults, typeof slowMilliseconds === 'number' ? { slowMilliseconds } : {});
  return sendJson(exchange, 200, { data: world.faults.list() });
}

/**
 * @param {World} world
 * @param {Exchange} exchange
 */
async function addApplication({ applications }, exchange) {
  const { url } = (await readJson(exchange)) ?? {};
  if (typeof url !== 'string' || !URL.canParse(url)) return refuse(exchange, 400, 'url is an address');
  applications.add(url);
  return sendJson(exchange, 200, { data: applications.list() });
}

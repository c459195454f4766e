// @ts-check
import { URLSearchParams } from 'node:url';

/**
 * A request, and the answer to it.
 *
 * @typedef {object} Exchange
 * @property {import('node:http').IncomingMessage} request
 * @property {import('node:http').ServerResponse} response
 * @property {URL} url
 * @property {string} parameter what the route's path leaves open; empty when it leaves nothing open
 */

const LARGEST_BODY_BYTES = 64 * 1024;

const HEADERS = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
};

/**
 * @param {Exchange} exchange
 * @returns {Promise<string>}
 * @throws {Error} when it is too long
 */
async function readBody({ request }) {
  /** @type {Buffer[]} */
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > LARGEST_BODY_BYTES) throw new Error('The body is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** @param {Exchange} exchange */
export async function readForm(exchange) {
  return new URLSearchParams(await readBody(exchange));
}

/**
 * @param {Exchange} exchange
 * @returns {Promise<Record<string, unknown> | null>} null when it is no JSON object
 */
export async function readJson(exchange) {
  try {
    const body = JSON.parse((await readBody(exchange)) || '{}');
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : null;
  } catch {
    return null;
  }
}

/**
 * @param {Exchange} exchange
 * @param {string} name
 * @returns {string} empty when there is none
 */
export function cookie({ request }, name) {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/).map((pair) => pair.split('='));
  return pairs.find(([key]) => key === name)?.[1] ?? '';
}

/**
 * For this session of the browser, which sends it also when another site leads here.
 *
 * @param {Exchange} exchange
 * @param {string} name
 * @param {string} value empty to remove it
 */
export function setCookie({ response }, name, value) {
  const age = value === '' ? '; Max-Age=0' : '';
  response.appendHeader('set-cookie', `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${age}`);
}

/**
 * @param {Exchange} exchange
 * @param {number} status
 * @param {string} mediaType
 * @param {string} body
 * @param {Record<string, string>} [headers]
 */
export function send({ response }, status, mediaType, body, headers = {}) {
  response.writeHead(status, { ...HEADERS, 'content-type': `${mediaType}; charset=utf-8`, ...headers });
  response.end(body);
}

/**
 * @param {Exchange} exchange
 * @param {number} status
 * @param {unknown} body
 */
export function sendJson(exchange, status, body) {
  send(exchange, status, 'application/json', JSON.stringify(body));
}

/**
 * @param {Exchange} exchange
 * @param {string} location
 */
export function redirect({ response }, location) {
  response.writeHead(303, { ...HEADERS, location });
  response.end();
}

// @ts-check
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listenOnFreePort } from '../ports.mjs';
import { receiveSms } from './sms-gateway.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {import('./mailbox.mjs').Mailbox} Mailbox */

const PAGE = join(fileURLToPath(new URL('.', import.meta.url)), 'page');

/** What belongs to the page; nothing else below the folder's name is ever read. */
const PAGE_FILES = readdirSync(PAGE);

/** @type {Record<string, string>} */
const MEDIA_TYPES = { '.html': 'text/html', '.css': 'text/css', '.mjs': 'text/javascript' };

const HEADERS = {
  'cache-control': 'no-store',
  // Whatever a message says, the page loads and calls nothing but this server.
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/**
 * Shows the mailbox in the browser, answers it as JSON, and plays the SMS gateway; for this machine only.
 *
 * @param {Mailbox} mailbox
 * @param {{ token: string, preferredPort: number }} options `token`: what the gateway asks for
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export async function startWebServer(mailbox, { token, preferredPort }) {
  const server = createServer((request, response) => {
    answer(request, response, { mailbox, token }).catch(() => {
      response.destroy();
    });
  });
  const port = await listenOnFreePort(server, preferredPort);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {Request} request
 * @param {Response} response
 * @param {{ mailbox: Mailbox, token: string }} gateway
 */
async function answer(request, response, gateway) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const file = url.pathname === '/' ? 'index.html' : url.pathname.slice(1);
  if (!isOurs(request.headers.host)) return send(response, 403, 'text/plain', 'Unknown host\n');
  if (url.pathname === '/sms' && request.method === 'POST') {
    const { status, body } = await receiveSms(request, gateway);
    return sendJson(response, status, body);
  }
  if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Method not allowed\n');
  if (url.pathname === '/api/messages') return sendMessages(response, url.searchParams, gateway.mailbox);
  if (!PAGE_FILES.includes(file)) return send(response, 404, 'text/plain', 'Not found\n');
  return send(response, 200, MEDIA_TYPES[extname(file)] ?? '', await readFile(join(PAGE, file), 'utf8'));
}

/**
 * A name of a stranger's that resolves to this machine (DNS rebinding) must not open the mailbox.
 *
 * @param {string | undefined} host
 */
function isOurs(host = '') {
  return ['127.0.0.1', 'localhost'].includes(host.replace(/:\d+$/, ''));
}

/**
 * @param {Response} response
 * @param {URLSearchParams} query
 * @param {Mailbox} mailbox
 */
function sendMessages(response, query, mailbox) {
  const kind = query.get('kind');
  if (kind !== null && kind !== 'mail' && kind !== 'sms') {
    return sendJson(response, 400, { error: { status: 400, message: 'kind is mail or sms' } });
  }
  const after = Number(query.get('after'));
  const data = mailbox.list({ kind, to: query.get('to'), after: Number.isFinite(after) ? after : 0 });
  const kept = mailbox.list();
  const meta = { openedAt: mailbox.openedAt, total: kept.length, oldest: kept.at(-1)?.id ?? null };
  return sendJson(response, 200, { data, meta });
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {unknown} body
 */
function sendJson(response, status, body) {
  send(response, status, 'application/json', JSON.stringify(body));
}

/**
 * @param {Response} response
 * @param {number} status
 * @param {string} mediaType
 * @param {string} body
 */
function send(response, status, mediaType, body) {
  response.writeHead(status, { ...HEADERS, 'content-type': `${mediaType}; charset=utf-8` });
  response.end(body);
}

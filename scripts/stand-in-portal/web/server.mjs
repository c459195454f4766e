// @ts-check
import { createServer } from 'node:http';
import { listenOnFreePort } from '../../demo/ports.mjs';
import { send } from './exchange.mjs';

/** @typedef {import('./exchange.mjs').Exchange} Exchange */
/** @typedef {import('../log.mjs').Log} Log */

/**
 * What answers a path: exactly this one, or every one below it when it ends with a slash.
 *
 * @typedef {object} Route
 * @property {'GET' | 'POST' | 'PUT' | 'DELETE' | 'any'} method
 * @property {string} path
 * @property {(exchange: Exchange) => Promise<void> | void} answer
 */

/**
 * Serves the routes on this machine only.
 *
 * @param {{ port: number }} options the port, or the next that is free; 0 for any
 * @returns {Promise<{ url: string, serve: (log: Log, routes: readonly Route[]) => void, close: () => Promise<void> }>}
 */
export async function startWebServer({ port: preferredPort }) {
  /** @type {{ log: Log | null, routes: readonly Route[] }} */
  let service = { log: null, routes: [] };
  const server = createServer((request, response) => {
    answer(request, response, service).catch((error) => {
      process.stderr.write(`The stand-in portal: ${error instanceof Error ? error.stack : String(error)}\n`);
      response.destroy();
    });
  });
  const port = await listenOnFreePort(server, preferredPort);
  return {
    url: `http://127.0.0.1:${port}`,
    serve: (log, routes) => {
      service = { log, routes };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {Exchange['request']} request
 * @param {Exchange['response']} response
 * @param {{ log: Log | null, routes: readonly Route[] }} service
 */
async function answer(request, response, { log, routes }) {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  log?.add(request.method ?? '', url);
  const exchange = { request, response, url, parameter: '' };
  if (!isOurs(request.headers.host)) return send(exchange, 403, 'text/plain', 'Unknown host\n');
  if (isForged(request)) return send(exchange, 403, 'text/plain', 'Forms are for this site only\n');
  const matching = routes.filter(({ path }) => matches(path, url.pathname));
  const route = matching.find(({ method }) => method === 'any' || method === request.method);
  if (!route) {
    return send(exchange, matching.length > 0 ? 405 : 404, 'text/plain', 'There is nothing here\n');
  }
  const parameter = decodeURIComponent(url.pathname.slice(route.path.length));
  await route.answer({ ...exchange, parameter });
}

/**
 * @param {string} path
 * @param {string} asked
 */
function matches(path, asked) {
  return path.length > 1 && path.endsWith('/') ? asked.startsWith(path) : asked === path;
}

/**
 * Another site's form that is sent here: a browser names the site, a server names none.
 *
 * @param {Exchange['request']} request
 */
function isForged({ method = '', headers: { origin, host } }) {
  if (['GET', 'HEAD'].includes(method) || origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/**
 * A name of a stranger's that resolves to this machine (DNS rebinding) must not open the portal.
 *
 * @param {string | undefined} host
 */
function isOurs(host = '') {
  return ['127.0.0.1', 'localhost'].includes(host.replace(/:\d+$/, ''));
}

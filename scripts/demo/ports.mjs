// @ts-check
import { createServer } from 'node:net';

/** @typedef {import('node:net').Server} Server */

const ATTEMPTS = 100;

/**
 * Lets a server listen on this machine only, on a port or the next that nobody uses.
 *
 * @param {Server} server
 * @param {number} preferredPort 0 for any
 * @returns {Promise<number>} the port
 * @throws {Error} when a hundred ports in a row are taken, or listening is refused for another reason
 */
export async function listenOnFreePort(server, preferredPort) {
  for (let port = preferredPort; ; port += 1) {
    try {
      return await listen(server, port);
    } catch (error) {
      const taken = /** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE';
      if (!taken || port >= preferredPort + ATTEMPTS) throw error;
    }
  }
}

/**
 * A port that another program may listen on a moment from now.
 *
 * @param {number} preferredPort
 * @returns {Promise<number>} this one, or the next that nobody uses
 * @throws {Error} as `listenOnFreePort`
 */
export async function freePort(preferredPort) {
  const probe = createServer();
  const port = await listenOnFreePort(probe, preferredPort);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * @param {Server} server
 * @param {number} wanted
 * @returns {Promise<number>}
 */
function listen(server, wanted) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : wanted);
    });
  });
}

// @ts-check
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** @typedef {import('./cluster.mjs').Credentials} Credentials */

/** PostgreSQL's error codes (appendix A of its manual) that these functions answer to. */
const CANNOT_CONNECT_NOW = '57P03';
const ALREADY_THERE = ['42P04', '23505'];

/**
 * The address of a database on a local server.
 *
 * @param {Credentials} credentials
 * @param {number} port
 * @param {string} database
 * @returns {string}
 */
export function localUrl({ user, password }, port, database) {
  return `postgresql://${user}:${password}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
}

/**
 * Creates a database unless it is there.
 *
 * @param {string} url of any database on the server, as a user who may create databases
 * @param {string} name
 * @param {{ template?: string }} [options] `template`: a database without connections to copy; without it
 *   an empty one is made
 * @returns {Promise<string>} the new database's address
 * @throws {Error} PostgreSQL's own, when it refuses
 */
export async function createDatabase(url, name, { template = 'template1' } = {}) {
  await withClient(url, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount) return;
    const [database, source] = [name, template].map((identifier) => client.escapeIdentifier(identifier));
    try {
      await client.query(`CREATE DATABASE ${database} TEMPLATE ${source}`);
    } catch (error) {
      // Somebody else made it between the question and the statement.
      if (!ALREADY_THERE.includes(codeOf(error))) throw error;
    }
  });
  const created = new URL(url);
  created.pathname = `/${encodeURIComponent(name)}`;
  return created.href;
}

/**
 * Waits until a server that is starting lets people in.
 *
 * @param {string} url
 * @param {number} milliseconds
 * @returns {Promise<void>}
 * @throws {Error} the last refusal, when the time is over or when waiting cannot help
 */
export async function waitUntilReady(url, milliseconds) {
  const giveUpAt = Date.now() + milliseconds;
  for (;;) {
    try {
      await withClient(url, (client) => client.query('SELECT 1'));
      return;
    } catch (error) {
      const starting = [CANNOT_CONNECT_NOW, 'ECONNREFUSED'].includes(codeOf(error));
      if (!starting || Date.now() > giveUpAt) throw error;
      await delay(100);
    }
  }
}

/**
 * @template T
 * @param {string} url
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function codeOf(error) {
  return /** @type {{ code?: string }} */ (error).code ?? '';
}

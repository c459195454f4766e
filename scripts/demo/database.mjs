// @ts-check
import { join } from 'node:path';
import pg from 'pg';
import { createDatabase, ensurePostgres, stopPostgres } from '../postgres.mjs';
import { DATA_DIRECTORY } from './paths.mjs';

const NAME = 'city_demo';
const DIRECTORY = join(DATA_DIRECTORY, 'demo-postgres');

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {boolean} isOurs whether it may be dropped: the demo made it, and nobody named it in DATABASE_URL
 * @property {(statement: string, values?: unknown[]) => Promise<Record<string, unknown>[]>} query
 * @property {() => Promise<void>} startOver drops it and makes it anew
 * @property {() => Promise<void>} close
 */

/**
 * Starts the demo's own PostgreSQL, or takes the one that DATABASE_URL names. Data and server are nobody
 * else's, so `close` ends the server whoever started it: perhaps a demo that was killed.
 *
 * @returns {Promise<Database>}
 * @throws {Error} as `ensurePostgres`
 */
export async function openDatabase() {
  const isOurs = !process.env.DATABASE_URL;
  const { url } = await ensurePostgres({ dataDirectory: DIRECTORY, database: NAME });
  /** @type {pg.Pool | null} */
  let pool = null;
  const disconnect = async () => {
    await pool?.end();
    pool = null;
  };
  return {
    url,
    isOurs,
    query: async (statement, values = []) => {
      pool ??= connect(url);
      return (await pool.query(statement, values)).rows;
    },
    startOver: async () => {
      await disconnect();
      const maintenance = Object.assign(new URL(url), { pathname: '/postgres' }).href;
      const other = connect(maintenance);
      await other.query(`drop database if exists ${NAME} with (force)`);
      await other.end();
      await createDatabase(maintenance, NAME);
    },
    close: async () => {
      await disconnect();
      if (isOurs) await stopPostgres({ dataDirectory: DIRECTORY });
    },
  };
}

/** @param {string} url */
function connect(url) {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  // A connection that breaks while it waits is made anew by the next query, or that fails.
  pool.on('error', () => undefined);
  return pool;
}

// @ts-check
import { existsSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import lockfile from 'proper-lockfile';
import { ensureCluster, readCredentials } from './postgres/cluster.mjs';
import { createDatabase, localUrl, waitUntilReady } from './postgres/database.mjs';
import { choosePlace } from './postgres/place.mjs';
import { withProgress } from './postgres/progress.mjs';
import { runningServer, startServer, stopServer } from './postgres/server.mjs';

export { createDatabase };

/** @typedef {import('./postgres/place.mjs').Place} Place */

const DEFAULT_DIRECTORY = resolve(dirname(fileURLToPath(import.meta.url)), '..', '.data', 'postgres');
const DEFAULT_DATABASE = 'city';

/**
 * @typedef {object} PostgresOptions
 * @property {string} [dataDirectory] `.data/postgres` of the project by default
 * @property {string} [database] made when missing; `city` by default
 * @property {number} [port] a fixed port; by default a free one, kept from start to start
 * @property {boolean} [durable] false for tests: faster, and a crash of the machine may lose the data
 * @property {Readonly<Record<string, string | undefined>>} [environment] where DATABASE_URL is looked up,
 *   `process.env` by default; tests pass `{}` so as never to touch the database that a developer works with
 */

/**
 * @typedef {object} Postgres
 * @property {string} url of the database
 * @property {boolean} started whether this call started the server
 * @property {() => Promise<void>} stop ends the server if this call started it, else leaves it alone
 */

/**
 * Sees to it that a PostgreSQL server runs and has the database: the one that DATABASE_URL names, which is
 * taken as it is, else the one that npm brought. Safe to call from several processes at once: one of
 * them starts the server. The server outlives the process until somebody stops it.
 *
 * @param {PostgresOptions} [options]
 * @returns {Promise<Postgres>}
 * @throws {Error} which says what stands in the way and what to do about it
 */
export async function ensurePostgres(options = {}) {
  const { database = DEFAULT_DATABASE, port, durable = true, environment = process.env } = options;
  if (environment.DATABASE_URL)
    return { url: environment.DATABASE_URL, started: false, stop: async () => {} };
  const place = await choosePlace(resolve(options.dataDirectory ?? DEFAULT_DIRECTORY));
  return whileLocked(place, async () => {
    await ensureCluster(place);
    const running = await runningServer(place.dataDirectory);
    const actualPort = running?.port ?? (await startServer(place, { port, durable }));
    const maintenance = localUrl(readCredentials(place.dataDirectory), actualPort, 'postgres');
    await waitUntilReady(maintenance, 60_000);
    return {
      url: await createDatabase(maintenance, database),
      started: !running,
      stop: async () => {
        if (!running) await whileLocked(place, () => stopServer(place));
      },
    };
  });
}

/**
 * Stops the server of a data directory, whoever started it.
 *
 * @param {{ dataDirectory?: string }} [options]
 * @returns {Promise<boolean>} false when none was running
 */
export async function stopPostgres(options = {}) {
  const place = await choosePlace(resolve(options.dataDirectory ?? DEFAULT_DIRECTORY));
  return existsSync(place.dataDirectory) && whileLocked(place, () => stopServer(place));
}

/**
 * Says whether a server runs on a data directory; starts and stops nothing.
 *
 * @param {{ dataDirectory?: string, database?: string }} [options]
 * @returns {Promise<{ pid: number, port: number, url: string, dataDirectory: string } | null>} null when no
 *   server runs
 */
export async function postgresStatus(options = {}) {
  const { dataDirectory } = await choosePlace(resolve(options.dataDirectory ?? DEFAULT_DIRECTORY));
  const running = await runningServer(dataDirectory);
  if (!running) return null;
  const url = localUrl(readCredentials(dataDirectory), running.port, options.database ?? DEFAULT_DATABASE);
  return { ...running, url, dataDirectory };
}

/**
 * One process at a time starts or stops the server of a data directory. A killed process's lock goes
 * stale after a few seconds.
 *
 * @template T
 * @param {Place} place
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function whileLocked({ dataDirectory }, work) {
  const release = await withProgress('Waiting for another process to start or stop PostgreSQL', () =>
    lockfile.lock(dataDirectory, {
      realpath: false,
      stale: 5000,
      retries: { retries: 600, factor: 1, minTimeout: 100, maxTimeout: 250, randomize: true },
    }),
  );
  try {
    return await work();
  } finally {
    await release();
  }
}

/** @type {Record<string, () => Promise<string>>} */
const commands = {
  start: async () => {
    const { url, started } = await ensurePostgres();
    return `PostgreSQL ${started ? 'started' : 'was running already'}: ${withoutPassword(url)}`;
  },
  stop: async () => ((await stopPostgres()) ? 'PostgreSQL stopped' : 'PostgreSQL was not running'),
  status: async () => {
    const status = await postgresStatus();
    if (!status) return 'PostgreSQL is not running';
    return `PostgreSQL runs as process ${status.pid} on port ${status.port}, data in ${status.dataDirectory}`;
  },
  url: async () => {
    const { url } = await ensurePostgres();
    return url;
  },
};

/** @param {string} url */
function withoutPassword(url) {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}

/** @param {string | undefined} name */
async function main(name) {
  const command = name === undefined ? undefined : commands[name];
  if (!command) {
    process.stderr.write('Usage: node scripts/postgres.mjs start | stop | status | url\n');
    process.exitCode = 2;
    return;
  }
  try {
    process.stdout.write(`${await command()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  void main(process.argv[2]);
}

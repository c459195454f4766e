// @ts-check
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startCatcher } from '../demo/catcher/index.mjs';
import { developmentEnvironment } from '../environment.mjs';
import { ensurePostgres } from '../postgres.mjs';

const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));
/** The server that the tests kill: the installation from its sources, in a process of its own. */
const SERVER = join(ROOT, 'tests', 'support', 'server-process-child.cjs');
const EXTENSION = join(ROOT, 'scripts', 'bench', 'server-extension.cjs');
const PATIENCE_MILLISECONDS = 20_000;

/**
 * A request for a registration, and the session of who sends it.
 *
 * @typedef {{ readonly token: string, readonly refreshToken: string, readonly body: unknown }} Application
 */

/**
 * @typedef {object} House
 * @property {string} url where the server listens
 * @property {pg.Pool} database connections beside the server's
 * @property {(count: number) => Promise<{ reviewer: string, applications: Application[] }>} prepare
 */

/**
 * Starts everything that is measured, on empty ground: a durable PostgreSQL of its own, a mail server and an SMS
 * gateway, and the installation in a process of its own.
 *
 * @param {(close: () => Promise<unknown>) => void} atTheEnd takes what has to be closed, in the order of opening
 * @returns {Promise<House>}
 * @throws {Error} with what the server wrote, when it does not start
 */
export async function openHouse(atTheEnd) {
  const folder = join(ROOT, '.data', `bench-${process.pid}`);
  await mkdir(folder, { recursive: true });
  atTheEnd(() => rm(folder, { recursive: true, force: true }));
  const postgres = await ensurePostgres({
    dataDirectory: join(folder, 'postgres'),
    database: 'bench',
    durable: true,
    environment: {},
  });
  atTheEnd(postgres.stop);
  const catcher = await startCatcher({ preferredPort: 0 });
  atTheEnd(catcher.close);
  const server = await startServer({
    ...process.env,
    ...(await developmentEnvironment(folder)),
    ...catcher.environment,
    NODE_ENV: 'production',
    DATABASE_URL: postgres.url,
    WORKFLOW_JOBS: 'in-process',
    SESSION_REFRESH_TOKEN: 'cookie',
    LOG_LEVEL: 'error',
    SERVER_DIST_DIRECTORY: join(folder, 'dist'),
    SERVER_EXTENSION: EXTENSION,
  });
  atTheEnd(server.stop);
  const database = new pg.Pool({ connectionString: postgres.url });
  atTheEnd(() => database.end());
  return { url: server.url, database, prepare: server.prepare };
}

/** @param {Record<string, string | undefined>} environment */
async function startServer(environment) {
  const child = fork(SERVER, { cwd: ROOT, env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const ended = once(child, 'exit');
  /** @type {string[]} */
  const words = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => words.push(String(chunk)));
  /** @type {() => Promise<Record<string, any>>} */
  const answer = async () => {
    const [message] = await Promise.race([once(child, 'message'), ended.then(() => [null])]);
    if (!message || message.error)
      throw new Error(`The server ended or failed:\n${message?.error ?? words.join('')}`);
    return message;
  };
  const { port } = await answer();
  return {
    url: `http://127.0.0.1:${port}`,
    /** @param {number} count */
    prepare: async (count) => {
      const prepared = answer();
      child.send({ prepare: count });
      return /** @type {{ reviewer: string, applications: Application[] }} */ (await prepared);
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const killer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MILLISECONDS);
      if (child.connected) child.disconnect();
      await ended;
      clearTimeout(killer);
    },
  };
}

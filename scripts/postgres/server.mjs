// @ts-check
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readCredentials, writeCredentials } from './cluster.mjs';
import { commandLine, runDetached } from './process.mjs';
import { withProgress } from './progress.mjs';

/** @typedef {import('./place.mjs').Place} Place */

const ATTEMPTS = 20;
const SECONDS_TO_RECOVER = 120;

/**
 * The server that runs on a data directory. A postmaster.pid that a killed server left behind does not
 * count, even if another program has its process id by now: the process must name our directory.
 *
 * @param {string} dataDirectory
 * @returns {Promise<{ pid: number, port: number } | null>}
 */
export async function runningServer(dataDirectory) {
  const file = join(dataDirectory, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid = 0, , , port = 0] = readFileSync(file, 'utf8').split('\n').map(Number);
  const command = pid > 0 ? await commandLine(pid) : null;
  const ours = ` -D ${dataDirectory} `.replaceAll('\\', '/');
  return `${command} `.replaceAll('\\', '/').replaceAll('"', '').includes(ours) ? { pid, port } : null;
}

/**
 * Starts a server that outlives this process.
 *
 * @param {Place} place with a data directory that no server runs on
 * @param {{ port?: number | undefined, durable: boolean }} options `port`: a fixed one; without it the port
 *   of the last start, or a free one if that is taken. `durable`: false gives up what protects the data from
 *   a crash of the machine, for tests
 * @returns {Promise<number>} the port
 * @throws {Error} with the end of the server's log, when it does not start
 */
export async function startServer(place, { port, durable }) {
  // A killed server's file would refuse the start for ever once the same user runs another process with that
  // id. PostgreSQL still notices a living server by its shared memory.
  rmSync(join(place.dataDirectory, 'postmaster.pid'), { force: true });
  return withProgress('Starting PostgreSQL', async () => {
    for (let attempt = 1; ; attempt += 1) {
      const chosen = port ?? (await choosePort(place.dataDirectory));
      const refusal = await tryToStart(place, chosen, durable);
      if (refusal === null) return chosen;
      if (attempt === ATTEMPTS || !mayPass(refusal, port === undefined)) {
        throw new Error(`PostgreSQL did not start on port ${chosen}:\n${refusal}`);
      }
      await delay(250);
    }
  });
}

/**
 * Ends a server: open transactions are rolled back, everything committed is on disk.
 *
 * @param {Place} place
 * @returns {Promise<boolean>} false when none was running
 * @throws {Error} when it does not end
 */
export async function stopServer(place) {
  if (!(await runningServer(place.dataDirectory))) return false;
  const options = ['stop', '-w', '-t', '60', '-m', 'fast', '-D', place.dataDirectory];
  const stopped = await withProgress('Stopping PostgreSQL', () =>
    runDetached(place.binaries.pgCtl, options, place.user, place.dataDirectory),
  );
  if (!stopped && (await runningServer(place.dataDirectory))) {
    throw new Error(
      `PostgreSQL in ${place.dataDirectory} did not stop; its log: ${logFile(place.dataDirectory)}`,
    );
  }
  return true;
}

/** @param {string} dataDirectory */
function logFile(dataDirectory) {
  return join(dataDirectory, 'server.log');
}

/**
 * @param {Place} place
 * @param {number} port
 * @param {boolean} durable
 * @returns {Promise<string | null>} null when it runs, else what it wrote into its log
 */
async function tryToStart(place, port, durable) {
  const { dataDirectory, binaries, user } = place;
  const log = logFile(dataDirectory);
  const before = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  // Commits still reach the operating system, so that even then a killed server loses nothing.
  const settings = durable ? [] : ['fsync', 'full_page_writes'].map((name) => `-c ${name}=off`);
  const serverOptions = [`-p ${port}`, ...settings].join(' ');
  const options = [
    'start',
    '-w',
    '-t',
    String(SECONDS_TO_RECOVER),
    '-D',
    dataDirectory,
    '-l',
    log,
    '-o',
    serverOptions,
  ];
  if (await runDetached(binaries.pgCtl, options, user, dataDirectory)) {
    writeCredentials(place, { ...readCredentials(dataDirectory), port });
    return null;
  }
  return existsSync(log) ? readFileSync(log).subarray(before).toString() : 'it wrote no log';
}

/**
 * Whether another try can succeed: the children of a killed server need a moment to notice, and another
 * program may have taken the port that was free just now.
 *
 * @param {string} refusal
 * @param {boolean} anyPort
 */
function mayPass(refusal, anyPort) {
  return (
    /shared memory block .* still in use/.test(refusal) || (anyPort && refusal.includes('could not bind'))
  );
}

/** @param {string} dataDirectory */
async function choosePort(dataDirectory) {
  const { port } = readCredentials(dataDirectory);
  return (port !== null && (await freePort(port))) || (await freePort(0));
}

/**
 * @param {number} wanted 0 for any
 * @returns {Promise<number>} 0 when it is taken
 */
function freePort(wanted) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(0);
    });
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => {
        resolve(port);
      });
    });
  });
}

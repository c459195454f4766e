// @ts-check
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { run } from './process.mjs';
import { withProgress } from './progress.mjs';

/** @typedef {import('./place.mjs').Place} Place */

/**
 * How to reach the server of a data directory; kept beside it, readable by its owner only.
 *
 * @typedef {{ readonly user: string, readonly password: string, readonly port: number | null }} Credentials
 */

/**
 * What holds for every server of ours, whatever its load: only this machine may connect, nobody leaves
 * socket files behind, and times read the same everywhere.
 */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
};

/**
 * Makes the data directory unless it is there. It is made under another name and renamed at the end, so
 * that a killed start never leaves half a database behind.
 *
 * @param {Place} place
 * @returns {Promise<void>}
 * @throws {Error} when the directory holds something else, or data of another major version
 */
export async function ensureCluster(place) {
  const { dataDirectory, binaries, user } = place;
  if (existsSync(join(dataDirectory, 'PG_VERSION'))) {
    await refuseOtherVersion(place);
    return;
  }
  refuseOtherContent(dataDirectory);
  removeUnfinished(dataDirectory);
  const unfinished = `${dataDirectory}.unfinished-${process.pid}`;
  const passwordFile = join(dirname(dataDirectory), `${basename(unfinished)}-password`);
  const password = randomBytes(24).toString('base64url');
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [unfinished, passwordFile]) chownSync(path, user.uid, user.gid);
  await withProgress('Making the database', () =>
    run(binaries.initdb, initdbOptions(unfinished, passwordFile), user, unfinished),
  );
  rmSync(passwordFile);
  writeCredentials(place, { user: 'postgres', password, port: null });
  rmSync(dataDirectory, { recursive: true, force: true });
  renameSync(unfinished, dataDirectory);
}

/**
 * Reads the credentials of a data directory.
 *
 * @param {string} dataDirectory
 * @returns {Credentials}
 * @throws {Error} when the file is not there
 */
export function readCredentials(dataDirectory) {
  const file = credentialsFile(dataDirectory);
  if (!existsSync(file)) {
    throw new Error(
      `${file} with the password of the database in ${dataDirectory} is missing. Put it back, or remove the ` +
        'directory too and start afresh.',
    );
  }
  return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * Stores the credentials, in one piece even if the process is killed meanwhile. They belong to the server's
 * user, who may start it without root the next time.
 *
 * @param {Place} place
 * @param {Credentials} credentials
 */
export function writeCredentials({ dataDirectory, user }, credentials) {
  const file = credentialsFile(dataDirectory);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(credentials, null, 2)}\n`, { mode: 0o600 });
  if (user) chownSync(unfinished, user.uid, user.gid);
  renameSync(unfinished, file);
}

/** @param {string} dataDirectory */
function credentialsFile(dataDirectory) {
  return `${dataDirectory}.json`;
}

/**
 * @param {string} directory
 * @param {string} passwordFile
 */
function initdbOptions(directory, passwordFile) {
  return [
    `--pgdata=${directory}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    // Characters of every language know upper case, lower case and classes; text sorts by code point, the
    // same on every machine. ICU's collations stay available by name for lists in Chinese order.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...Object.entries(SETTINGS).map(([name, value]) => `--set=${name}=${value}`),
  ];
}

/** @param {Place} place */
async function refuseOtherVersion({ dataDirectory, binaries, user }) {
  const data = readFileSync(join(dataDirectory, 'PG_VERSION'), 'utf8').trim();
  const programs = /\d+/.exec(await run(binaries.postgres, ['--version'], user, '/'))?.[0];
  if (data === programs) return;
  throw new Error(
    `${dataDirectory} was made by PostgreSQL ${data}, but npm brought PostgreSQL ${programs}. Dump it with the ` +
      'old version and restore it here, or move it away.',
  );
}

/** @param {string} dataDirectory */
function refuseOtherContent(dataDirectory) {
  if (!existsSync(dataDirectory) || readdirSync(dataDirectory).length === 0) return;
  throw new Error(`${dataDirectory} is not empty and holds no database; name another directory.`);
}

/** @param {string} dataDirectory */
function removeUnfinished(dataDirectory) {
  const parent = dirname(dataDirectory);
  for (const entry of readdirSync(parent)) {
    if (!entry.startsWith(`${basename(dataDirectory)}.unfinished-`)) continue;
    rmSync(join(parent, entry), { recursive: true });
  }
}

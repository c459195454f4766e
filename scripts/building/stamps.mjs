// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { contentFingerprint, touchFingerprint } from './fingerprint.mjs';

/**
 * Something that is built from sources.
 *
 * @typedef {object} Target
 * @property {string} name
 * @property {readonly string[]} sources files and folders, relative to the root
 * @property {(path: string) => boolean} [isSource] narrows `sources`
 * @property {(environment: Environment) => unknown} [embeds] what of the environment goes into the outputs
 * @property {readonly string[]} outputs files and folders, relative to the root
 * @property {(path: string) => boolean} [isOutput] narrows `outputs`
 * @property {string} proof a file that is there once the target is built
 */

/** @typedef {Readonly<Record<string, string | undefined>>} Environment */

/** @typedef {Record<string, { sources: string, outputs: string }>} Stamps */

/**
 * Whether a target has to be built: its sources or what it takes from the environment changed since it was built, or its outputs are gone or were
 * made by somebody else.
 *
 * @param {string} root
 * @param {string} stampFile
 * @param {Target} target
 * @param {Environment} environment that it would be built with
 * @returns {boolean}
 */
export function isStale(root, stampFile, target, environment) {
  const stamp = readStamps(stampFile)[target.name];
  if (!stamp || !existsSync(join(root, target.proof))) return true;
  return stamp.sources !== sourcesOf(root, target, environment) || stamp.outputs !== outputsOf(root, target);
}

/**
 * Remembers that a target was built.
 *
 * @param {string} root
 * @param {string} stampFile
 * @param {Target} target
 * @param {string} sources what `sourcesOf` said before the build began: a change during it makes the target
 *   stale again
 */
export function writeStamp(root, stampFile, target, sources) {
  const stamps = { ...readStamps(stampFile), [target.name]: { sources, outputs: outputsOf(root, target) } };
  mkdirSync(dirname(stampFile), { recursive: true });
  const unfinished = `${stampFile}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(stamps, null, 2)}\n`);
  renameSync(unfinished, stampFile);
}

/**
 * @param {string} root
 * @param {Target} target
 * @param {Environment} environment
 * @returns {string} the digest of what a target is built from
 */
export function sourcesOf(root, { sources, isSource, embeds }, environment) {
  const embedded = JSON.stringify(embeds?.(environment) ?? null);
  return `${contentFingerprint(root, sources, isSource)} ${createHash('sha256').update(embedded).digest('hex')}`;
}

/**
 * @param {string} root
 * @param {Target} target
 */
function outputsOf(root, { outputs, isOutput }) {
  return touchFingerprint(root, outputs, isOutput);
}

/**
 * @param {string} stampFile
 * @returns {Stamps} nothing when the file is missing or broken: then everything is built
 */
function readStamps(stampFile) {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return {};
  }
}

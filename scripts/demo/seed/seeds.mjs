// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../paths.mjs';

const SEEDS = join(ROOT, 'database/seeds/demo');

/**
 * @param {string} name
 * @returns {any} what a JSON file of the demo's seeds holds
 */
export function readSeed(name) {
  return JSON.parse(readFileSync(join(SEEDS, name), 'utf8'));
}

/** @returns {import('./timeline.mjs').Case[]} the stories of all cases */
export function readCases() {
  const ofKind = (/** @type {string} */ kind, /** @type {string} */ file) =>
    readSeed(file).map((/** @type {object} */ entry) => ({ kind, ...entry }));
  return [
    ...ofKind('unit-registration', 'registrations.json'),
    ...ofKind('business-info-change', 'business-info-changes.json'),
  ];
}

/**
 * @param {string} name
 * @param {string} type
 * @returns {Blob} a document of the demo's evidence
 */
export function readEvidence(name, type) {
  return new globalThis.Blob([readFileSync(join(SEEDS, 'evidence', name))], { type });
}

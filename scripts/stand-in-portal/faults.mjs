// @ts-check

/** What the portal can do wrong on request, so that it can be seen how an application takes it. */
export const FAULTS = /** @type {const} */ ([
  'slow',
  'down',
  'closed',
  'rubbish',
  'wrong-sign',
  'replay',
  'broken-ciphertext',
  'unknown-level',
  'kind-swapped',
  'missing-mobile',
  'id-token-wrong-key',
  'id-token-alg-none',
  'id-token-alg-hs256',
  'nonce-missing',
  'nonce-changed',
  'acr-missing',
  'audience-wrong',
  'issuer-wrong',
  'expired',
]);

const SLOW_MILLISECONDS = 10_000;

/** @typedef {(typeof FAULTS)[number]} Fault */

/**
 * @typedef {object} Faults
 * @property {(fault: Fault) => boolean} has
 * @property {() => Fault[]} list
 * @property {() => number} slowMilliseconds
 * @property {(faults: readonly Fault[], options?: { slowMilliseconds?: number }) => void} set those and no others
 */

/** @returns {Faults} */
export function createFaults() {
  /** @type {Set<Fault>} */
  let active = new Set();
  let slow = SLOW_MILLISECONDS;
  return {
    has: (fault) => active.has(fault),
    list: () => [...active],
    slowMilliseconds: () => slow,
    set: (faults, { slowMilliseconds = SLOW_MILLISECONDS } = {}) => {
      active = new Set(faults);
      slow = slowMilliseconds;
    },
  };
}

/** @param {unknown} word @returns {word is Fault} */
export function isFault(word) {
  return FAULTS.some((fault) => fault === word);
}

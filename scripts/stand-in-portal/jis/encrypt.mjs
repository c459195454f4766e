// @ts-check
import { createCipheriv } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';
import { APPLICATION } from '../keys.mjs';

/** @typedef {import('../keys.mjs').Keys} Keys */

const C1C3C2 = 1;

/**
 * How the answers of generation B are encrypted, by the name under which the application is registered.
 *
 * @type {ReadonlyMap<string, (text: string, keys: Keys) => string>}
 */
export const ENCRYPTIONS = new Map([
  [APPLICATION, (text, keys) => sm2.doEncrypt(text, keys.data.publicKey, C1C3C2)],
  [`${APPLICATION}-sm4-ecb`, (text, keys) => cipher('sm4-ecb', keys.sm4Key, null, text)],
  [`${APPLICATION}-sm4-cbc`, (text, keys) => cipher('sm4-cbc', keys.sm4Key, keys.sm4Iv, text)],
]);

/**
 * Generation A: AES, keyed by the application's word.
 *
 * @param {string} text
 * @param {Keys} keys
 */
export function aesEncrypted(text, { appWord }) {
  return cipher('aes-128-ecb', Buffer.from(appWord).toString('hex'), null, text);
}

/**
 * @param {string} algorithm
 * @param {string} key
 * @param {string | null} iv
 * @param {string} text
 */
function cipher(algorithm, key, iv, text) {
  const encryption = createCipheriv(
    algorithm,
    Buffer.from(key, 'hex'),
    iv === null ? null : Buffer.from(iv, 'hex'),
  );
  return encryption.update(text, 'utf8', 'hex') + encryption.final('hex');
}

/**
 * The fault: something happened to it on the way.
 *
 * @param {string} ciphertext in hexadecimal
 */
export function broken(ciphertext) {
  const end = ciphertext.slice(-32);
  return (
    ciphertext.slice(0, -32) + Array.from(end, (digit) => (15 - parseInt(digit, 16)).toString(16)).join('')
  );
}

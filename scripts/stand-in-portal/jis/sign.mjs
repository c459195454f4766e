// @ts-check
import { createHash, timingSafeEqual, verify } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

/** @typedef {import('../keys.mjs').Keys} Keys */

/**
 * @param {URLSearchParams} form
 * @returns {string} what generation B signs: the fields by name, without the sign and what is empty
 */
function signedText(form) {
  return [...form]
    .filter(([name, value]) => name !== 'sign' && value !== '')
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

/**
 * @param {URLSearchParams} form
 * @param {Keys} keys
 * @returns {string} the sign by SM3 and a shared secret; the sign endpoint makes the same
 */
export function sm3Sign(form, { signSecret }) {
  return createHash('sm3')
    .update(`${signedText(form)}&key=${signSecret}`)
    .digest('hex');
}

/**
 * @param {URLSearchParams} form
 * @param {Keys} keys
 * @returns {boolean} whether the sign is right in one of the ways that the application may sign in
 */
export function isSigned(form, keys) {
  const sign = form.get('sign') ?? '';
  const text = signedText(form);
  if (/^[0-9a-f]{64}$/i.test(sign)) return isSame(sign.toLowerCase(), sm3Sign(form, keys));
  if (/^[0-9a-f]{128}$/i.test(sign)) {
    return sm2.doVerifySignature(text, sign, keys.sign.publicKey, { hash: true });
  }
  return verify('RSA-SHA256', Buffer.from(text), keys.signRsa.publicKey, Buffer.from(sign, 'base64'));
}

/**
 * Generation A.
 *
 * @param {URLSearchParams} form
 * @param {Keys} keys
 */
export function isSignedByMd5(form, { appWord }) {
  const text = `${form.get('appmark')}${appWord}${form.get('time')}`;
  return isSame(form.get('sign') ?? '', createHash('md5').update(text).digest('hex'));
}

/**
 * @param {string} one
 * @param {string} other
 */
function isSame(one, other) {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

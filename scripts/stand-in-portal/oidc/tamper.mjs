// @ts-check
import { createHmac, sign } from 'node:crypto';
import { without } from '../without.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('../faults.mjs').Fault} Fault */
/** @typedef {Record<string, unknown>} Claims */

/** What the faults do to the claims of an ID token. @type {Partial<Record<Fault, (claims: Claims) => Claims>>} */
const CLAIMS = {
  'nonce-missing': (claims) => without('nonce', claims),
  'nonce-changed': (claims) => ({ ...claims, nonce: 'of-somebody-else' }),
  'acr-missing': (claims) => without('acr', claims),
  'audience-wrong': (claims) => ({ ...claims, aud: 'another-application' }),
  'issuer-wrong': (claims) => ({ ...claims, iss: 'https://portal.invalid' }),
  expired: (claims) => ({ ...claims, iat: Number(claims.iat) - 7200, exp: Number(claims.iat) - 3600 }),
};

/** What the faults do to its signature. @type {readonly Fault[]} */
const SIGNATURES = ['id-token-wrong-key', 'id-token-alg-none', 'id-token-alg-hs256'];

/**
 * @param {string} token an ID token as it should be
 * @param {World} world
 * @returns {string} the same, as long as no fault is switched on that concerns it
 */
export function tamper(token, world) {
  const faults = world.faults.list();
  if (!faults.some((fault) => fault in CLAIMS || SIGNATURES.includes(fault))) return token;
  const [header = '', payload = ''] = token.split('.').map(decoded);
  const claims = faults.reduce((given, fault) => CLAIMS[fault]?.(given) ?? given, JSON.parse(payload));
  return signed(JSON.parse(header), claims, world);
}

/**
 * @param {Claims} header
 * @param {Claims} claims
 * @param {World} world
 */
function signed(header, claims, { faults, keys }) {
  if (faults.has('id-token-alg-none')) return `${encoded({ ...header, alg: 'none' })}.${encoded(claims)}.`;
  if (faults.has('id-token-alg-hs256')) {
    const text = `${encoded({ ...header, alg: 'HS256' })}.${encoded(claims)}`;
    // The public key, which everybody has, taken for a secret.
    const secret = keys.idToken.publicKey.export({ type: 'spki', format: 'pem' });
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  }
  const { privateKey } = faults.has('id-token-wrong-key') ? keys.stranger : keys.idToken;
  const text = `${encoded(header)}.${encoded(claims)}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), privateKey).toString('base64url')}`;
}

/** @param {string} part */
function decoded(part) {
  return Buffer.from(part, 'base64url').toString('utf8');
}

/** @param {Claims} part */
function encoded(part) {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}

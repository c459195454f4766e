// @ts-check
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

/** The application's name at the portal, for every protocol. */
export const APPLICATION = 'city-platform';

/**
 * What the portal and the application know of each other, new with every start.
 *
 * @typedef {ReturnType<typeof createKeys>} Keys
 */

export function createKeys() {
  return {
    /** The application's secret in OIDC. */
    clientSecret: randomBytes(24).toString('base64url'),
    /** The application's secret in JIS: the 16 bytes of an AES-128 key, as letters. */
    appWord: randomBytes(8).toString('hex'),
    /** For signs by SM3. */
    signSecret: randomBytes(24).toString('base64url'),
    /** The application signs with this. */
    sign: sm2.generateKeyPairHex(),
    signRsa: rsa(),
    /** The portal encrypts to this. */
    data: sm2.generateKeyPairHex(),
    sm4Key: randomBytes(16).toString('hex'),
    sm4Iv: randomBytes(16).toString('hex'),
    /** The portal signs ID tokens with this. */
    idToken: rsa(),
    /** Nobody knows of this one: for the fault that an ID token is signed with the wrong key. */
    stranger: rsa(),
    cookie: randomBytes(24).toString('base64url'),
  };
}

function rsa() {
  return generateKeyPairSync('rsa', { modulusLength: 2048 });
}

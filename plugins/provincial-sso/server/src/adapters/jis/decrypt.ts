import { constants, createDecipheriv, privateDecrypt, type KeyObject } from 'node:crypto';
import { PortalFailure, type JisConfig } from '../../application/ports';
import { rsaKey } from './sign';
import { sm2Decipher } from './sm2';

/** Makes a text readable. @throws PortalFailure `invalid-answer`, whose message repeats nothing of it */
export type Decipher = (ciphertext: string) => string;

/** @throws Error that names the setting when a key cannot be used */
export function decipherOf({ decrypt, appWord = '' }: JisConfig): Decipher {
  switch (decrypt.kind) {
    case 'none':
      return (text) => text;
    case 'aes-128-ecb-hex':
      return guarded((bytes) => symmetric('aes-128-ecb', Buffer.from(appWord), null, bytes));
    case 'sm4-ecb':
      return guarded((bytes) => symmetric('sm4-ecb', hex(decrypt.key), null, bytes));
    case 'sm4-cbc':
      return guarded((bytes) => symmetric('sm4-cbc', hex(decrypt.key), hex(decrypt.iv), bytes));
    case 'sm2':
      return guarded(sm2Decipher(decrypt.privateKey));
    case 'rsa': {
      const key = rsaKey(decrypt.privateKey, 'decrypt');
      return guarded((bytes) => rsaBlocks(key, decrypt.padding, bytes));
    }
  }
}

function guarded(open: (bytes: Buffer) => Uint8Array): Decipher {
  return (ciphertext) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(open(bytesOf(ciphertext)));
    } catch {
      // Which step failed would tell an attacker about the key, and the error may hold plain text.
      throw new PortalFailure('invalid-answer', 'The portal’s answer cannot be decrypted');
    }
  };
}

/** The vendor writes hexadecimal in some places and base64 in others. */
function bytesOf(text: string): Buffer {
  if (/^([0-9a-f]{2})+$/i.test(text)) return hex(text);
  if (/^[0-9a-z+/\s]+={0,2}\s*$/i.test(text)) return Buffer.from(text, 'base64');
  throw new Error('neither hexadecimal nor base64');
}

function hex(digits: string): Buffer {
  return Buffer.from(digits, 'hex');
}

function symmetric(algorithm: string, key: Buffer, iv: Buffer | null, bytes: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, iv);
  return Buffer.concat([decipher.update(bytes), decipher.final()]);
}

/** RSA holds little: a longer text comes as blocks, each as long as the modulus; Node refuses part of one. */
function rsaBlocks(key: KeyObject, padding: 'pkcs1' | 'oaep', bytes: Buffer): Buffer {
  const length = (key.asymmetricKeyDetails?.modulusLength ?? 0) / 8;
  const open = padding === 'oaep' ? oaep : pkcs1;
  const blocks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += length) blocks.push(open(key, bytes.subarray(at, at + length)));
  return Buffer.concat(blocks);
}

function oaep(key: KeyObject, block: Buffer): Buffer {
  return privateDecrypt({ key, padding: constants.RSA_PKCS1_OAEP_PADDING }, block);
}

/**
 * RSAES-PKCS1-v1_5 (RFC 8017, section 7.2.2), which Node refuses to undo before OpenSSL 3.2 because of
 * what its timing tells. Here the ciphertext comes from the portal's own server over TLS, in answer to
 * our call, and nobody else can send one.
 */
function pkcs1(key: KeyObject, block: Buffer): Buffer {
  const padded = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, block);
  const end = padded.indexOf(0, 2);
  if (padded[0] !== 0 || padded[1] !== 2 || end < 10) throw new Error('not padded');
  return padded.subarray(end + 1);
}

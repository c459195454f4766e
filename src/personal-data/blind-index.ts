import { createHmac } from 'node:crypto';

/** Finds sealed values: equal values give equal indexes, which nobody can compute without the key. */
export interface BlindIndex {
  /**
   * @param kind what the value is, e.g. `mobile` (plugins name kinds of their own); the same digits of another kind give another index
   * @param value the normalised value
   * @returns 64 hexadecimal characters
   */
  of(kind: string, value: string): string;
}

/** HMAC-SHA-256 (RFC 2104) under a key of its own. */
export function createBlindIndex(key: Buffer): BlindIndex {
  return {
    of: (kind, value) => createHmac('sha256', key).update(`${kind}\u0000${value}`, 'utf8').digest('hex'),
  };
}

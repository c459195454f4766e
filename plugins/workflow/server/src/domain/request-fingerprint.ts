import { createHash } from 'node:crypto';

/**
 * Tells whether two requests say the same, for the `Idempotency-Key` (api.md).
 *
 * @param value anything that JSON can hold; what JSON leaves out (undefined, functions) does not count
 * @returns SHA-256 in hexadecimal of the value as canonical JSON: the order of keys makes no difference,
 *   the order of lists does
 * @throws TypeError for a bigint or a circle
 */
export function requestFingerprint(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value, withSortedKeys) ?? '')
    .digest('hex');
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries);
}

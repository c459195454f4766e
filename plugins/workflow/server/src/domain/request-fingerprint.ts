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
  // JSON has no word for undefined, whatever the type of `stringify` says.
  const text = JSON.stringify(value, withSortedKeys) as string | undefined;
  return createHash('sha256')
    .update(text ?? '')
    .digest('hex');
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries);
}

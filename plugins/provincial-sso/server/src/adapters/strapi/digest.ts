import { createHash } from 'node:crypto';

/**
 * What a table keeps of a token: enough to know it again. The tokens are random (256 bits) or die at once,
 * so a plain digest needs no key.
 */
export function digest(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000'), 'utf8').digest('hex');
}

import type { z } from 'zod';
import { workflowError } from '../../../contracts';

/**
 * Checks what a caller sent.
 *
 * @returns the value as the schema makes it
 * @throws INVALID_REQUEST with `issues: [{ path, message }]`
 */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const path = unstorable(value, []);
  if (path)
    throw workflowError('INVALID_REQUEST', {
      issues: [{ path, message: 'Not text that can be stored, or nested too deep' }],
    });
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.slice(0, 50).map(({ path: at, message }) => ({ path: at, message }));
  throw workflowError('INVALID_REQUEST', { issues });
}

const DOCUMENT_ID = /^[a-z0-9]{1,64}$/;

/** An id from an address; anything that cannot be one is simply not there. @throws NOT_FOUND */
export function documentIdOf(value: string | undefined): string {
  if (value === undefined || !DOCUMENT_ID.test(value)) throw workflowError('NOT_FOUND');
  return value;
}

/** No body of this API nests deeper; what does would only wear out the stack. */
const DEPTH = 32;

type Path = readonly (string | number)[];

/** PostgreSQL stores neither U+0000 nor half a surrogate pair. @returns where one is, or null */
function unstorable(value: unknown, path: Path): Path | null {
  if (path.length > DEPTH) return path;
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : null;
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorable(key, path) ?? unstorable(inner, [...path, key]);
    if (found) return found;
  }
  return null;
}

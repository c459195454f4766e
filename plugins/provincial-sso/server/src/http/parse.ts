import type { z } from 'zod';
import { SsoError } from '../../../contracts';

/**
 * Checks what a caller sent.
 *
 * @returns the value as the schema makes it
 * @throws INVALID_REQUEST with `issues: [{ path, message }]`
 */
export function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues
    .slice(0, 50)
    .map(({ path, message }) => ({ path: path.map(String), message }));
  throw new SsoError('INVALID_REQUEST', { issues });
}

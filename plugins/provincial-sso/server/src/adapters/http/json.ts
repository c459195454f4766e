import { z } from 'zod';
import { PortalFailure } from '../../application/ports';

const recordSchema = z.record(z.string(), z.unknown());

/** Fields of a portal's answer, whatever they hold. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * Reads an object out of a portal's answer. The vendor's servers put JSON texts into JSON, once or twice.
 *
 * @throws PortalFailure `invalid-answer` when it is no object; the message repeats nothing of it
 */
export function readFields(value: unknown, what: string): Fields {
  let read = value;
  for (let depth = 0; depth < 3 && typeof read === 'string'; depth += 1) read = parse(read, what);
  const fields = recordSchema.safeParse(read);
  if (!fields.success) throw new PortalFailure('invalid-answer', `${what} is not a JSON object`);
  return fields.data;
}

function parse(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PortalFailure('invalid-answer', `${what} is not JSON`);
  }
}

/**
 * The text of a field.
 *
 * @returns null when it is missing or blank
 * @throws PortalFailure `invalid-answer` when it is neither text nor a whole number
 */
export function textOf(fields: Fields, name: string): string | null {
  const value = Object.hasOwn(fields, name) ? fields[name] : null;
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim();
  // A larger number has lost digits on the way, and would be somebody else's.
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new PortalFailure('invalid-answer', 'A field of the portal’s answer has the wrong type');
}

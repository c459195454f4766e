/** What PostgreSQL says when a promise of the schema is at stake. */

const UNIQUE_VIOLATION = '23505';

/** @returns the name of the unique index that a write ran into, or null for any other error */
export function violatedIndex(error: unknown): string | null {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  return code === UNIQUE_VIOLATION && typeof constraint === 'string' ? constraint : null;
}

/** What PostgreSQL says when a promise of the schema or the order of locks is at stake. */

const UNIQUE_VIOLATION = '23505';
const DEADLOCK = '40P01';
const SERIALISATION = '40001';
const ATTEMPTS = 3;

/** @returns the name of the unique index that a write ran into, or null for any other error */
export function violatedIndex(error: unknown): string | null {
  const { code, constraint } = (error ?? {}) as { code?: unknown; constraint?: unknown };
  return code === UNIQUE_VIOLATION && typeof constraint === 'string' ? constraint : null;
}

/**
 * Runs a whole transaction again when PostgreSQL broke a deadlock by sacrificing it: nothing of it
 * has happened, so it is safe.
 */
export async function retryingDeadlocks<Result>(transaction: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction();
    } catch (error) {
      const { code } = (error ?? {}) as { code?: unknown };
      if ((code !== DEADLOCK && code !== SERIALISATION) || attempt >= ATTEMPTS) throw error;
    }
  }
}

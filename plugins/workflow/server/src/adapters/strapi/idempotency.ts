import type { IdempotencyRepository } from '../../application/ports';
import type { Row } from './columns';
import type { Database } from './database';

const TABLE = 'workflow_idempotency_keys';

/** Keys of requests and their results, in the transaction of the request itself. */
export function idempotencyRepository(database: Database): IdempotencyRepository {
  const at = (caller: string, key: string) => database.sql(TABLE).where({ caller, request_key: key });
  return {
    take: async (caller, key, fingerprint, usedAt) => {
      const row = { caller, request_key: key, fingerprint, used_at: usedAt };
      if (await database.insertUnlessTaken(TABLE, row, usedAt)) return null;
      const earlier = (await at(caller, key).first()) as Row;
      return {
        fingerprint: String(earlier.fingerprint),
        result: JSON.parse(String(earlier.result)) as unknown,
      };
    },
    keep: async (caller, key, result) => {
      await at(caller, key).update({ result: JSON.stringify(result ?? null) });
    },
  };
}

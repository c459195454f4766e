import type { Core } from '@strapi/strapi';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { workflowError } from '@city/plugin-workflow/contracts';

/** So many times in so many seconds; counted in PostgreSQL, so for all server processes together. */
export interface RateLimit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

const RATE_LIMIT_TABLE = 'rate_limits';

const limiters = new WeakMap<object, Map<string, RateLimiterPostgres>>();

/**
 * Counts one use. It counts outside of any transaction: what is rolled back was tried all the same.
 *
 * @param key who uses it, e.g. `account:17`
 * @throws TOO_MANY_REQUESTS with `details.retryAfter` in seconds
 */
export async function consume(strapi: Core.Strapi, limit: RateLimit, key: string): Promise<void> {
  try {
    await limiterOf(strapi, limit).consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw workflowError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(refused.msBeforeNext / 1000) });
  }
}

function limiterOf(strapi: Core.Strapi, { name, points, seconds }: RateLimit): RateLimiterPostgres {
  const storeClient = strapi.db.connection;
  const known = limiters.get(storeClient) ?? new Map<string, RateLimiterPostgres>();
  limiters.set(storeClient, known);
  const limiter =
    known.get(name) ??
    new RateLimiterPostgres({
      storeClient,
      storeType: 'knex',
      tableName: RATE_LIMIT_TABLE,
      // The table is one of the invariants that src/bootstrap sees to.
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      inMemoryBlockOnConsumed: points + 1,
    });
  known.set(name, limiter);
  return limiter;
}

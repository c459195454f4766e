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

/** Failures that lock a key: so many in so many seconds, and then for so many seconds. */
export interface FailureLimit extends RateLimit {
  readonly lockSeconds: number;
}

/** What a try may still do. */
export type Try =
  | { readonly allowed: true; readonly last: boolean }
  | { readonly allowed: false; readonly retryAfter: number };

/**
 * Counts a try as failed before it is made, so that of many at the same moment no more are made than may fail;
 * `forgive` takes it back.
 *
 * @returns whether it may be made, and whether it is the last that may fail
 */
export async function countTry(strapi: Core.Strapi, limit: FailureLimit, key: string): Promise<Try> {
  try {
    const { remainingPoints } = await failuresOf(strapi, limit).consume(key);
    return { allowed: true, last: remainingPoints === 0 };
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    return { allowed: false, retryAfter: Math.ceil(refused.msBeforeNext / 1000) };
  }
}

/** The key has failed as often as it may: it is locked from now on. */
export async function lock(strapi: Core.Strapi, limit: FailureLimit, key: string): Promise<void> {
  await failuresOf(strapi, limit).block(key, limit.lockSeconds);
}

/** Takes one counted try back. */
export async function forgive(strapi: Core.Strapi, limit: FailureLimit, key: string): Promise<void> {
  await failuresOf(strapi, limit).reward(key);
}

/** Nothing is held against the key any more. */
export async function forget(strapi: Core.Strapi, limit: FailureLimit, key: string): Promise<void> {
  await failuresOf(strapi, limit).delete(key);
}

/** Remembers nothing in this process: another one may have forgiven meanwhile. */
function failuresOf(strapi: Core.Strapi, limit: FailureLimit): RateLimiterPostgres {
  return limiterOf(strapi, limit, 0);
}

function limiterOf(
  strapi: Core.Strapi,
  { name, points, seconds }: RateLimit,
  inMemoryBlockOnConsumed = points + 1,
): RateLimiterPostgres {
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
      inMemoryBlockOnConsumed,
    });
  known.set(name, limiter);
  return limiter;
}

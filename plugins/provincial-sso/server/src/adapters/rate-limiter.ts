import type { Core } from '@strapi/strapi';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { SsoError } from '../../../contracts';
import type { RateLimiter } from '../application/ports';

type Limit = Parameters<RateLimiter['consume']>[0];

/** Counts in PostgreSQL, so for all server processes together, and outside of any transaction. */
export function postgresRateLimiter(strapi: Core.Strapi): RateLimiter {
  const limiters = new Map<string, RateLimiterPostgres>();
  const limiterOf = ({ name, points, seconds }: Limit) => {
    const limiter =
      limiters.get(name) ??
      new RateLimiterPostgres({
        storeClient: strapi.db.connection,
        storeType: 'knex',
        tableName: 'sso_rate_limits',
        tableCreated: true,
        keyPrefix: name,
        points,
        duration: seconds,
        inMemoryBlockOnConsumed: points + 1,
      });
    limiters.set(name, limiter);
    return limiter;
  };
  return {
    consume: async (limit, key) => {
      try {
        await limiterOf(limit).consume(key);
      } catch (refused) {
        if (!(refused instanceof RateLimiterRes)) throw refused;
        throw new SsoError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil(refused.msBeforeNext / 1000) });
      }
    },
  };
}

import { Pool, type PoolConfig } from 'pg';
import type { Logger } from '../../application/ports';

/**
 * Opens a pool that survives broken connections. Of one that breaks at rest the pool tells, of one that
 * breaks in use the connection itself; an error that nobody listens to would end the process.
 */
export function openPool(connection: PoolConfig, logger: Logger): Pool {
  const warn = (error: Error) => {
    logger.warn(`A connection of the job workers failed: ${error.message}`);
  };
  const pool = new Pool(connection);
  pool.on('error', warn);
  pool.on('connect', (client) => {
    client.on('error', warn);
  });
  return pool;
}

import { runMigrations } from 'graphile-worker';
import type { PoolConfig } from 'pg';
import type { Logger } from '../../application/ports';
import { graphileLogger } from './graphile-logger';
import { openPool } from './pool';

const LOCK = "select pg_advisory_lock(hashtextextended('workflow:job-tables', 0))";
const UNLOCK = "select pg_advisory_unlock(hashtextextended('workflow:job-tables', 0))";

/** Which worker belongs to which process; see `ProcessLease`. */
const WORKERS = `create table if not exists workflow_job_workers (
  worker_id text primary key,
  process_key bigint not null,
  started_at timestamptz not null default now()
)`;

/**
 * Creates the queue's tables and brings them up to date; needed before the first job is added. Idempotent;
 * processes that start at once take turns.
 */
export async function prepareJobTables(connection: PoolConfig, logger: Logger): Promise<void> {
  // One connection holds the lock, the other one migrates.
  const pool = openPool({ ...connection, max: 2 }, logger);
  try {
    const client = await pool.connect();
    try {
      await client.query(LOCK);
      await runMigrations({ pgPool: pool, logger: graphileLogger(logger) });
      await client.query(WORKERS);
      await client.query(UNLOCK);
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}

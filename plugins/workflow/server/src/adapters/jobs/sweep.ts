import type { Pool, PoolClient } from 'pg';
import type { Job, Logger } from '../../application/ports';
import { openEnvelope } from './envelope';

/** Processes whose sign of life (`ProcessLease`) is gone, taken for this transaction. */
const DEAD_PROCESSES = `with known as materialized (
  select distinct process_key from workflow_job_workers where process_key <> $1::bigint
)
select process_key from known where pg_try_advisory_xact_lock(process_key)`;

const UNLOCK = `select graphile_worker.force_unlock_workers(
  array(select worker_id from workflow_job_workers where process_key = any($1::bigint[]))
)`;

const FORGET = 'delete from workflow_job_workers where process_key = any($1::bigint[])';

/**
 * Workers register before they take a job. One that has a job of ours and is not registered lost its
 * process while the process's own lease was lost.
 */
const UNLOCK_UNKNOWN = `select graphile_worker.force_unlock_workers(array(
  select distinct locked_by from graphile_worker.jobs as job
  where task_identifier = any($1::text[])
    and locked_at < now() - interval '1 minute'
    and not exists (select from workflow_job_workers where worker_id = job.locked_by)
))`;

const EXHAUSTED = `select id from graphile_worker.jobs
  where attempts >= max_attempts and locked_at is null and task_identifier = any($1::text[])
  order by id`;

/** Deletes, unless another process just did. */
const TAKE_OUT = 'select payload, key, last_error from graphile_worker.complete_jobs(array[$1::bigint])';

/**
 * Frees the jobs of processes that were killed. Graphile alone would wait four hours.
 *
 * @param ownKey the lease's key of this process, which lives even when its connection just broke
 */
export async function unlockDeadWorkers(pool: Pool, ownKey: string, names: readonly string[]): Promise<void> {
  await transaction(pool, async (client) => {
    const { rows } = await client.query<{ process_key: string }>(DEAD_PROCESSES, [ownKey]);
    const keys = rows.map((row) => row.process_key);
    if (keys.length > 0) {
      await client.query(UNLOCK, [keys]);
      await client.query(FORGET, [keys]);
    }
    await client.query(UNLOCK_UNKNOWN, [names]);
  });
}

/** Frees the jobs of single workers of this process that have ended, and forgets them. */
export async function unlockWorkers(pool: Pool, workerIds: readonly string[]): Promise<void> {
  await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [workerIds]);
  await pool.query('delete from workflow_job_workers where worker_id = any($1::text[])', [workerIds]);
}

export interface ExhaustedJobs {
  readonly pool: Pool;
  readonly names: readonly string[];
  readonly onExhausted: (job: Job, error: string) => Promise<void>;
  readonly logger: Logger;
}

/**
 * Hands over every job that has used up its attempts, also those whose process died at the last one, and
 * takes it out of the queue. A job is handed over again when the process dies in between.
 */
export async function handOverExhausted(exhausted: ExhaustedJobs): Promise<void> {
  const { rows } = await exhausted.pool.query<{ id: string }>(EXHAUSTED, [exhausted.names]);
  for (const { id } of rows) {
    try {
      await transaction(exhausted.pool, (client) => handOver(exhausted, client, id));
    } catch (error) {
      exhausted.logger.error(`The failed job ${id} could not be handed over: ${String(error)}`);
    }
  }
}

async function handOver({ onExhausted }: ExhaustedJobs, client: PoolClient, id: string): Promise<void> {
  const { rows } = await client.query<{ payload: unknown; key: string | null; last_error: string | null }>(
    TAKE_OUT,
    [id],
  );
  for (const { payload, key, last_error: error } of rows) {
    const { job, key: givenKey } = openEnvelope(payload);
    if (key !== givenKey) continue;
    await onExhausted(job, error ?? 'The process ended while the job ran');
  }
}

async function transaction(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

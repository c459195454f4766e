import type { Clock, Job, JobOptions, JobQueue } from '../../application/ports';
import type { Envelope } from './envelope';

/** SQL of the transaction that is open; `?` stands for a value. */
export interface JobSql {
  raw(statement: string, bindings: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** With Graphile's back-off (e to the power of the attempt, in seconds) the last one comes half an hour on. */
const MAX_ATTEMPTS = 8;

/** The database's clock decides when a job starts, so a time is told as its distance from now. */
const inMilliseconds = (wait: string) => `clock_timestamp() + ${wait} * interval '1 millisecond'`;

const ADD = `select from
  json_to_recordset(?::json) as added (name text, envelope json, wait double precision, key text),
  graphile_worker.add_job(
    identifier => added.name,
    payload => added.envelope,
    run_at => ${inMilliseconds('added.wait')},
    max_attempts => ${MAX_ATTEMPTS},
    job_key => added.key
  )`;

const REMOVE = 'select from unnest(?::text[]) as gone (key), graphile_worker.remove_job(gone.key)';

const RESCHEDULE = `select id from graphile_worker.reschedule_jobs(
  array(select id from graphile_worker.jobs where key = ?::text),
  run_at => ${inMilliseconds('?::double precision')}
)`;

/**
 * The queue in PostgreSQL, filled by SQL in the caller's transaction (design.md, "One step"): a job
 * exists once that commits and never when it does not.
 */
export class GraphileJobQueue implements JobQueue {
  readonly #sql: JobSql;
  readonly #clock: Clock;

  constructor(sql: JobSql, clock: Clock) {
    this.#sql = sql;
    this.#clock = clock;
  }

  add(job: Job, options: JobOptions = {}): Promise<void> {
    return this.addAll([{ job, ...options }]);
  }

  async addAll(jobs: readonly (JobOptions & { readonly job: Job })[]): Promise<void> {
    if (jobs.length === 0) return;
    const rows = jobs.map(({ job, key = null, runAt }) => {
      const envelope: Envelope = { job, key };
      return { name: job.name, envelope, wait: runAt ? this.#wait(runAt) : null, key };
    });
    await this.#sql.raw(ADD, [JSON.stringify(rows)]);
  }

  /** A job that runs already is not stopped, but not tried again either. */
  async remove(...keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await this.#sql.raw(REMOVE, [keys]);
  }

  /**
   * Puts a waiting job at its time again, after the clock was moved.
   *
   * @param runAt on the clock port's time
   * @returns false when no job waits under this key
   */
  async reschedule(key: string, runAt: Date): Promise<boolean> {
    const { rows } = await this.#sql.raw(RESCHEDULE, [key, this.#wait(runAt)]);
    return rows.length > 0;
  }

  #wait(runAt: Date): number {
    return runAt.getTime() - this.#clock.now().getTime();
  }
}

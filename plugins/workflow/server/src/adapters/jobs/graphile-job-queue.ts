import type { Clock, Job, JobQueue } from '../../application/ports';
import type { Envelope } from './envelope';

/** SQL of the transaction that is open; `?` stands for a value. */
export interface JobSql {
  raw(statement: string, bindings: readonly unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** With Graphile's back-off (e to the power of the attempt, in seconds) the last one comes half an hour on. */
const MAX_ATTEMPTS = 8;

/** The database's clock decides when a job starts, so a time is told as its distance from now. */
const IN_MILLISECONDS = "clock_timestamp() + ?::double precision * interval '1 millisecond'";

const ADD = `select from graphile_worker.add_job(
  identifier => ?::text,
  payload => ?::json,
  run_at => ${IN_MILLISECONDS},
  max_attempts => ${MAX_ATTEMPTS},
  job_key => ?::text
)`;

const REMOVE = 'select from graphile_worker.remove_job(?::text)';

const RESCHEDULE = `select id from graphile_worker.reschedule_jobs(
  array(select id from graphile_worker.jobs where key = ?::text),
  run_at => ${IN_MILLISECONDS}
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

  async add(job: Job, options: { readonly key?: string; readonly runAt?: Date } = {}): Promise<void> {
    const key = options.key ?? null;
    const envelope: Envelope = { job, key };
    const wait = options.runAt === undefined ? null : this.#wait(options.runAt);
    await this.#sql.raw(ADD, [job.name, JSON.stringify(envelope), wait, key]);
  }

  /** A job that runs already is not stopped, but not tried again either. */
  async remove(key: string): Promise<void> {
    await this.#sql.raw(REMOVE, [key]);
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

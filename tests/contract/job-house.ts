import { setTimeout as delay } from 'node:timers/promises';
import { Pool } from 'pg';
import { MovableClock } from '../../plugins/workflow/server/src/adapters/clock';
import {
  GraphileJobQueue,
  prepareJobTables,
  startJobRunner,
  type JobHandlers,
  type JobRunnerOptions,
} from '../../plugins/workflow/server/src/adapters/jobs';
import type { Job, Logger } from '../../plugins/workflow/server/src/application/ports';
import { emptyDatabase } from '../support/databases';

export const deliver = (deliveryId: string): Job => ({ name: 'deliver', deliveryId });

/** What a job is told apart by in these tests. */
export const nameOf = (job: Job): string => (job.name === 'deliver' ? job.deliveryId : job.elementId);

export const silent: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Handlers that do the same for every job. */
export const handlersOf = (handle: (job: Job) => Promise<void>): JobHandlers => ({
  deliver: handle,
  'fire-timer': handle,
});

/** Handlers that note what ran; the gated ones do not end before the test opens the gate. */
export function recorder() {
  const ran: string[] = [];
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    ran,
    open: () => {
      open();
    },
    note: handlersOf((job) => {
      ran.push(nameOf(job));
      return Promise.resolve();
    }),
    gated: handlersOf((job) => {
      ran.push(nameOf(job));
      return opened;
    }),
  };
}

/** Waits until something is so. @throws when it is not so after a while */
export async function eventually(
  condition: () => boolean | Promise<boolean>,
  within = 10_000,
): Promise<void> {
  const end = Date.now() + within;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Not so after ${String(within)} ms: ${condition.toString()}`);
    await delay(20);
  }
}

/** A database with the queue's tables, a queue on it, and runners that a test starts and need not stop. */
export async function jobHouse() {
  const connectionString = await emptyDatabase();
  await prepareJobTables({ connectionString }, silent);
  const pool = new Pool({ connectionString, max: 4 });
  // A test may drop every connection of the database, this one's too.
  pool.on('error', () => undefined);
  const clock = new MovableClock({ keep: () => Promise.resolve() });
  const runners = new Set<{ stop(): Promise<void> }>();
  const onPool = {
    query: (text: string, values: unknown[]) => pool.query<Record<string, unknown>>(text, values),
  };
  let connection = onPool;
  const queue = new GraphileJobQueue(
    {
      raw: (statement, bindings) => {
        let count = 0;
        const numbered = statement.replaceAll('?', () => `$${String((count += 1))}`);
        return connection.query(numbered, [...bindings]);
      },
    },
    clock,
  );
  return {
    connectionString,
    pool,
    clock,
    queue,
    /** What the queue is asked inside lands or is undone together. */
    transaction: async (work: () => Promise<void>): Promise<void> => {
      const client = await pool.connect();
      connection = { query: (text, values) => client.query<Record<string, unknown>>(text, values) };
      try {
        await client.query('begin');
        await work();
        await client.query('commit');
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        connection = onPool;
        client.release();
      }
    },
    startRunner: async (options: Partial<JobRunnerOptions> & Pick<JobRunnerOptions, 'handlers'>) => {
      const runner = await startJobRunner({
        connection: { connectionString },
        onExhausted: () => Promise.resolve(),
        logger: silent,
        pollMilliseconds: 50,
        sweepMilliseconds: 100,
        ...options,
      });
      runners.add(runner);
      return runner;
    },
    /** Lets failed jobs be tried again at once instead of minutes later. */
    skipBackOff: () =>
      pool.query(`update graphile_worker._private_jobs set run_at = now()
        where locked_at is null and attempts between 1 and max_attempts - 1 and run_at > now()`),
    /** Whether nothing is due, running, waiting for another attempt or still to be handed over. */
    idle: async (): Promise<boolean> => {
      const { rowCount } = await pool.query(
        'select from graphile_worker.jobs where run_at <= now() or attempts > 0 limit 1',
      );
      return rowCount === 0;
    },
    stop: async (): Promise<void> => {
      await Promise.all([...runners].map((runner) => runner.stop()));
      await pool.end();
    },
  };
}

export type JobHouse = Awaited<ReturnType<typeof jobHouse>>;

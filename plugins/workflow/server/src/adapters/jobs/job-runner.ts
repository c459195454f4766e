import { setTimeout as delay } from 'node:timers/promises';
import type { RunnerOptions, Task } from 'graphile-worker';
import type { Pool, PoolConfig } from 'pg';
import type { Job, Logger } from '../../application/ports';
import { openEnvelope } from './envelope';
import { prepareJobTables } from './job-tables';
import { openPool } from './pool';
import { ProcessLease } from './process-lease';
import { Repeater } from './repeater';
import { handOverExhausted, unlockDeadWorkers, unlockWorkers } from './sweep';
import { WorkerGeneration } from './worker-generation';

export type JobHandlers = {
  readonly [Name in Job['name']]: (job: Extract<Job, { name: Name }>) => Promise<void>;
};

export interface JobRunnerOptions {
  readonly connection: PoolConfig;
  /** May be called twice for one job, also at once: a lock on what the job is about must tell. */
  readonly handlers: JobHandlers;
  /** May be called twice for one job, too; must not add jobs to the queue. */
  readonly onExhausted: (job: Job, error: string) => Promise<void>;
  readonly logger: Logger;
  /** How many jobs this process runs at once; 4 by default. */
  readonly concurrency?: number;
  /** How late a job may be noticed that no notification announces; 500 by default. */
  readonly pollMilliseconds?: number;
  /** How often to look for dead workers and failed jobs; 15,000 by default. */
  readonly sweepMilliseconds?: number;
  /** How long `stop` waits for jobs that run; 30,000 by default. */
  readonly stopMilliseconds?: number;
}

const RESTART_MILLISECONDS = 1000;

/**
 * Runs jobs in this process until it is stopped: in a server, or in a process of its own. Several share
 * the work; killing any of them loses nothing (product.md section 8): another one, or the next start, finds
 * its jobs within a sweep. Handles no signals: whoever calls it stops it.
 *
 * @returns once the first jobs are being taken. `stop` takes no more jobs and waits for those that run; what
 *   takes too long is left to the end of the process, and to the other processes then
 * @throws the database's error when it cannot start
 */
export async function startJobRunner(options: JobRunnerOptions): Promise<{ stop(): Promise<void> }> {
  await prepareJobTables(options.connection, options.logger);
  const runner = new JobRunner(options);
  await runner.start();
  return { stop: () => runner.stop() };
}

class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #names: readonly Job['name'][];
  readonly #pool: Pool;
  readonly #lease: ProcessLease;
  readonly #sweeps: Repeater;
  readonly #stopping = new AbortController();
  /** Workers of generations that are over; what they left locked is still to be freed. */
  readonly #endedWorkers = new Set<string>();
  #supervision: Promise<void> = Promise.resolve();

  constructor(options: JobRunnerOptions) {
    const { connection, logger, handlers } = options;
    this.#options = options;
    this.#names = Object.keys(handlers) as Job['name'][];
    this.#pool = openPool({ max: 5, ...connection }, logger);
    this.#lease = new ProcessLease(connection, logger);
    this.#sweeps = new Repeater(options.sweepMilliseconds ?? 15_000, () => this.#sweep(), logger);
  }

  async start(): Promise<void> {
    try {
      await this.#lease.hold();
      await this.#sweep();
      this.#supervision = this.#supervise(await this.#startWorkers());
    } catch (error) {
      await this.#release();
      throw error;
    }
    this.#sweeps.start();
  }

  async stop(): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    this.#stopping.abort();
    await this.#sweeps.stop();
    const limit = this.#options.stopMilliseconds ?? 30_000;
    const late = delay(limit, true, { ref: false });
    const finished = this.#supervision
      .then(() => this.#release())
      .catch(this.#warn)
      .then(() => false);
    if (await Promise.race([finished, late])) {
      this.#warn('jobs still run; they are free once they or this process ends');
    }
  }

  async #release(): Promise<void> {
    await this.#unlockEnded().catch(this.#warn);
    await this.#lease.release();
    await this.#pool.end();
  }

  /** Replaces workers that broke, and ends them when it is time. */
  async #supervise(first: WorkerGeneration): Promise<void> {
    const { signal } = this.#stopping;
    const stopped = new Promise<void>((resolve) => {
      signal.addEventListener('abort', () => {
        resolve();
      });
    });
    let current: WorkerGeneration | null = first;
    while (current) {
      await Promise.race([current.ended, stopped]);
      if (!signal.aborted) this.#warn('the workers broke and are replaced');
      await current.close();
      for (const workerId of current.workerIds) this.#endedWorkers.add(workerId);
      this.#sweeps.runSoon();
      current = await this.#startAgain();
    }
  }

  /** @returns null when the runner is being stopped */
  async #startAgain(): Promise<WorkerGeneration | null> {
    while (!this.#stopping.signal.aborted) {
      try {
        return await this.#startWorkers();
      } catch (error) {
        this.#warn(error);
        await delay(RESTART_MILLISECONDS, undefined, { ref: false });
      }
    }
    return null;
  }

  #startWorkers(): Promise<WorkerGeneration> {
    const { handlers, concurrency = 4, pollMilliseconds = 500, logger } = this.#options;
    return WorkerGeneration.start({
      pool: this.#pool,
      lease: this.#lease,
      taskList: taskList(this.#names, handlers),
      concurrency,
      pollMilliseconds,
      logger,
      onLastFailure: () => {
        this.#sweeps.runSoon();
      },
    });
  }

  async #sweep(): Promise<void> {
    await this.#unlockEnded();
    await unlockDeadWorkers(this.#pool, this.#lease.key, this.#names);
    const { onExhausted, logger } = this.#options;
    await handOverExhausted({ pool: this.#pool, names: this.#names, onExhausted, logger });
  }

  async #unlockEnded(): Promise<void> {
    const ended = [...this.#endedWorkers];
    if (ended.length === 0) return;
    this.#lease.forget(ended);
    await unlockWorkers(this.#pool, ended);
    for (const workerId of ended) this.#endedWorkers.delete(workerId);
  }

  readonly #warn = (what: unknown): void => {
    this.#options.logger.warn(`Job workers: ${what instanceof Error ? what.message : String(what)}`);
  };
}

function taskList(
  names: readonly Job['name'][],
  handlers: JobHandlers,
): NonNullable<RunnerOptions['taskList']> {
  return Object.fromEntries(names.map((name) => [name, task(name, handlers[name])]));
}

function task<Name extends Job['name']>(_name: Name, handle: JobHandlers[Name]): Task {
  return async (payload) => {
    await handle(openEnvelope(payload).job as Extract<Job, { name: Name }>);
  };
}

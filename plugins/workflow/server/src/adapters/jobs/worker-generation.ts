import { EventEmitter } from 'node:events';
import { run, type Runner, type RunnerOptions, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import type { Logger } from '../../application/ports';
import { graphileLogger } from './graphile-logger';
import type { ProcessLease } from './process-lease';

export interface WorkerOptions {
  readonly pool: Pool;
  readonly lease: ProcessLease;
  readonly taskList: NonNullable<RunnerOptions['taskList']>;
  readonly concurrency: number;
  readonly pollMilliseconds: number;
  readonly logger: Logger;
  /** A job has failed at its last attempt. */
  readonly onLastFailure: () => void;
}

/** So many failed questions for a job in a row, of each worker, and the workers are replaced. */
const PATIENCE = 20;

/**
 * The workers of one start. Graphile ends a worker that cannot report a job's end and puts no other in its
 * place, and one that could not read the list of tasks never takes a job: whoever started them watches
 * `ended` and starts the next generation.
 */
export class WorkerGeneration {
  /** Resolves when the workers should be replaced. */
  readonly ended: Promise<void>;
  readonly workerIds: ReadonlySet<string>;
  readonly #runner: Runner;

  private constructor(runner: Runner, workerIds: ReadonlySet<string>, broken: Promise<void>) {
    this.#runner = runner;
    this.workerIds = workerIds;
    this.ended = Promise.race([broken, runner.promise.catch(() => undefined)]);
  }

  /** @throws the database's error */
  static async start(options: WorkerOptions): Promise<WorkerGeneration> {
    const workerIds = new Set<string>();
    const events: WorkerEvents = new EventEmitter();
    const breakdown = new AbortController();
    const broken = new Promise<void>((resolve) => {
      breakdown.signal.addEventListener('abort', () => {
        resolve();
      });
    });
    watch(events, options, () => {
      breakdown.abort();
    });
    const runner = await run({
      pgPool: options.pool,
      taskList: options.taskList,
      concurrency: options.concurrency,
      pollInterval: options.pollMilliseconds,
      parsedCronItems: [],
      noHandleSignals: true,
      logger: graphileLogger(options.logger),
      events,
      preset: {
        plugins: [
          registration(async (workerId) => {
            workerIds.add(workerId);
            // Graphile would go on with a worker whose hook failed, but nobody would know whose it is.
            await options.lease.register(workerId).catch((error: unknown) => {
              breakdown.abort();
              throw error;
            });
          }),
        ],
      },
    });
    return new WorkerGeneration(runner, workerIds, broken);
  }

  /** Takes no more jobs and waits for those that run. A worker that broke leaves its job locked. */
  async close(): Promise<void> {
    // Both reject when Graphile has stopped by itself.
    await this.#runner.stop().catch(() => undefined);
    await this.#runner.promise.catch(() => undefined);
  }
}

/** Graphile waits for this hook before a worker asks for its first job. */
function registration(register: (workerId: string) => Promise<void>): GraphileConfig.Plugin {
  return {
    name: 'WorkflowWorkerRegistration',
    version: '1.0.0',
    worker: { hooks: { startWorker: (_context, { worker }) => register(worker.workerId) } },
  };
}

function watch(
  events: WorkerEvents,
  { concurrency, onLastFailure }: WorkerOptions,
  breakDown: () => void,
): void {
  let failures = 0;
  const recovered = () => {
    failures = 0;
  };
  events.on('worker:getJob:empty', recovered);
  events.on('job:start', recovered);
  events.on('worker:getJob:error', () => {
    failures += 1;
    if (failures >= PATIENCE * concurrency) breakDown();
  });
  events.on('worker:fatalError', breakDown);
  events.on('job:complete', ({ job, error }) => {
    if (error && job.attempts >= job.max_attempts) onLastFailure();
  });
}

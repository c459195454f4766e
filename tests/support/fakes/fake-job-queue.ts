import type {
  Clock,
  Job,
  JobOptions,
  JobQueue,
} from '../../../plugins/workflow/server/src/application/ports';
import type { Participant } from './fake-unit-of-work';

interface Waiting {
  readonly job: Job;
  readonly key: string | null;
  readonly runAt: number;
  readonly attempts: number;
  readonly error: string | null;
}

const MAX_ATTEMPTS = 8;

/** A queue in memory that runs what is due when it is told to. */
export class FakeJobQueue implements JobQueue, Participant {
  readonly exhausted: { readonly job: Job; readonly error: string }[] = [];
  readonly #clock: Clock;
  #waiting: readonly Waiting[] = [];

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get jobs(): readonly Job[] {
    return this.#waiting.map(({ job }) => job);
  }

  async add(job: Job, options: JobOptions = {}): Promise<void> {
    const key = options.key ?? null;
    if (key !== null) await this.remove(key);
    const runAt = (options.runAt ?? this.#clock.now()).getTime();
    this.#waiting = [...this.#waiting, { job, key, runAt, attempts: 0, error: null }];
  }

  async addAll(jobs: readonly (JobOptions & { readonly job: Job })[]): Promise<void> {
    for (const { job, ...options } of jobs) await this.add(job, options);
  }

  remove(...keys: readonly string[]): Promise<void> {
    this.#waiting = this.#waiting.filter(({ key }) => key === null || !keys.includes(key));
    return Promise.resolve();
  }

  reschedule(key: string, runAt: Date): Promise<boolean> {
    const found = this.#waiting.some((waiting) => waiting.key === key);
    this.#waiting = this.#waiting.map((waiting) =>
      waiting.key === key ? { ...waiting, runAt: runAt.getTime() } : waiting,
    );
    return Promise.resolve(found);
  }

  /** Runs what is due, also what that adds, and tries again at once what fails, until nothing is due. */
  async drain(handle: (job: Job) => Promise<void>): Promise<void> {
    for (;;) {
      const next = this.#waiting.find(({ runAt }) => runAt <= this.#clock.now().getTime());
      if (!next) return;
      this.#waiting = this.#waiting.filter((waiting) => waiting !== next);
      await this.#run(next, handle);
    }
  }

  async #run(next: Waiting, handle: (job: Job) => Promise<void>): Promise<void> {
    try {
      await handle(next.job);
    } catch (failure) {
      const error = failure instanceof Error ? failure.message : String(failure);
      const tried = { ...next, attempts: next.attempts + 1, error };
      if (tried.attempts < MAX_ATTEMPTS) this.#waiting = [...this.#waiting, tried];
      else this.exhausted.push({ job: next.job, error });
    }
  }

  snapshot(): () => void {
    const waiting = this.#waiting;
    return () => {
      this.#waiting = waiting;
    };
  }
}

import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import type { Logger } from '../../application/ports';

const TAKE = 'select pg_advisory_lock($1)';

const REGISTER = `insert into workflow_job_workers (worker_id, process_key)
  select unnest($1::text[]), $2::bigint
  on conflict (worker_id) do nothing`;

const WITHDRAW = 'delete from workflow_job_workers where process_key = $1';

/** A host that vanishes is noticed by the database after a minute, not after the system's two hours. */
const KEEPALIVE = `set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3`;

const RETRY_MILLISECONDS = 500;

/**
 * A process's sign of life in the database: an advisory lock that its session holds. The database drops
 * the lock with the connection, so it is free the moment the process is killed, and whoever can take it
 * knows that the process's workers run no more. Needs a connection of its own, without a transaction
 * pooler in between.
 *
 * When only the connection breaks, the lock is taken again at once and the workers are registered anew.
 */
export class ProcessLease {
  /** The number of the advisory lock. */
  readonly key = randomBytes(8).readBigInt64BE().toString();
  readonly #connection: ClientConfig;
  readonly #logger: Logger;
  readonly #workers = new Set<string>();
  #client: Client | null = null;
  #held: Promise<void> = Promise.resolve();
  #released = false;

  constructor(connection: ClientConfig, logger: Logger) {
    this.#connection = connection;
    this.#logger = logger;
  }

  /** Takes the lock. @throws the database's error */
  hold(): Promise<void> {
    this.#held = this.#take();
    return this.#held;
  }

  /** Says that a worker is this process's, before it takes its first job. @throws the database's error */
  async register(workerId: string): Promise<void> {
    this.#workers.add(workerId);
    const registered = this.#held.then(async () => {
      if (!this.#client || this.#released) throw new Error('The lease is not held');
      await this.#client.query(REGISTER, [[workerId], this.key]);
    });
    // Workers register one after the other: a connection does one thing at a time.
    this.#held = registered.catch(() => undefined);
    await registered;
  }

  /** Leaves out workers that have ended. */
  forget(workerIds: Iterable<string>): void {
    for (const workerId of workerIds) this.#workers.delete(workerId);
  }

  /** Gives the lock back. Nothing may run any more. */
  async release(): Promise<void> {
    this.#released = true;
    const client = this.#client;
    if (client) await client.query(WITHDRAW, [this.key]).catch(this.#warn);
    await client?.end();
  }

  async #take(): Promise<void> {
    const client = new Client({ ...this.#connection, keepAlive: true });
    client.on('error', this.#warn);
    try {
      await client.connect();
      await client.query(KEEPALIVE);
      await client.query(TAKE, [this.key]);
      await client.query(REGISTER, [[...this.#workers], this.key]);
    } catch (error) {
      await client.end().catch(this.#warn);
      throw error;
    }
    this.#client = client;
    if (this.#released) return this.release();
    client.once('end', () => {
      this.#client = null;
      this.#held = this.#takeAgain();
    });
  }

  async #takeAgain(): Promise<void> {
    while (!this.#released) {
      try {
        await this.#take();
        return;
      } catch (error) {
        this.#warn(error);
        await delay(RETRY_MILLISECONDS);
      }
    }
  }

  readonly #warn = (error: unknown): void => {
    this.#logger.warn(
      `The lease of the job workers: ${error instanceof Error ? error.message : String(error)}`,
    );
  };
}

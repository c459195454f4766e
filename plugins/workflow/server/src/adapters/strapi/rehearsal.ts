import { AsyncLocalStorage } from 'node:async_hooks';
import { workflowError, type ActorReference } from '../../../../contracts';
import type { RehearsedServices, Rehearsal, Stage } from '../../application/ports';
import type { Database } from './database';

/** Thrown to undo what was done; nobody else may mistake it for an error of theirs. */
const UNDO = new Error('The rehearsal is over');

/** PostgreSQL's codes (its manual, appendix A). */
const LOCK_NOT_AVAILABLE = '55P03';
const QUERY_CANCELED = '57014';

const TURN_TIMEOUT = '20s';
const STATEMENT_TIMEOUT = '5s';
/** Somebody's real work goes first: a rehearsal does not wait long for a row that they hold. */
const LOCK_TIMEOUT = '3s';
/** Should this process stand still in the middle of one, the database lets go of what it holds. */
const IDLE_TIMEOUT = '30s';

/**
 * Rehearsals on the real database. Strapi announces what has happened to entries when the transaction is
 * committed, which is never; jobs are rows. One runs at a time in all processes, so that two never wait for each
 * other's made-up names, and cases in progress keep the machine.
 */
export class StrapiRehearsal implements Rehearsal {
  readonly #database: Database;
  /** Whoever asks may have a transaction open: what is announced at its end must not hold ours. */
  readonly #outside = AsyncLocalStorage.snapshot();
  readonly #served = new AsyncLocalStorage<{ services: RehearsedServices | null }>();
  readonly #underWay = new Set<ActorReference>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
  }

  /** What the project's calls go to, where they come out of a rehearsal. */
  get services(): RehearsedServices | null {
    return this.#served.getStore()?.services ?? null;
  }

  async run<Result>(
    { person }: { readonly person: ActorReference | null },
    work: (stage: Stage) => Promise<Result>,
  ): Promise<Result> {
    if (person !== null && this.#underWay.has(person)) throw workflowError('DRY_RUN_UNDER_WAY');
    if (person !== null) this.#underWay.add(person);
    try {
      return await this.#inTurn(() => this.#outside(() => this.#undone(person, work)));
    } finally {
      if (person !== null) this.#underWay.delete(person);
    }
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #undone<Result>(
    person: ActorReference | null,
    work: (stage: Stage) => Promise<Result>,
  ): Promise<Result> {
    const kept: Result[] = [];
    try {
      await this.#database.run(async () => {
        await this.#prepare(person);
        const served: { services: RehearsedServices | null } = { services: null };
        kept.push(await this.#served.run(served, () => work(this.#stage(served))));
        throw UNDO;
      });
    } catch (error) {
      if (error !== UNDO) throw coded(error);
    }
    const [result] = kept.slice(-1);
    return result as Result;
  }

  async #prepare(person: ActorReference | null): Promise<void> {
    const database = this.#database;
    if (person !== null) {
      const [row] = await database.raw<{ free: boolean }>(
        'select pg_try_advisory_xact_lock(hashtextextended(?, 0)) as free',
        [`workflow:dry-run:${person}`],
      );
      if (row?.free !== true) throw workflowError('DRY_RUN_UNDER_WAY');
    }
    await database.raw(`set local lock_timeout = '${TURN_TIMEOUT}'`);
    await database.raw(`select pg_advisory_xact_lock(hashtextextended('workflow:dry-run', 0))`);
    await database.raw(`set local lock_timeout = '${LOCK_TIMEOUT}'`);
    await database.raw(`set local statement_timeout = '${STATEMENT_TIMEOUT}'`);
    await database.raw(`set local idle_in_transaction_session_timeout = '${IDLE_TIMEOUT}'`);
  }

  #stage(served: { services: RehearsedServices | null }): Stage {
    return {
      serve: (services) => {
        served.services = services;
      },
      attempt: async (work) => {
        await this.#database.raw('savepoint rehearsed');
        try {
          const result = await work();
          await this.#database.raw('release savepoint rehearsed');
          return result;
        } catch (error) {
          await this.#database.raw('rollback to savepoint rehearsed');
          throw coded(error);
        }
      },
    };
  }
}

/** What the database had no time for, in the plugin's words. */
function coded(error: unknown): unknown {
  const { code } = (error ?? {}) as { code?: unknown };
  if (code === LOCK_NOT_AVAILABLE) return workflowError('DRY_RUN_BUSY');
  return code === QUERY_CANCELED ? workflowError('DRY_RUN_TOO_LONG') : error;
}

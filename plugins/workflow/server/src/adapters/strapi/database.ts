import { AsyncLocalStorage } from 'node:async_hooks';
import { createId } from '@paralleldrive/cuid2';
import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../application/ports';

type KnexConnection = Core.Strapi['db']['connection'];
type Row = Record<string, unknown>;

/**
 * The one way from the plugin to SQL. Inside `run` every statement goes through the transaction
 * that Strapi has open, so entry, engine state, task, history and jobs land together.
 */
export class Database implements UnitOfWork {
  readonly #strapi: Core.Strapi;
  readonly #current = new AsyncLocalStorage<KnexConnection>();

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  /**
   * Joins the transaction that is open (the host's, too), or opens one. A transaction of its own that
   * PostgreSQL gave up for another's sake has changed nothing, and is run again.
   */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#strapi.db.inTransaction()) return this.#once(work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#once(work);
      } catch (error) {
        if (attempt === ATTEMPTS || !wasGivenUp(error)) throw error;
      }
    }
  }

  #once<Result>(work: () => Promise<Result>): Promise<Result> {
    return this.#strapi.db.transaction(({ trx }: { trx: KnexConnection }) =>
      this.#current.run(trx, work),
    ) as Promise<Result>;
  }

  get sql(): KnexConnection {
    return this.#current.getStore() ?? this.#strapi.db.connection;
  }

  /** `?` stands for a value, as in knex. */
  async raw<Result = Row>(statement: string, bindings: readonly unknown[] = []): Promise<Result[]> {
    const answer: { rows: Result[] } = await this.sql.raw(statement, bindings as never[]);
    return answer.rows;
  }

  /** Adds a row with the columns that Strapi expects of every entry. */
  async insert(table: string, row: Row, at: Date): Promise<void> {
    await this.sql(table).insert(entryOf(row, at));
  }

  /** @returns whether the row was added; false when a unique index already holds its values */
  async insertUnlessTaken(table: string, row: Row, at: Date): Promise<boolean> {
    const added: Row[] = await this.sql(table).insert(entryOf(row, at)).onConflict().ignore().returning('id');
    return added.length > 0;
  }
}

const ATTEMPTS = 3;

/** PostgreSQL's codes for a serialization failure and for a deadlock (its manual, appendix A). */
function wasGivenUp(error: unknown): boolean {
  const { code } = (error ?? {}) as { code?: unknown };
  return code === '40001' || code === '40P01';
}

/** A row with the columns that Strapi expects of every entry. */
export function entryOf(row: Row, at: Date): Row {
  return { document_id: createId(), ...row, created_at: at, updated_at: at, published_at: at };
}

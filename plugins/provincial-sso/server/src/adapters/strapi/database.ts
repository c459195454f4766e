import type { Core } from '@strapi/strapi';
import type { UnitOfWork } from '../../application/ports';

type Connection = Core.Strapi['db']['connection'];
type Bindings = Readonly<Record<string, unknown>>;

const ATTEMPTS = 3;

/**
 * PostgreSQL's codes (its manual, appendix A) for a serialization failure, a deadlock, and a unique index
 * that somebody else's row got into first: run again, the work sees that row.
 */
const WORTH_ANOTHER_TRY = new Set(['40001', '40P01', '23505']);

/** The plugin's way to SQL, inside the transaction that Strapi has open if there is one. */
export class Database implements UnitOfWork {
  readonly #strapi: Core.Strapi;

  constructor(strapi: Core.Strapi) {
    this.#strapi = strapi;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    const transaction = () => this.#strapi.db.transaction(work) as Promise<Result>;
    if (this.#strapi.db.inTransaction()) return transaction();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await transaction();
      } catch (error) {
        const { code } = (error ?? {}) as { code?: unknown };
        if (attempt === ATTEMPTS || typeof code !== 'string' || !WORTH_ANOTHER_TRY.has(code)) throw error;
      }
    }
  }

  /** @param bindings values of `:name` in the statement */
  async sql<Row>(statement: string, bindings: Bindings = {}): Promise<readonly Row[]> {
    const query = async (connection: Connection) => {
      const answer: { rows: Row[] } = await connection.raw(statement, bindings as never);
      return answer.rows;
    };
    if (!this.#strapi.db.inTransaction()) return query(this.#strapi.db.connection);
    const rows: unknown = await this.#strapi.db.transaction(({ trx }: { trx: Connection }) => query(trx));
    return rows as readonly Row[];
  }
}

import type { Core } from '@strapi/strapi';

type Sql = Core.Strapi['db']['connection'];

/**
 * Runs work in the transaction that is open, or opens one.
 *
 * @param work gets the way to SQL inside it; `strapi.db.connection` would stay outside
 */
export function inTransaction<Result>(
  strapi: Core.Strapi,
  work: (sql: Sql) => Promise<Result>,
): Promise<Result> {
  return strapi.db.transaction(({ trx }: { trx: Sql }) => work(trx)) as Promise<Result>;
}

import type { Core, UID } from '@strapi/strapi';

type Where = Readonly<Record<string, unknown>>;

interface Options {
  readonly where?: Where;
  readonly select?: readonly string[];
  readonly populate?: Where | readonly string[];
  readonly orderBy?: Where | readonly Where[];
  readonly limit?: number;
  readonly offset?: number;
}

/** Strapi's query engine with a type for its rows; it takes part in the transaction that is open. */
export interface Query<Row> {
  findOne(options: Options): Promise<Row | null>;
  findMany(options: Options): Promise<Row[]>;
  count(options: { readonly where: Where }): Promise<number>;
  update(options: { readonly where: Where; readonly data: Where }): Promise<Row | null>;
  /** One statement, with nothing read before or after; it does not set `updatedAt` by itself. */
  updateMany(options: { readonly where: Where; readonly data: Where }): Promise<{ readonly count: number }>;
  /** One statement; for entries whose relations are columns of their own. */
  createMany(options: { readonly data: readonly Where[] }): Promise<{ readonly count: number }>;
}

export function query<Row>(strapi: Core.Strapi, uid: UID.Schema): Query<Row> {
  const engine: unknown = strapi.db.query(uid);
  return engine as Query<Row>;
}

/**
 * Strapi's documents with a type for what comes back; they check and announce what is written, at several
 * times the statements. For what people fill in and what the outside listens to; what a decision sets
 * beside that are values of our own, and go through `query`.
 */
export interface Documents<Row> {
  create(options: { readonly data: Where }): Promise<Row>;
  update(options: { readonly documentId: string; readonly data: Where }): Promise<Row | null>;
}

export function documents<Row>(strapi: Core.Strapi, uid: UID.ContentType): Documents<Row> {
  const engine: unknown = strapi.documents(uid);
  return engine as Documents<Row>;
}

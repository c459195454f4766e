import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { inTransaction } from '../store/transaction';

/**
 * What schema.json cannot say, from database/invariants: partial unique indexes and tables of no
 * content type. Idempotent, run at every start, because Strapi's migrations run before the tables
 * exist on an empty database. Processes that start at once take turns.
 */
export async function ensureInvariants(strapi: Core.Strapi): Promise<void> {
  const folder = path.join(strapi.dirs.app.root, 'database', 'invariants');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const statements = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
  await inTransaction(strapi, async (sql) => {
    await sql.raw(`select pg_advisory_xact_lock(hashtextextended('city:start', 0))`);
    for (const statement of statements) await sql.raw(statement);
  });
}

import type { Core } from '@strapi/strapi';
import type { AuditLog } from '@city/plugin-provincial-sso/contracts';
import { inTransaction } from '../store/transaction';
import { chained, type Link } from './chain';

const TABLE = 'audit_records';

/**
 * The installation's audit log: append-only and hash-chained (product.md section 8). A record lands or is
 * undone with the transaction that it is about.
 *
 * Records follow each other, so from `append` to the commit nobody else appends: do it last in a transaction.
 */
export function auditLog(strapi: Core.Strapi): AuditLog {
  return {
    append: (record) =>
      inTransaction(strapi, async (sql) => {
        await sql.raw(`select pg_advisory_xact_lock(hashtextextended('city:audit', 0))`);
        // A statement of its own: it has to see what was committed while the lock was waited for.
        const last = (await sql(TABLE).select('number', 'hash').orderBy('number', 'desc').first()) as
          { readonly number: string; readonly hash: string } | undefined;
        const link: Link | null = last ? { number: Number(last.number), hash: last.hash } : null;
        const { number, record: text, previousHash, hash } = chained(link, record);
        const { at, event, actor } = record;
        await sql(TABLE).insert({
          number,
          at,
          event,
          actor,
          record: text,
          previous_hash: previousHash,
          hash,
        });
      }),
  };
}

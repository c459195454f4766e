import type { Core } from '@strapi/strapi';
import { inTransaction } from '../../store/transaction';

/**
 * A session of Strapi's session manager is one of a line: each renewal makes another and points from the old one
 * to it (`child_id`). A person knows the whole line as one session.
 */

const ORIGIN = 'users-permissions';

/** Whether the line that the session belongs to still lives: its newest session is active and not run out. */
export function isFamilyAlive(strapi: Core.Strapi, sessionId: string, now: Date): Promise<boolean> {
  return inTransaction(strapi, async (sql) => {
    const { rows }: { rows: unknown[] } = await sql.raw(
      `with recursive line as (
         select session_id, child_id, status, absolute_expires_at, expires_at from strapi_sessions
           where session_id = ? and origin = ? and expires_at > ?
         union
         select s.session_id, s.child_id, s.status, s.absolute_expires_at, s.expires_at
           from strapi_sessions s join line on s.session_id = line.child_id
       )
       select 1 from line where status = 'active' and expires_at > ?
         and (absolute_expires_at is null or absolute_expires_at > ?) limit 1`,
      [sessionId, ORIGIN, now, now, now],
    );
    return rows.length > 0;
  });
}

/** Ends the lines that these sessions of an account belong to: what came before and after them, too. */
export async function endFamilies(
  strapi: Core.Strapi,
  accountId: number,
  sessionIds: readonly string[],
): Promise<void> {
  await inTransaction(strapi, (sql) =>
    sql.raw(
      `with recursive family as (
         select session_id, child_id from strapi_sessions
           where user_id = ? and origin = ? and session_id = any(?)
         union
         select s.session_id, s.child_id from strapi_sessions s
           join family on s.session_id = family.child_id or s.child_id = family.session_id
           where s.user_id = ? and s.origin = ?
       )
       delete from strapi_sessions where session_id in (select session_id from family)`,
      [String(accountId), ORIGIN, sessionIds, String(accountId), ORIGIN],
    ),
  );
}

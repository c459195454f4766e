import type { Core } from '@strapi/strapi';

/**
 * A session of Strapi's session manager is one of a line: each renewal makes another and points from the old one
 * to it (`child_id`). A person knows the whole line as one session.
 */

const ORIGIN = 'users-permissions';

/** Whether the line that the session belongs to still lives: its newest session is active and not run out. */
export async function isFamilyAlive(strapi: Core.Strapi, sessionId: string, now: Date): Promise<boolean> {
  // One statement, and no transaction around it: every request of somebody signed in asks this.
  const { rows }: { rows: unknown[] } = await strapi.db.connection.raw(
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
}

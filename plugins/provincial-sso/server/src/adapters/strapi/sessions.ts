import type { Core } from '@strapi/strapi';
import type { Sessions } from '../../application/ports';
import type { Database } from './database';

const ORIGIN = 'users-permissions';

/**
 * Strapi's own session manager for front-end accounts. A device is one sign-in: renewing a session makes a
 * new session of the same device, so ending the device ends all that came of the sign-in.
 */
export function strapiSessions(strapi: Core.Strapi, database: Database): Sessions {
  const manager = () => strapi.sessionManager(ORIGIN);
  return {
    open: async (accountId, deviceId) => {
      const refresh = await manager().generateRefreshToken(String(accountId), deviceId, { type: 'refresh' });
      const access = await manager().generateAccessToken(refresh.token);
      if (!('token' in access)) throw new Error(`Strapi opened no session: ${access.error}`);
      return { accessToken: access.token, refreshToken: refresh.token };
    },
    endDevice: (accountId, deviceId) => manager().invalidateRefreshToken(String(accountId), deviceId),
    endLine: async (accountId, sessionId) => {
      // A renewed session points to the one that came of it.
      await database.sql(
        `with recursive line as (
           select session_id, child_id from strapi_sessions
           where user_id = :userId and origin = :origin and session_id = :sessionId
           union
           select other.session_id, other.child_id from strapi_sessions other
           join line on other.session_id = line.child_id or other.child_id = line.session_id
         )
         delete from strapi_sessions where session_id in (select session_id from line)`,
        { userId: String(accountId), origin: ORIGIN, sessionId },
      );
    },
    endAll: (accountId) => manager().invalidateRefreshToken(String(accountId)),
  };
}

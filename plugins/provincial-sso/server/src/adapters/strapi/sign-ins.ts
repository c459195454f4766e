import type { Vault } from '../../../../contracts';
import type { SignInRecord, SignInRepository } from '../../application/ports';
import type { Database } from './database';
import { digest } from './digest';

interface Row {
  readonly device_id: string;
  readonly account_id: number;
  readonly identity_id: number;
  readonly portal: string;
  readonly logout_hint_sealed: string | null;
}

type OpenVault = () => Pick<Vault, 'seal' | 'open'>;

/** Which identity the devices of Strapi's session manager signed in with. */
export function signInRepository(database: Database, vault: OpenVault): SignInRepository {
  return {
    add: async ({ deviceId, accountId, identityId, portal, portalSession, logoutHint }, at) => {
      await database.sql(
        `insert into sso_sign_ins
           (device_id, account_id, identity_id, portal, portal_session_digest, logout_hint_sealed, signed_in_at)
         values (:deviceId, :accountId, :identityId, :portal, :portalSession, :logoutHint, :at)`,
        {
          deviceId,
          accountId,
          identityId,
          portal,
          portalSession: portalSession === null ? null : digest(portal, portalSession),
          logoutHint: logoutHint === null ? null : vault().seal(logoutHint),
          at,
        },
      );
    },
    ofSession: async (sessionId) => {
      const [row] = await database.sql<Row>(
        `select sign_in.* from strapi_sessions session
           join sso_sign_ins sign_in on sign_in.device_id = session.device_id
         where session.session_id = :sessionId`,
        { sessionId },
      );
      return row ? recordOf(row, vault) : null;
    },
    find: async (portal, by) => {
      const rows =
        'portalSession' in by
          ? await database.sql<Row>(
              'select * from sso_sign_ins where portal = :portal and portal_session_digest = :session',
              { portal, session: digest(portal, by.portalSession) },
            )
          : await database.sql<Row>(
              `select sign_in.* from sso_sign_ins sign_in
                 join sso_identities identity on identity.id = sign_in.identity_id
               where identity.portal = :portal and identity.subject = :subject`,
              { portal, subject: by.subject },
            );
      return rows.map((row) => recordOf(row, vault));
    },
  };
}

function recordOf(row: Row, vault: OpenVault): SignInRecord {
  return {
    deviceId: row.device_id,
    accountId: row.account_id,
    identityId: row.identity_id,
    portal: row.portal,
    logoutHint: row.logout_hint_sealed === null ? null : vault().open(row.logout_hint_sealed),
  };
}

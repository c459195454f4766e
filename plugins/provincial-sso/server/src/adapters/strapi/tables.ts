import type { Database } from './database';

/**
 * Tables of no content type: what is only kept while somebody signs in, and which identity a device signed
 * in with. Tokens stand here as digests. Idempotent, at every start of every process.
 */
const STATEMENTS = [
  `create table if not exists sso_single_use (
     key_digest text primary key,
     browser_digest text not null,
     record text not null,
     expires_at timestamptz not null
   )`,
  `create index if not exists sso_single_use_expiry on sso_single_use (expires_at)`,
  `create table if not exists sso_seen_tickets (
     ticket_digest text primary key,
     seen_at timestamptz not null
   )`,
  `create index if not exists sso_seen_tickets_age on sso_seen_tickets (seen_at)`,
  `create table if not exists sso_sign_ins (
     device_id text primary key,
     account_id integer not null,
     identity_id integer not null,
     portal text not null,
     portal_session_digest text,
     logout_hint_sealed text,
     signed_in_at timestamptz not null
   )`,
  `create index if not exists sso_sign_ins_portal_session
     on sso_sign_ins (portal, portal_session_digest) where portal_session_digest is not null`,
  `create index if not exists sso_sign_ins_identity on sso_sign_ins (identity_id)`,
  `create table if not exists sso_rate_limits (
     key varchar(255) primary key,
     points integer not null default 0,
     expire bigint
   )`,
];

export async function ensureTables(database: Database): Promise<void> {
  await database.run(async () => {
    await database.sql(`select pg_advisory_xact_lock(hashtextextended('provincial-sso:start', 0))`);
    for (const statement of STATEMENTS) await database.sql(statement);
  });
}

/**
 * Removes what no longer counts. Tickets are remembered longer than any portal honours one.
 *
 * @param now of the plugin's clock
 */
export async function removeExpired(database: Database, now: Date): Promise<void> {
  const ticketsBefore = new Date(now.getTime() - 7 * 24 * 3_600_000);
  await database.sql('delete from sso_single_use where expires_at < :now', { now });
  await database.sql('delete from sso_seen_tickets where seen_at < :ticketsBefore', { ticketsBefore });
  await database.sql(
    `delete from sso_sign_ins where not exists (
       select from strapi_sessions where strapi_sessions.device_id = sso_sign_ins.device_id)`,
  );
}

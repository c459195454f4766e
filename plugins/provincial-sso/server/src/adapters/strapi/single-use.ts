import type { Vault } from '../../../../contracts';
import type {
  CodeRepository,
  PendingSignIn,
  TicketMemory,
  TransactionRecord,
  TransactionRepository,
} from '../../application/ports';
import type { Database } from './database';
import { digest } from './digest';

type OpenVault = () => Pick<Vault, 'seal' | 'open'>;

/**
 * Records that are taken once, by the browser that they were made for, before their time is over. One
 * statement takes one, so that of callers at the same moment one gets it.
 */
function singleUse<Record_>(
  database: Database,
  vault: OpenVault,
  { table, key }: { readonly table: 'sso_transactions' | 'sso_codes'; readonly key: string },
) {
  return {
    add: async (keyDigest: string, browser: string, record: Record_, expiresAt: Date): Promise<void> => {
      await database.sql(
        `insert into ${table} (${key}, browser_digest, record, expires_at)
         values (:keyDigest, :browserDigest, :record, :expiresAt)`,
        {
          keyDigest,
          browserDigest: digest(browser),
          record: vault().seal(JSON.stringify(record)),
          expiresAt,
        },
      );
    },
    take: async (keyDigest: string, browser: string, now: Date): Promise<Record_ | null> => {
      const [row] = await database.sql<{ record: string }>(
        `delete from ${table}
         where ${key} = :keyDigest and browser_digest = :browserDigest and expires_at > :now
         returning record`,
        { keyDigest, browserDigest: digest(browser), now },
      );
      return row ? (JSON.parse(vault().open(row.record)) as Record_) : null;
    },
  };
}

export function transactionRepository(database: Database, vault: OpenVault): TransactionRepository {
  const records = singleUse<TransactionRecord>(database, vault, {
    table: 'sso_transactions',
    key: 'state_digest',
  });
  return {
    add: ({ state, browser }, transaction, expiresAt) =>
      records.add(digest(state), browser, transaction, expiresAt),
    take: ({ state, browser }, now) => records.take(digest(state), browser, now),
  };
}

export function codeRepository(database: Database, vault: OpenVault): CodeRepository {
  const records = singleUse<PendingSignIn>(database, vault, { table: 'sso_codes', key: 'code_digest' });
  return {
    add: ({ purpose, code, browser }, pending, expiresAt) =>
      records.add(digest(purpose, code), browser, pending, expiresAt),
    take: ({ purpose, code, browser }, now) => records.take(digest(purpose, code), browser, now),
  };
}

export function ticketMemory(database: Database): TicketMemory {
  return {
    remember: async (ticket, at) => {
      const added = await database.sql(
        `insert into sso_seen_tickets (ticket_digest, seen_at) values (:ticket, :at)
         on conflict do nothing returning ticket_digest`,
        { ticket: digest(ticket), at },
      );
      return added.length > 0;
    },
  };
}

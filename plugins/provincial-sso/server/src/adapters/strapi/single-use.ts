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
 * statement takes one, so that of callers at the same moment one gets it. What a record is for is part of
 * its key.
 */
function singleUse<Kept>(database: Database, vault: OpenVault) {
  return {
    add: async (keyDigest: string, browser: string, record: Kept, expiresAt: Date): Promise<void> => {
      await database.sql(
        `insert into sso_single_use (key_digest, browser_digest, record, expires_at)
         values (:keyDigest, :browserDigest, :record, :expiresAt)`,
        {
          keyDigest,
          browserDigest: digest(browser),
          record: vault().seal(JSON.stringify(record)),
          expiresAt,
        },
      );
    },
    take: async (keyDigest: string, browser: string, now: Date): Promise<Kept | null> => {
      const [row] = await database.sql<{ record: string }>(
        `delete from sso_single_use
         where key_digest = :keyDigest and browser_digest = :browserDigest and expires_at > :now
         returning record`,
        { keyDigest, browserDigest: digest(browser), now },
      );
      return row ? (JSON.parse(vault().open(row.record)) as Kept) : null;
    },
  };
}

export function transactionRepository(database: Database, vault: OpenVault): TransactionRepository {
  const records = singleUse<TransactionRecord>(database, vault);
  return {
    add: ({ state, browser }, transaction, expiresAt) =>
      records.add(digest('transaction', state), browser, transaction, expiresAt),
    take: ({ state, browser }, now) => records.take(digest('transaction', state), browser, now),
  };
}

export function codeRepository(database: Database, vault: OpenVault): CodeRepository {
  const records = singleUse<PendingSignIn>(database, vault);
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

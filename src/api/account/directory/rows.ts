import type { Core } from '@strapi/strapi';
import type { AccountFacts } from '@city/plugin-provincial-sso/contracts';
import { inTransaction } from '../../../store/transaction';

/** Strapi's table of accounts, where a row has to be locked or letters' case does not count. */
const TABLE = 'up_users';

/** An account's row as SQL names it. */
export interface AccountColumns {
  readonly id: number;
  readonly document_id: string;
  readonly username: string;
  readonly name: string | null;
  readonly blocked: boolean | null;
  readonly mobile_sealed: string | null;
  readonly mobile_masked: string | null;
  readonly mobile_proved_at: Date | null;
}

const COLUMNS = [
  'id',
  'document_id',
  'username',
  'name',
  'blocked',
  'mobile_sealed',
  'mobile_masked',
  'mobile_proved_at',
];

/** Locks the account's row until the transaction ends. */
export function lockById(strapi: Core.Strapi, id: number): Promise<AccountColumns | null> {
  return inTransaction(strapi, async (sql) => {
    const rows = await sql(TABLE).select<AccountColumns[]>(COLUMNS).where({ id }).forUpdate().limit(1);
    return rows[0] ?? null;
  });
}

/** Locks every account that holds the mobile; in the order of their ids, so that two who lock do not deadlock. */
export function lockByMobile(strapi: Core.Strapi, mobileIndex: string): Promise<readonly AccountColumns[]> {
  return inTransaction(strapi, (sql) =>
    sql(TABLE)
      .select<AccountColumns[]>(COLUMNS)
      .where({ mobile_index: mobileIndex })
      .orderBy('id')
      .forUpdate(),
  );
}

/** The account of a user name, whatever its letters' case (the index of database/invariants/accounts.sql). */
export function findByUsername(strapi: Core.Strapi, username: string): Promise<AccountColumns | null> {
  return inTransaction(strapi, async (sql) => {
    const rows = await sql(TABLE)
      .select<AccountColumns[]>(COLUMNS)
      .whereRaw('lower(username) = lower(?)', [username])
      .limit(1);
    return rows[0] ?? null;
  });
}

/** Whether another account holds the mobile. */
export function isMobileHeldByAnother(
  strapi: Core.Strapi,
  mobileIndex: string,
  id: number,
): Promise<boolean> {
  return inTransaction(strapi, async (sql) => {
    const rows: unknown[] = await sql(TABLE)
      .select('id')
      .where({ mobile_index: mobileIndex })
      .whereNot({ id })
      .limit(1);
    return rows.length > 0;
  });
}

export function factsOf(row: AccountColumns): AccountFacts {
  return {
    id: row.id,
    documentId: row.document_id,
    username: row.username,
    disabled: row.blocked === true,
    mobileProved: row.mobile_proved_at !== null,
  };
}

import { createId } from '@paralleldrive/cuid2';
import type { IdentityKind, Vault } from '../../../../contracts';
import type { IdentityRecord, IdentityRepository, Snapshot } from '../../application/ports';
import type { Database } from './database';

interface Row {
  readonly id: number;
  readonly account_id: number;
  readonly portal: string;
  readonly kind: IdentityKind;
  readonly subject: string;
  readonly login_name: string;
  readonly name: string | null;
  readonly mobile_masked: string | null;
  readonly level: number | null;
  readonly organisation_name: string | null;
  readonly credit_code: string | null;
  readonly bound_at: Date;
}

/** What may change at the portal after the binding, by column. */
const CHANGING = [
  'login_name',
  'name',
  'mobile_sealed',
  'mobile_masked',
  'personal_number_sealed',
  'personal_number_index',
  'level',
  'organisation_name',
  'credit_code',
  'updated_at',
] as const;

const NAMES = [
  'document_id',
  'account_id',
  'portal',
  'kind',
  'subject',
  'bound_at',
  'created_at',
  'published_at',
];
const COLUMNS = [...NAMES, ...CHANGING];

export function identityRepository(database: Database, vault: () => Vault): IdentityRepository {
  const one = async (where: string, bindings: Readonly<Record<string, unknown>>) => {
    const [row] = await database.sql<Row>(`select * from sso_identities where ${where}`, bindings);
    return row ? recordOf(row) : null;
  };
  return {
    serialise: async (keys) => {
      // In one order for everybody, so that two who share several keys never wait for each other.
      for (const key of [...new Set(keys)].sort()) {
        await database.sql('select pg_advisory_xact_lock(hashtextextended(:key, 0))', {
          key: `provincial-sso:${key}`,
        });
      }
    },
    find: (portal, kind, subject) =>
      one('portal = :portal and kind = :kind and subject = :subject and account_id is not null', {
        portal,
        kind,
        subject,
      }),
    findById: (id) => one('id = :id and account_id is not null', { id }),
    ofAccounts: async (accountIds) => {
      if (accountIds.length === 0) return [];
      const rows = await database.sql<Row>(
        `select * from sso_identities where account_id = any(:accountIds) order by kind desc`,
        { accountIds },
      );
      return rows.map(recordOf);
    },
    add: async (accountId, snapshot, at) => {
      const { portal, person } = snapshot;
      const key = { portal, kind: person.kind, subject: person.subject };
      // An account that was deleted leaves its identity without one.
      await database.sql(
        `delete from sso_identities
         where portal = :portal and kind = :kind and subject = :subject and account_id is null`,
        key,
      );
      const values = {
        ...columnsOf(snapshot, vault(), at),
        ...key,
        document_id: createId(),
        account_id: accountId,
        bound_at: at,
        created_at: at,
        published_at: at,
      };
      const [row] = await database.sql<Row>(
        `insert into sso_identities (${COLUMNS.join(', ')})
         values (${COLUMNS.map((name) => `:${name}`).join(', ')}) returning *`,
        values,
      );
      if (!row) throw new Error('The identity was not stored');
      return recordOf(row);
    },
    update: async (id, snapshot, at) => {
      await database.sql(
        `update sso_identities set ${CHANGING.map((name) => `${name} = :${name}`).join(', ')} where id = :id`,
        { ...columnsOf(snapshot, vault(), at), id },
      );
    },
    remove: async (id) => {
      await database.sql('delete from sso_identities where id = :id', { id });
      await database.sql('delete from sso_sign_ins where identity_id = :id', { id });
    },
  };
}

function columnsOf(
  { person, mobileMasked }: Snapshot,
  vault: Vault,
  at: Date,
): Record<(typeof CHANGING)[number], unknown> {
  const { loginName, name, mobile, personalNumber, level, organisation } = person;
  return {
    login_name: loginName,
    name,
    mobile_sealed: mobile === null ? null : vault.seal(mobile),
    mobile_masked: mobileMasked,
    personal_number_sealed: personalNumber === null ? null : vault.seal(personalNumber),
    personal_number_index: personalNumber === null ? null : vault.index('personal-number', personalNumber),
    level,
    organisation_name: organisation?.name ?? null,
    credit_code: organisation?.creditCode ?? null,
    updated_at: at,
  };
}

function recordOf(row: Row): IdentityRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    portal: row.portal,
    kind: row.kind,
    subject: row.subject,
    loginName: row.login_name,
    name: row.name,
    mobileMasked: row.mobile_masked,
    level: row.level,
    organisationName: row.organisation_name,
    creditCode: row.credit_code,
    boundAt: row.bound_at,
  };
}

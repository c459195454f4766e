import type { AccountModel, CaseKind, OpenCase, Role, TownModel } from './model';
import type { World } from './world';

interface AccountRow {
  readonly id: number;
  readonly blocked: boolean | null;
  readonly bound: boolean;
  readonly unit: string | null;
  readonly role: Role | null;
  readonly kind: CaseKind | null;
  readonly case_unit: string | null;
  readonly answered: boolean | null;
  readonly lost: readonly string[] | null;
}

const ACCOUNTS = `
  with open_entries as (
    select 'unit-registration' as kind, account_id, unit_id, true as answered from unit_registrations
      where state in ('under-review', 'returned')
    union all
    select 'sub-account-request', account_id, unit_id, true from sub_account_requests
      where state in ('under-review', 'returned')
    union all
    select 'unit-appeal', account_id, unit_id, response is not null from unit_appeals
      where state in ('under-review', 'returned')
  )
  select a.id, a.blocked, u.document_id as unit, m.role, e.kind, cu.document_id as case_unit, e.answered,
    exists (select from sso_identities s where s.account_id = a.id) as bound,
    (select array_agg(lu.document_id) from unit_appeals l join units lu on lu.id = l.unit_id
      where l.account_id = a.id and l.state = 'rejected') as lost
  from up_users a
    left join memberships m on m.account_id = a.id left join units u on u.id = m.unit_id
    left join open_entries e on e.account_id = a.id left join units cu on cu.id = e.unit_id
  where a.id = any($1)`;

const UNITS = `
  select u.document_id as unit, u.registration_state as state, s.id as successor
  from units u
    left join promotions p on p.unit_id = u.id and p.state = 'open'
    left join up_users s on s.id = p.successor_id
  where u.document_id = any($1)`;

/** What PostgreSQL says of the town, in the model's words. */
export async function observe({ city, people, units }: World): Promise<TownModel> {
  const ids = people.map(({ id }) => id);
  const rows = await city.sql<AccountRow & Record<string, unknown>>(ACCOUNTS, [ids]);
  const found = await city.sql<{
    unit: string;
    state: TownModel['units'][number]['state'];
    successor: number | null;
  }>(UNITS, [units]);
  const unitIndex = (documentId: string | null) => (documentId === null ? null : units.indexOf(documentId));
  return {
    accounts: ids.map((id) =>
      accountOf(
        rows.filter((row) => row.id === id),
        unitIndex,
      ),
    ),
    units: units.map((documentId) => {
      const unit = found.find((row) => row.unit === documentId);
      if (!unit) throw new Error(`The unit ${documentId} is gone`);
      return {
        state: unit.state,
        successor: unit.successor === null ? null : ids.indexOf(unit.successor),
      };
    }),
  };
}

function accountOf(
  [row]: readonly AccountRow[],
  unitIndex: (documentId: string | null) => number | null,
): AccountModel {
  if (!row) throw new Error('An account is gone');
  return {
    unit: unitIndex(row.unit),
    role: row.role,
    disabled: row.blocked === true,
    bound: row.bound,
    open: openCase(row, unitIndex),
    lostAppeals: new Set((row.lost ?? []).map((unit) => unitIndex(unit) ?? -1)),
  };
}

function openCase(
  { kind, case_unit: unit, answered }: AccountRow,
  unitIndex: (documentId: string | null) => number | null,
): OpenCase | null {
  return kind === null ? null : { kind, unit: unitIndex(unit) ?? -1, answered: answered === true };
}

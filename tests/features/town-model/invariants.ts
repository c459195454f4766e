import type { Installation } from '../../support/installation';

interface Violation {
  readonly rule: string;
  readonly what: string;
}

/** The entries of every kind of case that are open. */
const OPEN_ENTRIES = [
  ['unit-registration', 'unit_registrations'],
  ['unit-appeal', 'unit_appeals'],
  ['sub-account-request', 'sub_account_requests'],
  ['business-info-change', 'business_info_changes'],
]
  .map(
    ([kind, table]) =>
      `select '${String(kind)}' as kind, document_id, account_id from ${String(table)} where state in ('under-review', 'returned')`,
  )
  .join(' union all ');

/**
 * One statement, hence one moment: it holds as well while others are at work. Each branch lists what
 * breaks a promise of product.md sections 3 to 5 and 8.
 */
const STATEMENT = `
  with open_entries as (${OPEN_ENTRIES}),
  administrators as (
    select unit_id, count(*) filter (where role = 'administrator') as number from memberships group by unit_id
  )
  select 'one administrator a unit' as rule, units.document_id || ': ' || coalesce(number, 0) as what
    from units left join administrators on administrators.unit_id = units.id
    where registration_state = 'approved' and coalesce(number, 0) <> 1
  union all
  select 'nobody belongs to what is no unit', units.document_id
    from units join administrators on administrators.unit_id = units.id where registration_state <> 'approved'
  union all
  select 'one unit an account', account_id::text from memberships group by account_id having count(*) > 1
  union all
  select 'one open case an account', account_id::text from open_entries group by account_id having count(*) > 1
  union all
  select 'one open appeal a unit', unit_id::text from unit_appeals
    where state in ('under-review', 'returned') group by unit_id having count(*) > 1
  union all
  select 'an open case runs', kind || ' ' || document_id from open_entries
    where not exists (select from workflow_process_instances i
      where i.business_key = open_entries.document_id and i.state = 'running')
  union all
  select 'what runs is an open case', i.definition_key || ' ' || i.business_key
    from workflow_process_instances i where i.state = 'running'
      and not exists (select from open_entries where open_entries.document_id = i.business_key)
  union all
  select 'a case waits for somebody or for a time', i.definition_key || ' ' || i.document_id
    from workflow_process_instances i where i.state = 'running'
      and not exists (select from workflow_tasks t where t.instance_id = i.document_id and t.state = 'open')
      and not exists (select from workflow_timers t where t.instance_id = i.document_id)
  union all
  select 'no incident', message from workflow_incidents where state = 'open'
  union all
  select 'no session of a disabled account', u.id::text
    from up_users u join strapi_sessions s on s.user_id = u.id::text and s.origin = 'users-permissions'
    where u.blocked and s.status = 'active'`;

/** @returns every promise that is broken at this moment; none is right */
export async function violations(city: Installation): Promise<readonly string[]> {
  const rows = await city.sql<Violation & Record<string, unknown>>(STATEMENT);
  return rows.map(({ rule, what }) => `${rule}: ${what}`);
}

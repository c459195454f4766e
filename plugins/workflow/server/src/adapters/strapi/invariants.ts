import type { Database } from './database';

/**
 * What schema.json cannot say: partial unique indexes and append-only tables. Idempotent, run at
 * every start, because Strapi's migrations run before the tables exist on an empty database.
 */
const STATEMENTS = [
  `create unique index if not exists workflow_instances_exclusive_key
     on workflow_process_instances (exclusive_key) where state in ('running', 'suspended')`,
  `create unique index if not exists workflow_incidents_open
     on workflow_incidents (fingerprint) where state = 'open'`,
  `create index if not exists workflow_tasks_candidate_groups
     on workflow_tasks using gin (candidate_groups) where state = 'open'`,
  `create index if not exists workflow_tasks_candidate_users
     on workflow_tasks using gin (candidate_users) where state = 'open'`,
  `create or replace function workflow_refuse_change() returns trigger language plpgsql as $$
     begin
       raise exception 'history is append-only' using errcode = 'restrict_violation';
     end $$`,
  `create or replace trigger workflow_history_append_only
     before update or delete or truncate on workflow_history_entries
     for each statement execute function workflow_refuse_change()`,
  `create or replace trigger workflow_wordings_append_only
     before update or delete or truncate on workflow_wordings
     for each statement execute function workflow_refuse_change()`,
  `create or replace trigger workflow_flow_events_append_only
     before update or delete or truncate on workflow_flow_events
     for each statement execute function workflow_refuse_change()`,
];

/** Creates them; several processes that start at once take turns. */
export async function ensureInvariants(database: Database): Promise<void> {
  await database.run(async () => {
    await database.raw(`select pg_advisory_xact_lock(hashtextextended('workflow:invariants', 0))`);
    for (const statement of STATEMENTS) await database.raw(statement);
  });
}

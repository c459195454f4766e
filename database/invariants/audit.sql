-- The audit log (product.md section 8): a chain of records that only grows. `record` is the text that was
-- hashed; the columns before it repeat what is inside, for reading. Nobody can follow the same record twice.
create table if not exists audit_records (
  number bigint primary key check (number > 0),
  at timestamptz not null,
  event text not null,
  actor text not null,
  record text not null,
  previous_hash text not null unique,
  hash text not null unique
);
create or replace function audit_refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception 'the audit log is append-only' using errcode = 'restrict_violation';
  end $$;
create or replace trigger audit_records_append_only
  before update or delete or truncate on audit_records
  for each statement execute function audit_refuse_change();

-- Counters of src/http/rate-limit.ts, shared by all server processes.
create table if not exists rate_limits (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

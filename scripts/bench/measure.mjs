// @ts-check
import { setTimeout as delay } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';

/** @typedef {import('./house.mjs').House} House */
/** @typedef {import('./house.mjs').Application} Application */

/**
 * @typedef {object} WaitingCase
 * @property {string} instanceId
 * @property {string} registrationId
 * @property {string} taskId
 */

/** @typedef {{ readonly p50: number, readonly p95: number }} Spread milliseconds */

const OPEN_TASK = `select document_id from workflow_tasks where instance_id = $1 and state = 'open'`;
const TO_DO = `select from graphile_worker.jobs where run_at <= now() or attempts > 0 limit 1`;
const COMMIT = 'update bench_commits set value = value + 1 where id = 1';

/**
 * Registers a unit over HTTP: a case starts.
 *
 * @param {House} house
 * @param {Application} application
 * @returns {Promise<WaitingCase>}
 */
export async function start(house, { token, body }) {
  const { data } = await call(house, 'POST', '/api/unit-registrations', token, body, 201);
  const { rows } = await house.database.query(OPEN_TASK, [data.processInstanceId]);
  return { instanceId: data.processInstanceId, registrationId: data.documentId, taskId: rows[0].document_id };
}

/**
 * Approves over HTTP: the case ends.
 *
 * @param {House} house
 * @param {string} reviewer
 * @param {WaitingCase} waiting
 */
async function decide(house, reviewer, { taskId }) {
  const approval = { data: { outcome: 'approve' } };
  await call(house, 'POST', `/workflow/tasks/${taskId}/complete`, reviewer, approval, 200);
}

/**
 * Starts and decides cases, so many at a time.
 *
 * @param {House} house
 * @param {string} reviewer
 * @param {readonly Application[]} applications
 * @param {number} atOnce
 * @returns {Promise<number>} cases a second, each of them in two transactions
 */
export async function throughput(house, reviewer, applications, atOnce) {
  const waiting = applications.values();
  const begin = performance.now();
  const clients = Array.from({ length: atOnce }, async () => {
    for (const application of waiting) await decide(house, reviewer, await start(house, application));
  });
  await Promise.all(clients);
  return applications.length / ((performance.now() - begin) / 1000);
}

/**
 * Measures a decision beside a document update and a commit: one of each after the other, so that whatever else
 * the machine does meets all three. Between the rounds the jobs are let finish.
 *
 * @param {House} house
 * @param {string} reviewer
 * @param {readonly WaitingCase[]} cases
 * @returns {Promise<{ decision: Spread, update: Spread, commit: Spread }>}
 */
export async function latencies(house, reviewer, cases) {
  await house.database.query('create table bench_commits (id integer primary key, value integer not null)');
  await house.database.query('insert into bench_commits values (1, 0)');
  /** @type {Record<'decision' | 'update' | 'commit', number[]>} */
  const taken = { decision: [], update: [], commit: [] };
  for (const [index, waiting] of cases.entries()) {
    const body = { data: { opinion: `第${index}次修改` } };
    await quiet(house);
    const address = `/bench/registrations/${waiting.registrationId}`;
    taken.update.push(await timed(() => call(house, 'PUT', address, reviewer, body, 200)));
    taken.commit.push(await timed(() => house.database.query(COMMIT)));
    taken.decision.push(await timed(() => decide(house, reviewer, waiting)));
  }
  return {
    decision: spread(taken.decision),
    update: spread(taken.update),
    commit: spread(taken.commit),
  };
}

/**
 * What the engine's state of cases that wait takes.
 *
 * @param {House} house
 * @param {readonly WaitingCase[]} cases
 * @returns {Promise<{ stored: number, json: number, row: number }>} bytes of a case, on average: as PostgreSQL
 *   stores the state, as JSON, and of the case's whole row
 */
export async function stateSize({ database }, cases) {
  const { rows } = await database.query(
    `select engine_state, pg_column_size(engine_state) as stored, pg_column_size(i.*) as row
      from workflow_process_instances i where document_id = any($1)`,
    [cases.map((waiting) => waiting.instanceId)],
  );
  /** @param {(row: Record<string, any>) => number} bytes */
  const average = (bytes) => rows.reduce((sum, row) => sum + bytes(row), 0) / rows.length;
  return {
    stored: average((row) => row.stored),
    json: average((row) => brotliDecompressSync(Buffer.from(row.engine_state, 'base64')).length),
    row: average((row) => row.row),
  };
}

/**
 * Waits until no job is due.
 *
 * @param {House} house
 */
export async function quiet({ database }) {
  while ((await database.query(TO_DO)).rowCount) await delay(5);
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/**
 * @param {readonly number[]} values
 * @returns {Spread}
 */
function spread(values) {
  const ordered = [...values].sort((one, other) => one - other);
  /** @param {number} share */
  const at = (share) => ordered[Math.ceil(share * ordered.length) - 1] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/**
 * @param {House} house
 * @param {string} method
 * @param {string} path
 * @param {string} token
 * @param {unknown} body
 * @param {number} expected
 * @returns {Promise<any>}
 */
async function call({ url }, method, path, token, body, expected) {
  const response = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (response.status !== expected) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
  return JSON.parse(text);
}

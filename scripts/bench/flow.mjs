// @ts-check
import { availableParallelism } from 'node:os';
import { openHouse } from './house.mjs';
import { latencies, quiet, start, stateSize, throughput } from './measure.mjs';
import { print, runBench } from './run.mjs';

/**
 * `npm run bench:flow`: what a case costs, beside what Strapi and PostgreSQL cost without us, from one run on one
 * machine. Compare the ratios; the milliseconds are the machine's.
 */
const CLIENTS = 8;
const WARM_UP = 24;
const CASES = 200;
const ROUNDS = 100;

/** @param {import('./run.mjs').Bench} bench */
async function main({ signal, atTheEnd }) {
  const house = await openHouse(atTheEnd);
  signal.throwIfAborted();
  const { reviewer, applications } = await house.prepare(WARM_UP + CASES + ROUNDS);
  await throughput(house, reviewer, applications.slice(0, WARM_UP), CLIENTS);
  await quiet(house);

  const perSecond = await throughput(house, reviewer, applications.slice(WARM_UP, -ROUNDS), CLIENTS);
  await quiet(house);
  const waiting = [];
  for (const application of applications.slice(-ROUNDS)) {
    signal.throwIfAborted();
    waiting.push(await start(house, application));
  }
  const size = await stateSize(house, waiting);
  const { decision, update, commit } = await latencies(house, reviewer, waiting);
  const { rows } = await house.database.query(
    `select current_setting('server_version') as version, current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as commit`,
  );
  print([
    `Node ${process.version}, PostgreSQL ${rows[0].version} (fsync ${rows[0].fsync}, synchronous_commit ${rows[0].commit}), ${availableParallelism()} cores`,
    '',
    `durable cases a second (registered and approved over HTTP, ${CLIENTS} at once)   ${perSecond.toFixed(1)}`,
    '',
    '                                                  p50 ms   p95 ms   a decision is',
    line('decision over HTTP', decision, decision),
    line('document update in the same Strapi, over HTTP', update, decision),
    line('update and commit in the same PostgreSQL', commit, decision),
    '',
    `state of a waiting case: ${size.stored.toFixed(0)} bytes stored (row ${size.row.toFixed(0)}), ${size.json.toFixed(0)} bytes as JSON: 1 : ${(size.json / size.stored).toFixed(1)}`,
  ]);
}

/**
 * @param {string} what
 * @param {import('./measure.mjs').Spread} spread
 * @param {import('./measure.mjs').Spread} decision
 */
function line(what, { p50, p95 }, decision) {
  const numbers = [p50, p95].map((value) => value.toFixed(1).padStart(9)).join('');
  return `${what.padEnd(47)}${numbers}   ${(decision.p50 / p50).toFixed(1).padStart(9)} ×`;
}

await runBench(main);

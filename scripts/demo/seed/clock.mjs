// @ts-check
import { setTimeout as delay } from 'node:timers/promises';

/** @typedef {import('./api.mjs').Caller} Caller */
/** @typedef {Pick<import('../database.mjs').Database, 'query'>} Jobs */

/**
 * Lets time pass in the installation, from one timer to the next, so that each fires when it is due.
 *
 * @param {Caller} operator who may move the test clock
 * @param {Date} target
 * @param {Jobs} jobs where timers wait
 * @throws {Error} as `untilJobsAreDone`
 */
export async function passTimeUntil(operator, target, jobs) {
  for (;;) {
    const { now } = await operator.get('/workflow/test-clock');
    const left = target.getTime() - Date.parse(now);
    if (left < 1) return;
    const milliseconds = Math.min(left, await untilNextJob(jobs));
    await operator.post('/workflow/test-clock/advance', { data: { milliseconds } });
    await untilJobsAreDone(jobs);
  }
}

/**
 * @param {Jobs} jobs
 * @returns {Promise<number>} milliseconds, at least one
 */
async function untilNextJob({ query }) {
  const [row] = await query(
    `select extract(epoch from min(run_at) - clock_timestamp())::float8 as seconds
       from graphile_worker.jobs where run_at > clock_timestamp() and attempts < max_attempts`,
  );
  const seconds = row?.['seconds'];
  return typeof seconds === 'number' ? Math.max(1, Math.ceil(seconds * 1000)) : Infinity;
}

const SETTLE_MILLISECONDS = 60_000;

/**
 * Waits until no job is due.
 *
 * @param {Jobs} jobs
 * @throws {Error} when jobs are still waiting after a minute
 */
export async function untilJobsAreDone({ query }) {
  const giveUpAt = performance.now() + SETTLE_MILLISECONDS;
  for (;;) {
    const [row] = await query(
      'select count(*)::int as due from graphile_worker.jobs where run_at <= now() and attempts < max_attempts',
    );
    if (row?.['due'] === 0) return;
    if (performance.now() > giveUpAt) throw new Error(`${row?.['due']} jobs wait and are not done`);
    await delay(50);
  }
}

// @ts-check
import { setTimeout as delay } from 'node:timers/promises';

/** @typedef {import('./api.mjs').Caller} Caller */

const LONGEST_STEP_MILLISECONDS = 24 * 3_600_000;

/**
 * Lets time pass in the installation, a day at most in one go, so that what a timer does happens about when it
 * is due.
 *
 * @param {Caller} operator who may move the test clock
 * @param {Date} target
 * @param {() => Promise<void>} settle waits until whatever became due is done
 */
export async function passTimeUntil(operator, target, settle) {
  for (;;) {
    const { now } = await operator.get('/workflow/test-clock');
    const milliseconds = Math.min(target.getTime() - Date.parse(now), LONGEST_STEP_MILLISECONDS);
    if (milliseconds < 1) return;
    await operator.post('/workflow/test-clock/advance', { data: { milliseconds } });
    await settle();
  }
}

const SETTLE_MILLISECONDS = 60_000;

/**
 * Waits until no job is due.
 *
 * @param {(statement: string) => Promise<Record<string, unknown>[]>} query
 * @throws {Error} when jobs are still waiting after a minute
 */
export async function untilJobsAreDone(query) {
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

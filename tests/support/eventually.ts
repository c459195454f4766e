import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again until the answer satisfies, for what a job does after the commit. Fails with the last
 * complaint after ten seconds.
 */
export async function eventually<Result>(ask: () => Promise<Result> | Result): Promise<Result> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(50);
    }
  }
}

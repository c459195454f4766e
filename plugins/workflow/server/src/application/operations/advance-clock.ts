import type { Clock, JobQueue, TimerRepository, UnitOfWork } from '../ports';
import { timerJob } from '../step/reconcile';

/** A clock that can be set ahead, for demonstrations and tests; never part of production. */
export interface TestClock extends Clock {
  advance(milliseconds: number): Promise<Date>;
}

/**
 * Moves the test clock on. Timers are jobs, so each is put at its new place in real time, and whatever
 * is due by then fires as it would have.
 *
 * @returns the new time
 */
export async function advanceClock(
  dependencies: {
    readonly unitOfWork: UnitOfWork;
    readonly timers: TimerRepository;
    readonly jobs: JobQueue;
  },
  clock: TestClock,
  milliseconds: number,
): Promise<Date> {
  const now = await clock.advance(milliseconds);
  await dependencies.unitOfWork.run(async () => {
    await dependencies.jobs.addAll((await dependencies.timers.all()).map(timerJob));
  });
  return now;
}

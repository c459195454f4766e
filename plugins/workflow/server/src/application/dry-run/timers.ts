import { workflowError } from '../../../../contracts';
import { fireTimer } from '../cases/fire-timer';
import type { TimerRecord } from '../ports';
import type { StagedWorld } from './staged-world';

/** A reminder every working day for most of a year; a cycle of minutes would fire all day long. */
const MOST = 200;

/** Lets time pass: every timer that falls due on the way fires at its own time, in the order they fall due. */
export async function advanceTo(world: StagedWorld, instanceId: string, end: Date): Promise<void> {
  for (let fired = 0; ; fired += 1) {
    const [next] = await waitingTimers(world, instanceId);
    if (!next || next.dueAt > end) break;
    if (fired === MOST) throw workflowError('DRY_RUN_TOO_LONG', { elementId: next.elementId });
    await fire(world, next);
  }
  world.clock.set(end);
}

/** @throws NO_TIMER_WAITING */
export async function advanceToNext(world: StagedWorld, instanceId: string): Promise<void> {
  const [next] = await waitingTimers(world, instanceId);
  if (!next) throw workflowError('NO_TIMER_WAITING');
  await fire(world, next);
}

/** The soonest first; of those at one moment the one that was set first. */
export async function waitingTimers(world: StagedWorld, instanceId: string): Promise<readonly TimerRecord[]> {
  const timers = await world.timers.of(instanceId);
  return [...timers].sort((one, other) => one.dueAt.getTime() - other.dueAt.getTime());
}

async function fire(world: StagedWorld, { instanceId, elementId, executionId, dueAt }: TimerRecord) {
  world.refuseLate();
  if (dueAt > world.clock.now()) world.clock.set(dueAt);
  await fireTimer(world, { name: 'fire-timer', instanceId, elementId, executionId });
}

import type { Core } from '@strapi/strapi';
import { MovableClock } from './adapters/clock';
import type { StepDependencies } from './application/step/dependencies';
import { timerJobKey } from './application/step/reconcile';

export interface TestClock {
  /** Moves time on; whatever is due by then fires through the ordinary jobs. */
  advance(milliseconds: number): Promise<void>;
  /** Takes over where the clock stood before a restart. */
  restore(): Promise<void>;
}

function storeOf(strapi: Core.Strapi) {
  return strapi.store({ type: 'plugin', name: 'workflow', key: 'test-clock' });
}

/** A clock that operators can move, for demonstrations and tests; never part of production. */
export function movableClockOf(strapi: Core.Strapi): MovableClock {
  return new MovableClock({
    keep: async (offset) => {
      await storeOf(strapi).set({ value: offset });
    },
  });
}

export function testClockOf(stepping: StepDependencies, clock: MovableClock, strapi: Core.Strapi): TestClock {
  return {
    advance: async (milliseconds) => {
      await clock.advance(milliseconds);
      await stepping.unitOfWork.run(async () => {
        for (const { instanceId, elementId, executionId, dueAt } of await stepping.timers.all()) {
          const key = timerJobKey(instanceId, executionId);
          await stepping.jobs.add(
            { name: 'fire-timer', instanceId, elementId, executionId },
            { key, runAt: dueAt },
          );
        }
      });
    },
    restore: async () => {
      const offset: unknown = await storeOf(strapi).get();
      if (typeof offset === 'number') clock.follow(offset);
    },
  };
}

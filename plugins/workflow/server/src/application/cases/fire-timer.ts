import type { Job } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { nothingWaits, takeStep } from '../step/step';

/**
 * A timer fires, through the same step as everything else. One that nothing waits for any more
 * (the case moved on between the job's start and the lock) does nothing.
 */
export async function fireTimer(
  dependencies: StepDependencies,
  job: Extract<Job, { name: 'fire-timer' }>,
): Promise<void> {
  await takeStep(dependencies, job.instanceId, 'system', async (step) => {
    const timers = await dependencies.timers.of(job.instanceId);
    const armed = timers.some((timer) => timer.executionId === job.executionId);
    if (!armed || step.instance.status !== 'running') return;
    step.record({ type: 'timer-fired', elementId: job.elementId });
    try {
      await step.apply({ kind: 'fire-timer', elementId: job.elementId, executionId: job.executionId });
    } catch (error) {
      if (!nothingWaits(error)) throw error;
    }
  });
}

import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { StepDependencies } from '../step/dependencies';
import { nothingWaits, takeStep } from '../step/step';

/**
 * Somebody says to a case what its diagram waits for by name, e.g. the other side's answer.
 *
 * @throws CASE_NOT_FOUND, CASE_SUSPENDED; SIGNAL_NOT_AWAITED when nothing waits for it, or no longer
 */
export async function signalCase(
  dependencies: StepDependencies,
  instanceId: string,
  actor: ActorReference,
  name: string,
): Promise<void> {
  await takeStep(dependencies, instanceId, actor, async (step) => {
    if (step.instance.status === 'suspended') throw workflowError('CASE_SUSPENDED');
    if (step.instance.endedAt) throw workflowError('SIGNAL_NOT_AWAITED');
    try {
      await step.apply({ kind: 'signal', name });
    } catch (error) {
      if (nothingWaits(error)) throw workflowError('SIGNAL_NOT_AWAITED');
      throw error;
    }
  });
}

import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { StepDependencies } from '../step/dependencies';
import { nothingWaits, takeStep } from '../step/step';

/** The signal that a diagram catches where the applicant may still withdraw. */
export const WITHDRAW_SIGNAL = 'withdraw';

/**
 * The applicant takes the case back (撤销), until a decision falls (product.md section 4).
 *
 * @param applicant in whose place the actor does it; the actor, where nothing else is said
 * @throws CASE_NOT_FOUND when it is not the applicant's own, CASE_ENDED, CASE_NOT_WITHDRAWABLE
 */
export async function withdrawCase(
  dependencies: StepDependencies,
  instanceId: string,
  actor: ActorReference,
  applicant: ActorReference = actor,
): Promise<void> {
  await takeStep(dependencies, instanceId, actor, async (step) => {
    if (step.instance.applicant !== applicant) throw workflowError('CASE_NOT_FOUND');
    if (step.instance.endedAt) throw workflowError('CASE_NOT_WITHDRAWABLE');
    if (step.instance.status === 'suspended') throw workflowError('CASE_SUSPENDED');
    step.record({ type: 'case-withdrawn' });
    try {
      await step.apply({ kind: 'signal', name: WITHDRAW_SIGNAL });
    } catch (error) {
      if (nothingWaits(error)) throw workflowError('CASE_NOT_WITHDRAWABLE');
      throw error;
    }
  });
}

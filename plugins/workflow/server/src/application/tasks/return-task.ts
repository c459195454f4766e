import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { completeTask, RETURN_OUTCOME } from './complete-task';

/**
 * Returns a case for correction (退回补正), naming the fields (product.md section 4). Where it goes
 * is the diagram's: the path of the outcome `return`.
 *
 * @throws RETURN_NOT_OFFERED where the diagram has no such path, and whatever `completeTask` throws
 */
export async function returnTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  input: { readonly fieldsToCorrect: readonly string[]; readonly comment: string },
): Promise<TaskRecord> {
  try {
    return await completeTask(dependencies, taskId, actor, { outcome: RETURN_OUTCOME, ...input });
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    throw code === 'OUTCOME_UNKNOWN' ? workflowError('RETURN_NOT_OFFERED') : error;
  }
}

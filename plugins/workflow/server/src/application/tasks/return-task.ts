import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { RETURN_OUTCOME } from '../../domain/return-outcome';
import type { Answer, TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { nothingWaits } from '../step/step';
import { checkFields, completeTask, refuseUnready } from './complete-task';
import { refuseUnfit, withTask, type LocatedTask } from './locate-task';
import { passedBefore } from './return-targets';
import { closeStep } from './settle-step';
import type { Shares } from './shares';
import { tell } from './tell';

interface Returning {
  readonly target?: string | undefined;
  readonly resume?: 'next' | 'here' | undefined;
  readonly fieldsToCorrect: readonly string[];
  readonly comment: string;
}

/**
 * Returns a case (退回; product.md section 4): without a target for correction, by the diagram's own
 * outcome `return`; with one to an earlier task of the case, from where it flows on as drawn (`next`) or
 * comes straight back here (`here`).
 *
 * @throws RETURN_NOT_OFFERED where the diagram has no such outcome, RETURN_TARGET_UNKNOWN, and whatever
 *   `completeTask` throws
 */
export async function returnTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  input: Returning,
): Promise<TaskRecord> {
  const { target } = input;
  if (target !== undefined) return returnTo(dependencies, taskId, actor, { ...input, target });
  const { comment, fieldsToCorrect } = input;
  try {
    return await completeTask(dependencies, taskId, actor, {
      outcome: RETURN_OUTCOME,
      comment,
      fieldsToCorrect,
    });
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    throw code === 'OUTCOME_UNKNOWN' ? workflowError('RETURN_NOT_OFFERED') : error;
  }
}

type Targeted = Returning & { readonly target: string };

async function returnTo(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  input: Targeted,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async (located) => {
    const { step, task } = located;
    await refuseUnfit(located);
    const shares = await refuseUnready(dependencies, located);
    if (input.comment === '') throw workflowError('COMMENT_REQUIRED');
    await checkFields(dependencies, located, input.fieldsToCorrect);
    const tasks = await dependencies.tasks.of(task.instanceId);
    const passed = passedBefore(step.definition, step.instance, tasks, task);
    const target = passed.find(({ taskDefinitionKey }) => taskDefinitionKey === input.target);
    if (!target) {
      const offered = passed.map(({ taskDefinitionKey }) => taskDefinitionKey);
      throw workflowError('RETURN_TARGET_UNKNOWN', { offered });
    }
    return leaveFor(dependencies, located, shares, target, input);
  });
}

/** An added approver returns the whole step, as their refusal would end it. */
async function leaveFor(
  dependencies: StepDependencies,
  { step, task }: LocatedTask,
  { parent: left, children }: Shares,
  target: TaskRecord,
  { resume = 'next', comment, fieldsToCorrect }: Targeted,
): Promise<TaskRecord> {
  const answer: Answer = { actor: step.actor, outcome: RETURN_OUTCOME, comment, fieldsToCorrect };
  const others = children.filter(({ documentId }) => documentId !== task.documentId);
  const done = await closeStep(dependencies, step, left, answer, others);
  const own = left === task ? done : await closeStep(dependencies, step, task, answer, []);
  const elementId = left.taskDefinitionKey;
  const targetId = target.taskDefinitionKey;
  step.record({
    ...{ type: 'task-returned-to', elementId, taskId: task.documentId, outcome: targetId },
    comment,
    fieldsToCorrect,
  });
  const given = { outcome: RETURN_OUTCOME, comment, fieldsToCorrect };
  step.assign({ ...given, [elementId]: given });
  const back = { elementId, assignee: left.assignee ?? step.actor, then: left.resume };
  step.arrivals.set(targetId, {
    assignee: target.poll ? null : target.completedBy,
    resume: resume === 'here' ? back : null,
  });
  const { executionId } = left;
  await step
    .apply({ kind: 'move', elementId, executionId, target: targetId, takesBack: resume === 'next' })
    .catch((error: unknown) => {
      throw nothingWaits(error) ? workflowError('RETURN_TARGET_UNKNOWN', { offered: [] }) : error;
    });
  await tell(dependencies, step, 'workflow-task-returned', target, [target.completedBy], comment);
  return own;
}

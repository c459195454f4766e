import type { ActorReference, Outcome } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { isPersonal } from '../../domain/task-access';
import type { TaskRecord } from '../ports';
import { refuseInterested } from '../step/carry-out';
import type { StepDependencies } from '../step/dependencies';
import type { Step } from '../step/live-step';
import { withTask, type LocatedTask } from './locate-task';

/** The outcome by which a diagram models 退回补正; it carries the fields to correct. */
export const RETURN_OUTCOME = 'return';

export interface Decision {
  readonly outcome: string;
  readonly comment?: string | undefined;
  readonly fieldsToCorrect?: readonly string[] | undefined;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Decides a task, with whatever the diagram makes of it, in one step.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, TASK_CLAIMED_BY_ANOTHER, SEPARATION_OF_DUTIES,
 *   OUTCOME_UNKNOWN, COMMENT_REQUIRED, FIELDS_TO_CORRECT_REQUIRED, FIELD_UNKNOWN
 */
export async function completeTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  decision: Decision,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async (located) => {
    await refuseUnfit(located);
    const outcome = offered(located, decision.outcome);
    await checkDecision(dependencies, located.step, outcome, decision);
    return decide(dependencies, located, decision);
  });
}

/** @throws TASK_CLAIMED_BY_ANOTHER, SEPARATION_OF_DUTIES */
export async function refuseUnfit({ step, task, access }: LocatedTask): Promise<void> {
  if (access === 'claimed-by-another') {
    throw workflowError('TASK_CLAIMED_BY_ANOTHER', { assignee: task.assignee });
  }
  if (!isPersonal(task, step.actor)) await refuseInterested(step);
}

function offered({ step, task }: LocatedTask, value: string): Outcome {
  const outcomes = step.definition.userTasks.get(task.taskDefinitionKey)?.outcomes ?? [];
  const outcome = outcomes.find((one) => one.value === value);
  if (!outcome) throw workflowError('OUTCOME_UNKNOWN', { offered: outcomes.map((one) => one.value) });
  return outcome;
}

async function checkDecision(
  dependencies: StepDependencies,
  step: Step,
  outcome: Outcome,
  { comment, fieldsToCorrect, variables }: Decision,
): Promise<void> {
  if (outcome.commentRequired && !comment) throw workflowError('COMMENT_REQUIRED');
  // No form of a task writes variables of its own yet, so none may be sent.
  const [unknown] = Object.keys(variables ?? {});
  if (unknown !== undefined) throw workflowError('FIELD_UNKNOWN', { field: unknown });
  if (outcome.value === RETURN_OUTCOME) await checkFields(dependencies, step, fieldsToCorrect ?? []);
  else if (fieldsToCorrect?.length) throw workflowError('RETURN_NOT_OFFERED');
}

async function checkFields(
  dependencies: StepDependencies,
  step: Step,
  fields: readonly string[],
): Promise<void> {
  if (fields.length === 0) throw workflowError('FIELDS_TO_CORRECT_REQUIRED');
  const { uid, documentId } = step.instance.subject;
  const form = await dependencies.registry.subject(uid).form(documentId);
  const correctable = new Set(form.filter((field) => field.correctable).map((field) => field.name));
  const unknown = fields.find((field) => !correctable.has(field));
  if (unknown !== undefined) throw workflowError('FIELD_UNKNOWN', { field: unknown });
}

async function decide(
  dependencies: StepDependencies,
  { step, task }: LocatedTask,
  { outcome, comment, fieldsToCorrect = [] }: Decision,
): Promise<TaskRecord> {
  const done: TaskRecord = {
    ...task,
    status: 'completed',
    assignee: step.actor,
    completedAt: step.now,
    completedBy: step.actor,
    outcome,
  };
  await dependencies.tasks.save(done);
  step.record({
    type: outcome === RETURN_OUTCOME ? 'task-returned' : 'task-completed',
    elementId: task.taskDefinitionKey,
    taskId: task.documentId,
    outcome,
    comment: comment ?? null,
    fieldsToCorrect,
  });
  if (isPersonal(task, step.actor)) await takeIn(dependencies, step);
  const answer = { outcome, comment: comment ?? null, fieldsToCorrect };
  step.assign({ ...answer, [task.taskDefinitionKey]: answer });
  await step.apply({
    kind: 'complete-task',
    elementId: task.taskDefinitionKey,
    executionId: task.executionId,
  });
  return done;
}

/** The applicant has corrected the entry: inboxes and conditions go by what it says now. */
async function takeIn(dependencies: StepDependencies, step: Step): Promise<void> {
  const { uid, documentId } = step.instance.subject;
  const subject = dependencies.registry.subject(uid);
  await subject.handedInAgain?.(documentId);
  const businessFields = await subject.businessFields(documentId);
  step.instance = { ...step.instance, businessFields };
  step.assign(businessFields);
}

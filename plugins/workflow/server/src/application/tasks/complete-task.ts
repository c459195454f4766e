import type { ActorReference, FieldValue, Outcome } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { RETURN_OUTCOME } from '../../domain/return-outcome';
import type { Answer, TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import type { Step } from '../step/live-step';
import { refuseUnfit, withTask, type LocatedTask } from './locate-task';
import { settleStep, verdictOf } from './settle-step';
import { refuseTakingPart, sharesOf, type Shares } from './shares';
import { filledInAt, shownAt } from './task-form';

export interface Decision {
  readonly outcome: string;
  readonly comment?: string | undefined;
  readonly fieldsToCorrect?: readonly string[] | undefined;
  /** What was filled in, by field of the step's form. */
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Decides a task, with whatever the diagram makes of it, in one step. Where approvers were added, it is
 * one answer of several, and the step ends when they have come to something.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, TASK_CLAIMED_BY_ANOTHER, SEPARATION_OF_DUTIES, TASK_DELEGATED,
 *   TASK_ANSWERED, ALREADY_APPROVER, AWAITING_APPROVERS, OUTCOME_UNKNOWN, COMMENT_REQUIRED, FIELDS_TO_CORRECT_REQUIRED,
 *   FIELD_UNKNOWN, FORM_INVALID
 */
export async function completeTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  decision: Decision,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async (located) => {
    await refuseUnfit(located);
    const { parent } = await refuseUnready(dependencies, located);
    const outcome = offered(located, decision.outcome);
    await checkDecision(dependencies, located, outcome, decision);
    return giveAnswer(dependencies, located, parent, decision, fillIn(located, decision));
  });
}

/**
 * Whether this task's holder may answer at this moment.
 *
 * @returns what the step consists of
 * @throws TASK_DELEGATED, TASK_ANSWERED, ALREADY_APPROVER, AWAITING_APPROVERS
 */
export async function refuseUnready(
  dependencies: StepDependencies,
  { step, task }: LocatedTask,
): Promise<Shares> {
  if (task.delegationState === 'pending') throw workflowError('TASK_DELEGATED');
  if (task.answer) throw workflowError('TASK_ANSWERED');
  const shares = await sharesOf(dependencies, task);
  refuseTakingPart(shares, [step.actor]);
  if (task.kind === 'approval') return shares;
  const { verdict } = verdictOf(step, task, shares.children);
  if (verdict.kind === 'waits' && !verdict.holdersTurn) throw workflowError('AWAITING_APPROVERS');
  return shares;
}

function offered({ step, task }: LocatedTask, value: string): Outcome {
  const outcomes = step.definition.userTasks.get(task.taskDefinitionKey)?.outcomes ?? [];
  const outcome = outcomes.find((one) => one.value === value);
  if (!outcome) throw workflowError('OUTCOME_UNKNOWN', { offered: outcomes.map((one) => one.value) });
  return outcome;
}

async function checkDecision(
  dependencies: StepDependencies,
  located: LocatedTask,
  outcome: Outcome,
  { comment, fieldsToCorrect }: Decision,
): Promise<void> {
  if (outcome.commentRequired && !comment) throw workflowError('COMMENT_REQUIRED');
  if (outcome.value !== RETURN_OUTCOME) {
    if (fieldsToCorrect?.length) throw workflowError('RETURN_NOT_OFFERED');
    return;
  }
  if (!fieldsToCorrect?.length) throw workflowError('FIELDS_TO_CORRECT_REQUIRED');
  await checkFields(dependencies, located, fieldsToCorrect);
}

/**
 * What was filled in counts from the answer on, also while added approvers are still to give theirs: they
 * decide on it. A return leaves the step undone, so it may leave out what is required.
 */
function fillIn({ step, task }: LocatedTask, { outcome, variables = {} }: Decision): FilledIn {
  const partial = outcome === RETURN_OUTCOME;
  const filledIn = filledInAt(step.definition, step.instance, task, variables, partial);
  if (Object.keys(filledIn).length > 0) step.assign(filledIn);
  return filledIn;
}

type FilledIn = Readonly<Record<string, FieldValue>>;

/** @throws FIELD_UNKNOWN for a field that the step does not show, or nobody can correct */
export async function checkFields(
  dependencies: StepDependencies,
  { step, task }: LocatedTask,
  fields: readonly string[],
): Promise<void> {
  const { uid, documentId } = step.instance.subject;
  const entry = await dependencies.registry.subject(uid).form(documentId);
  const form = shownAt(step.definition, task, entry);
  const correctable = new Set(form.filter((field) => field.correctable).map((field) => field.name));
  const unknown = fields.find((field) => !correctable.has(field));
  if (unknown !== undefined) throw workflowError('FIELD_UNKNOWN', { field: unknown });
}

async function giveAnswer(
  dependencies: StepDependencies,
  { step, task }: LocatedTask,
  parent: TaskRecord,
  { outcome, comment, fieldsToCorrect = [] }: Decision,
  filledIn: FilledIn,
): Promise<TaskRecord> {
  const answer: Answer = { actor: step.actor, outcome, comment: comment ?? null, fieldsToCorrect };
  if (parent !== task) return approve(dependencies, step, parent, task, answer);
  const answered: TaskRecord = { ...task, assignee: step.actor, answer };
  const settled = await settleStep(dependencies, step, answered, filledIn);
  if (settled.status === 'open') {
    step.record({
      type: 'task-answered',
      elementId: task.taskDefinitionKey,
      taskId: task.documentId,
      ...answer,
      filledIn,
    });
  }
  return settled;
}

/** An added approver answers; what the step comes to is another matter. */
async function approve(
  dependencies: StepDependencies,
  step: Step,
  parent: TaskRecord,
  task: TaskRecord,
  answer: Answer,
): Promise<TaskRecord> {
  const { actor, outcome } = answer;
  const given: TaskRecord = {
    ...task,
    status: 'completed',
    assignee: actor,
    answer,
    completedAt: step.now,
    completedBy: actor,
    outcome,
  };
  await dependencies.tasks.save(given);
  step.record({
    type: 'approval-given',
    elementId: task.taskDefinitionKey,
    taskId: task.documentId,
    ...answer,
  });
  await settleStep(dependencies, step, parent);
  return given;
}

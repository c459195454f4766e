import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { Position } from '../../domain/step-verdict';
import type { TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import type { Step } from '../step/live-step';
import { refuseUnsuitable } from './choose-person';
import { refuseUnfit, withTask, type LocatedTask } from './locate-task';
import { settleStep } from './settle-step';
import { refuseTakingPart, sharesOf } from './shares';

interface Asking {
  readonly assignees: readonly ActorReference[];
  readonly position: Position;
  readonly comment?: string | undefined;
}

/**
 * Asks others to decide along (加签): before the holder, together with them, or after them. Whoever asks
 * holds the task from then on.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, TASK_CLAIMED_BY_ANOTHER, SEPARATION_OF_DUTIES, TASK_DELEGATED,
 *   TASK_ANSWERED, APPROVAL_NOT_SHARED, ALREADY_APPROVER, ASSIGNEE_NOT_ALLOWED
 */
export async function addApprovers(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  { assignees, position, comment }: Asking,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async (located) => {
    const { step, task } = located;
    await refuseUnfit(located);
    refuseUnshared(located);
    if (task.answer) throw workflowError('TASK_ANSWERED');
    const held: TaskRecord = { ...task, assignee: actor };
    const people = [...new Set(assignees)];
    if (people.includes(actor)) throw workflowError('ALREADY_APPROVER', { person: actor });
    refuseTakingPart(await sharesOf(dependencies, task), people);
    await refuseUnsuitable(dependencies, task, step.instance, people);
    for (const person of people) await ask(dependencies, step, held, person, position);
    note(located, 'approver-added', people, comment);
    return settleStep(dependencies, step, held);
  });
}

/**
 * Takes back the asking of those who have not answered yet (减签).
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, TASK_CLAIMED_BY_ANOTHER, SEPARATION_OF_DUTIES, TASK_DELEGATED,
 *   APPROVAL_NOT_SHARED, APPROVER_UNKNOWN
 */
export async function removeApprovers(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  { assignees, comment }: Omit<Asking, 'position'>,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async (located) => {
    const { step, task } = located;
    await refuseUnfit(located);
    refuseUnshared(located);
    const children = await dependencies.tasks.childrenOf(task.documentId);
    const asked = children.filter(
      ({ kind, status }) => kind === 'approval' && (status === 'open' || status === 'waiting'),
    );
    for (const person of new Set(assignees)) {
      const approval = asked.find(({ assignee }) => assignee === person);
      if (!approval) throw workflowError('APPROVER_UNKNOWN', { person });
      await dependencies.tasks.save({ ...approval, status: 'cancelled', completedAt: step.now });
    }
    note(located, 'approver-removed', assignees, comment);
    return settleStep(dependencies, step, task);
  });
}

function refuseUnshared({ task }: LocatedTask): void {
  if (task.kind === 'approval') throw workflowError('APPROVAL_NOT_SHARED');
  if (task.delegationState === 'pending') throw workflowError('TASK_DELEGATED');
}

/** May be done by whoever could do the step: leaves the approver, it is not nobody's. */
async function ask(
  dependencies: StepDependencies,
  step: Step,
  parent: TaskRecord,
  person: ActorReference,
  position: Position,
): Promise<void> {
  const documentId = dependencies.identifiers.next();
  await dependencies.tasks.add({
    ...parent,
    documentId,
    executionId: `approval:${documentId}`,
    kind: 'approval',
    status: 'waiting',
    parentId: parent.documentId,
    position,
    assignee: person,
    owner: null,
    delegationState: null,
    resume: null,
    poll: null,
    createdAt: step.now,
  });
}

function note(
  { step, task }: LocatedTask,
  type: 'approver-added' | 'approver-removed',
  people: readonly ActorReference[],
  comment: string | undefined,
): void {
  step.record({
    type,
    elementId: task.taskDefinitionKey,
    taskId: task.documentId,
    people,
    comment: comment ?? null,
  });
}

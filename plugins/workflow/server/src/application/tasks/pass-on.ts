import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { refuseUnsuitable } from './choose-person';
import { mayDo, refuseUnfit, withTask, type LocatedTask } from './locate-task';
import { refuseTakingPart, sharesOf } from './shares';
import { tell } from './tell';

interface Passing {
  readonly assignee: ActorReference;
  readonly comment?: string | undefined;
}

/**
 * Gives a task to somebody else for good (转办). Whoever delegated it may also take it back this way.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, TASK_CLAIMED_BY_ANOTHER, TASK_ANSWERED, SEPARATION_OF_DUTIES,
 *   ALREADY_APPROVER, ASSIGNEE_NOT_ALLOWED
 */
export async function assignTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  input: Passing,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async (located) => {
    const { step, task } = located;
    const delegated = task.delegationState === 'pending';
    await refusePassing(dependencies, located, input.assignee);
    // Passed on by the delegate it stays delegated: the owner still waits for an answer.
    const kept = delegated && task.owner !== actor ? task : { owner: null, delegationState: null };
    const { owner, delegationState } = kept;
    const passed: TaskRecord = { ...task, assignee: input.assignee, owner, delegationState };
    await handOver(dependencies, located, passed, 'task-assigned', input.comment);
    const template = delegationState === 'pending' ? 'workflow-task-delegated' : 'workflow-task-assigned';
    await tell(dependencies, step, template, task, [input.assignee], input.comment ?? null);
    return passed;
  });
}

/**
 * Asks somebody to answer for the holder, whose task it stays (委派; Camunda 7's delegation).
 *
 * @throws what `assignTask` throws
 */
export async function delegateTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  input: Passing,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async (located) => {
    const { step, task } = located;
    await refusePassing(dependencies, located, input.assignee);
    const owner = task.delegationState === 'pending' ? task.owner : actor;
    if (owner === input.assignee) throw workflowError('ASSIGNEE_NOT_ALLOWED', { person: owner });
    const passed: TaskRecord = { ...task, assignee: input.assignee, owner, delegationState: 'pending' };
    await handOver(dependencies, located, passed, 'task-delegated', input.comment);
    await tell(dependencies, step, 'workflow-task-delegated', task, [input.assignee], input.comment ?? null);
    return passed;
  });
}

/**
 * Answers a delegated task: it goes back to its owner, who decides.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, TASK_CLAIMED_BY_ANOTHER, TASK_NOT_DELEGATED, COMMENT_REQUIRED,
 *   SEPARATION_OF_DUTIES
 */
export async function resolveTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  { comment }: { readonly comment: string },
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async (located) => {
    const { step, task } = located;
    await refuseUnfit(located);
    if (task.delegationState !== 'pending') throw workflowError('TASK_NOT_DELEGATED');
    if (comment === '') throw workflowError('COMMENT_REQUIRED');
    const { owner } = task;
    const assignee = owner !== null && (await mayDo(dependencies, task, owner)) ? owner : null;
    const resolved: TaskRecord = { ...task, assignee, delegationState: 'resolved' };
    await handOver(dependencies, located, resolved, 'task-resolved', comment);
    await tell(dependencies, step, 'workflow-task-resolved', task, [assignee], comment);
    return resolved;
  });
}

async function refusePassing(
  dependencies: StepDependencies,
  located: LocatedTask,
  person: ActorReference,
): Promise<void> {
  const { step, task } = located;
  const isOwner = task.delegationState === 'pending' && task.owner === step.actor;
  await refuseUnfit(isOwner ? { ...located, access: 'assignee' } : located);
  if (task.answer) throw workflowError('TASK_ANSWERED');
  if (person === task.assignee || (person === step.actor && !isOwner))
    throw workflowError('ASSIGNEE_NOT_ALLOWED', { person });
  if (!isOwner || person !== step.actor) await refuseUnsuitable(dependencies, task, step.instance, [person]);
  refuseTakingPart(await sharesOf(dependencies, task), [person]);
}

async function handOver(
  dependencies: StepDependencies,
  { step }: LocatedTask,
  task: TaskRecord,
  type: 'task-assigned' | 'task-delegated' | 'task-resolved',
  comment: string | undefined,
): Promise<void> {
  await dependencies.tasks.save(task);
  step.record({
    type,
    elementId: task.taskDefinitionKey,
    taskId: task.documentId,
    comment: comment ?? null,
    people: task.assignee ? [task.assignee] : [],
  });
}

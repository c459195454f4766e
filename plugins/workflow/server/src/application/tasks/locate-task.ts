import type { ActorReference, GroupReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { accessTo, isPersonal } from '../../domain/task-access';
import type { TaskRecord } from '../ports';
import { refuseInterested } from '../step/carry-out';
import type { StepDependencies } from '../step/dependencies';
import type { Step } from '../step/live-step';
import { takeStep } from '../step/step';

/** An open task under the lock of its case, and what the actor is to it. */
export interface LocatedTask {
  readonly step: Step;
  readonly task: TaskRecord;
  readonly access: 'assignee' | 'candidate' | 'claimed-by-another';
}

/**
 * Locks a task's case and hands the task over as it is now. Somebody who may not know of the task
 * gets the same answer as for one that does not exist.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED (with the task as it is now), CASE_SUSPENDED
 */
export async function withTask<Result>(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  work: (located: LocatedTask) => Promise<Result>,
): Promise<Result> {
  return dependencies.unitOfWork.run(async () => {
    const groups = await dependencies.registry.groups().groupsOf(actor);
    const found = await dependencies.tasks.find(taskId);
    if (!found || !mayKnow(found, actor, groups)) throw workflowError('TASK_NOT_FOUND');
    return takeStep(dependencies, found.instanceId, actor, async (step) => {
      const task = await dependencies.tasks.find(taskId);
      if (task?.status === 'waiting') throw workflowError('AWAITING_APPROVERS');
      if (task?.status !== 'open') throw workflowError('TASK_CLOSED', { task: summary(task) });
      if (step.instance.status === 'suspended') throw workflowError('CASE_SUSPENDED');
      const access = accessTo(task, actor, groups);
      if (access === 'stranger') throw workflowError('TASK_NOT_FOUND');
      return work({ step, task, access });
    });
  });
}

/** Whether somebody belongs to those who may do a task. */
export async function mayDo(
  { registry }: Pick<StepDependencies, 'registry'>,
  task: TaskRecord,
  person: ActorReference,
): Promise<boolean> {
  return accessTo(task, person, await registry.groups().groupsOf(person)) !== 'stranger';
}

/** @throws TASK_CLAIMED_BY_ANOTHER, SEPARATION_OF_DUTIES */
export async function refuseUnfit({ step, task, access }: LocatedTask): Promise<void> {
  if (access === 'claimed-by-another') {
    throw workflowError('TASK_CLAIMED_BY_ANOTHER', { assignee: task.assignee });
  }
  if (!isPersonal(task, step.actor)) await refuseInterested(step);
}

/** Whether a task may be seen at all: by who can do it, holds it or did it. */
export function mayKnow(task: TaskRecord, actor: ActorReference, groups: readonly GroupReference[]): boolean {
  return task.completedBy === actor || accessTo(task, actor, groups) !== 'stranger';
}

function summary(task: TaskRecord | null) {
  if (!task) return null;
  const { documentId, status, outcome, completedBy, completedAt } = task;
  return { documentId, status, outcome, completedBy, completedAt };
}

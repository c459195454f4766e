import type { ActorReference } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import { refuseInterested } from '../step/carry-out';
import type { StepDependencies } from '../step/dependencies';
import type { Step } from '../step/live-step';
import { refuseUnsuitable } from './choose-person';
import { withTask } from './locate-task';
import { tell } from './tell';

/**
 * Lets colleagues read along (抄送): each gets a copy, which nothing can be done with, and may read the
 * case. Who has one already keeps that.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, SEPARATION_OF_DUTIES, ASSIGNEE_NOT_ALLOWED
 */
export async function copyTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  { to, comment }: { readonly to: readonly ActorReference[]; readonly comment?: string | undefined },
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async ({ step, task }) => {
    await refuseInterested(step);
    await refuseUnsuitable(dependencies, task, step.instance, to);
    await giveCopies(dependencies, step, task, to, comment ?? null);
    return task;
  });
}

/** Gives each of these people a copy of a task, records it and tells them; who has one keeps that. */
export async function giveCopies(
  dependencies: StepDependencies,
  step: Step,
  task: TaskRecord,
  to: readonly ActorReference[],
  comment: string | null,
): Promise<void> {
  const parentId = task.parentId ?? task.documentId;
  const copied = (await dependencies.tasks.childrenOf(parentId)).filter(({ kind }) => kind === 'copy');
  const people = [...new Set(to)].filter((person) => !copied.some(({ assignee }) => assignee === person));
  if (people.length === 0) return;
  for (const person of people) {
    const documentId = dependencies.identifiers.next();
    await dependencies.tasks.add({
      ...task,
      documentId,
      executionId: `copy:${documentId}`,
      kind: 'copy',
      status: 'copied',
      parentId,
      position: null,
      assignee: person,
      candidateUsers: [person],
      candidateGroups: [],
      ...{ owner: null, delegationState: null, answer: null, resume: null, poll: null, dueDate: null },
      ...{ escalatedAt: null, completedAt: null, completedBy: null, outcome: null },
      createdAt: step.now,
    });
  }
  const { taskDefinitionKey: elementId, documentId } = task;
  step.record({ type: 'task-copied', elementId, taskId: documentId, people, comment });
  await tell(dependencies, step, 'workflow-task-copied', task, people, comment);
}

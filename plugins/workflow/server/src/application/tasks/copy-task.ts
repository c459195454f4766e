import type { ActorReference } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import { refuseInterested } from '../step/carry-out';
import type { StepDependencies } from '../step/dependencies';
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
    const parentId = task.parentId ?? task.documentId;
    const copied = (await dependencies.tasks.childrenOf(parentId)).filter(({ kind }) => kind === 'copy');
    const people = [...new Set(to)].filter((person) => !copied.some(({ assignee }) => assignee === person));
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
        createdAt: step.now,
      });
    }
    const { taskDefinitionKey: elementId, documentId } = task;
    if (people.length > 0)
      step.record({ type: 'task-copied', elementId, taskId: documentId, people, comment: comment ?? null });
    await tell(dependencies, step, 'workflow-task-copied', task, people, comment ?? null);
    return task;
  });
}

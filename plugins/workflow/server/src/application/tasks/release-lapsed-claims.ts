import type { ActorReference, GroupReference } from '../../../../contracts';
import { accessTo } from '../../domain/task-access';
import type { TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { takeStep } from '../step/step';

/**
 * Puts back for its group every task whose holder may do it no longer, such as a reviewer who has left
 * the department: it would be nobody's to do. The project says when that may have come about.
 */
export async function releaseLapsedClaims(dependencies: StepDependencies): Promise<void> {
  await dependencies.unitOfWork.run(async () => {
    const groups = new Map<ActorReference, readonly GroupReference[]>();
    for (const task of await dependencies.tasks.claimed()) {
      const { assignee } = task;
      if (assignee === null) continue;
      const own = groups.get(assignee) ?? (await dependencies.registry.groups().groupsOf(assignee));
      groups.set(assignee, own);
      if (hasLapsed(task, assignee, own)) await release(dependencies, task, assignee, own);
    }
  });
}

async function release(
  dependencies: StepDependencies,
  { documentId, instanceId }: TaskRecord,
  holder: ActorReference,
  groups: readonly GroupReference[],
): Promise<void> {
  await takeStep(dependencies, instanceId, 'system', async (step) => {
    // Under the case's lock: the holder may have decided or let go meanwhile.
    const task = await dependencies.tasks.find(documentId);
    if (!task || !hasLapsed(task, holder, groups)) return;
    step.record({ type: 'task-unclaimed', elementId: task.taskDefinitionKey, taskId: documentId });
    // Whom it was delegated to answers no more, and whose answer it was to be can take it again.
    await dependencies.tasks.save({ ...task, assignee: null, owner: null, delegationState: null });
  });
}

function hasLapsed(task: TaskRecord, holder: ActorReference, groups: readonly GroupReference[]): boolean {
  const isAsked = task.status === 'open' || task.status === 'waiting';
  return isAsked && task.assignee === holder && accessTo(task, holder, groups) === 'stranger';
}

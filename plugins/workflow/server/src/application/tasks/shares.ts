import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';

/** One person counts once at a step: an approver cannot be its holder, too. @throws ALREADY_APPROVER */
export async function refuseTakingPart(
  dependencies: Pick<StepDependencies, 'tasks'>,
  task: TaskRecord,
  people: readonly ActorReference[],
): Promise<void> {
  const parent = task.parentId === null ? task : await dependencies.tasks.find(task.parentId);
  if (!parent) return;
  const shares = [parent, ...(await dependencies.tasks.childrenOf(parent.documentId))].filter(
    (one) => one.documentId !== task.documentId && one.kind !== 'copy' && one.status !== 'cancelled',
  );
  const others = parent.poll ? await pollOf(dependencies, parent) : [];
  const person = people.find((one) =>
    [...shares, ...others].some((share) => [share.assignee, share.completedBy, share.owner].includes(one)),
  );
  if (person !== undefined) throw workflowError('ALREADY_APPROVER', { person });
}

/** The other tasks of those who decide together. */
export async function pollOf(
  { tasks }: Pick<StepDependencies, 'tasks'>,
  { documentId, instanceId, poll }: TaskRecord,
): Promise<readonly TaskRecord[]> {
  const all = await tasks.of(instanceId);
  return all.filter((one) => one.poll?.id === poll?.id && poll !== null && one.documentId !== documentId);
}

import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';

/** What one step consists of: its task, what was added to that, and the other tasks of a poll. */
export interface Shares {
  readonly task: TaskRecord;
  /** The task that the engine waits for; the task itself unless that was added. */
  readonly parent: TaskRecord;
  readonly children: readonly TaskRecord[];
  readonly poll: readonly TaskRecord[];
}

export async function sharesOf(
  dependencies: Pick<StepDependencies, 'tasks'>,
  task: TaskRecord,
): Promise<Shares> {
  const { parentId } = task;
  const parent = parentId === null ? task : ((await dependencies.tasks.find(parentId)) ?? task);
  const children = await dependencies.tasks.childrenOf(parent.documentId);
  return { task, parent, children, poll: await pollOf(dependencies, parent) };
}

/** The other tasks of those who decide together. */
export async function pollOf(
  { tasks }: Pick<StepDependencies, 'tasks'>,
  { documentId, instanceId, poll }: TaskRecord,
): Promise<readonly TaskRecord[]> {
  if (!poll) return [];
  const all = await tasks.of(instanceId);
  return all.filter((one) => one.poll?.id === poll.id && one.documentId !== documentId);
}

/**
 * One person counts once at a step: nobody answers for two, or is asked beside themselves.
 *
 * @throws ALREADY_APPROVER
 */
export function refuseTakingPart(
  { task, parent, children, poll }: Shares,
  people: readonly ActorReference[],
): void {
  const others = [parent, ...children, ...poll].filter(
    ({ documentId, kind, status }) =>
      documentId !== task.documentId && kind !== 'copy' && status !== 'cancelled',
  );
  const taken = new Set(others.flatMap(({ assignee, completedBy, owner }) => [assignee, completedBy, owner]));
  const person = people.find((one) => taken.has(one));
  if (person !== undefined) throw workflowError('ALREADY_APPROVER', { person });
}

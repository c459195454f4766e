import type { ActorReference, GroupReference } from '../../../contracts';

interface Claimable {
  readonly assignee: ActorReference | null;
  readonly candidateUsers: readonly ActorReference[];
  readonly candidateGroups: readonly GroupReference[];
}

export type Access = 'assignee' | 'candidate' | 'claimed-by-another' | 'stranger';

/** What an actor is to an open task. Holding it counts only as long as one may do it at all. */
export function accessTo(task: Claimable, actor: ActorReference, groups: readonly GroupReference[]): Access {
  const candidate =
    task.candidateUsers.includes(actor) || task.candidateGroups.some((group) => groups.includes(group));
  if (!candidate) return 'stranger';
  if (task.assignee === actor) return 'assignee';
  return task.assignee === null ? 'candidate' : 'claimed-by-another';
}

/**
 * Is the task addressed to this person alone, such as the applicant's correction? Then having a
 * stake in the case is the point of it and separation of duties does not stand in the way.
 */
export function isPersonal(task: Claimable, actor: ActorReference): boolean {
  return (
    task.candidateGroups.length === 0 && task.candidateUsers.length === 1 && task.candidateUsers[0] === actor
  );
}

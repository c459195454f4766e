import type { ActorReference, WaitingStep } from '../../../../contracts';
import { isPersonal } from '../../domain/task-access';
import type { TaskRecord } from '../ports';

/**
 * Where a case waits, in the order in which it came there. A step that several people have, or that approvers
 * were added to, is one: how the office shares its work is not the applicant's to know.
 */
export function waitingSteps(open: readonly TaskRecord[], applicant: ActorReference): readonly WaitingStep[] {
  const tasks = open
    .filter(({ kind }) => kind === 'step')
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const ids = [...new Set(tasks.map(({ taskDefinitionKey }) => taskDefinitionKey))];
  return ids.flatMap((elementId) => {
    const together = tasks.filter(({ taskDefinitionKey }) => taskDefinitionKey === elementId);
    const [first] = together;
    return first === undefined ? [] : [stepOf(first, together, applicant)];
  });
}

function stepOf(first: TaskRecord, together: readonly TaskRecord[], applicant: ActorReference): WaitingStep {
  const due = together.flatMap(({ dueDate }) => (dueDate === null ? [] : [dueDate]));
  return {
    elementId: first.taskDefinitionKey,
    name: first.name,
    isApplicants: together.every((task) => isPersonal(task, applicant)),
    groups: [...new Set(together.flatMap(({ candidateGroups }) => candidateGroups))],
    since: first.createdAt,
    // Promised is the latest of them: only then all have done it.
    dueAt: due.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null,
  };
}

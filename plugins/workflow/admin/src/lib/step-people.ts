import type { ApprovalView, TaskDetail, TimelineEntry } from '../../../contracts';

export interface StepPerson {
  readonly id: string;
  readonly name: string | null;
  readonly position: ApprovalView['position'];
  readonly status: ApprovalView['status'];
  readonly outcome: string | null;
  readonly comment: string | null;
}

/** Everybody who was asked to decide a step along (加签), with what each has answered. */
export function stepPeople(
  task: Pick<TaskDetail, 'approvals' | 'timeline' | 'taskDefinitionKey'>,
): readonly StepPerson[] {
  return task.approvals.map(({ documentId, assigneeName, position, status, outcome, assignee }) => ({
    id: documentId,
    name: assigneeName,
    position,
    status,
    outcome,
    comment: outcome === null ? null : (answerOf(task, assignee)?.comment ?? null),
  }));
}

/** The latest answer that somebody has given at the step. */
function answerOf(
  { timeline, taskDefinitionKey }: Pick<TaskDetail, 'timeline' | 'taskDefinitionKey'>,
  actor: string | null,
): TimelineEntry | undefined {
  return timeline
    .filter(
      (entry) => entry.elementId === taskDefinitionKey && entry.actor === actor && entry.outcome !== null,
    )
    .toSorted((one, other) => other.sequence - one.sequence)[0];
}

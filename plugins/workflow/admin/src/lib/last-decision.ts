import type { TaskDetail, TimelineEntry } from '../../../contracts';

/** The entry that closed a task: the latest answer given at its step. */
export function lastDecision(
  task: Pick<TaskDetail, 'timeline' | 'taskDefinitionKey'>,
): TimelineEntry | undefined {
  return task.timeline
    .filter((entry) => entry.elementId === task.taskDefinitionKey && entry.outcome !== null)
    .reduce<TimelineEntry | undefined>(
      (latest, entry) => (latest === undefined || entry.sequence > latest.sequence ? entry : latest),
      undefined,
    );
}

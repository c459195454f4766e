import type { TaskRecord } from '../application/ports';

/** What every verb on a task answers: the task as it is now. */
export function summary({ documentId, status, assignee, outcome, completedAt, instanceId }: TaskRecord) {
  return { documentId, processInstanceId: instanceId, status, assignee, outcome, completedAt };
}

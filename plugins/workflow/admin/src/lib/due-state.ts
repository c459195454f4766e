export type DueState = 'none' | 'overdue' | 'soon' | 'later';

const SOON = 24 * 3_600_000;

/** How urgent an open task is; within a day counts as soon. Whether it is overdue the server says. */
export function dueState(
  task: { readonly dueDate: string | null; readonly overdue: boolean; readonly status: string },
  now: Date,
): DueState {
  if (task.dueDate === null || task.status !== 'open') return 'none';
  const left = new Date(task.dueDate).getTime() - now.getTime();
  if (task.overdue || left < 0) return 'overdue';
  return left <= SOON ? 'soon' : 'later';
}

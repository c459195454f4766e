import type { TaskRow } from '../../../contracts';

/** What a case is called: its first business field (the subject puts the name first), or its key. */
export function taskTitle(
  task: Pick<TaskRow, 'businessFields' | 'businessKey'>,
  fields?: readonly string[],
): string {
  const names = fields ?? Object.keys(task.businessFields);
  const value = names
    .map((name) => task.businessFields[name])
    .find((one) => one !== null && one !== undefined && one !== '');
  return value === undefined || value === null ? task.businessKey : String(value);
}

import type { TaskRow } from '../../../contracts';

/**
 * What a case is called: its first business field that is filled in, or its key.
 *
 * @param fields the names in the order of the columns; the subject puts the name of the case first,
 *   while the row itself comes from the database in no order
 */
export function taskTitle(
  task: Pick<TaskRow, 'businessFields' | 'businessKey'>,
  fields: readonly string[],
): string {
  const values = fields.map((name) => task.businessFields[name]);
  return String(
    values.find((value) => value !== null && value !== undefined && value !== '') ?? task.businessKey,
  );
}

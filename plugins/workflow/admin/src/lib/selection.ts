import type { TaskRow } from '../../../contracts';

/** Which rows may be chosen for a bulk decision: those that wait for an answer. */
export function selectableOf<Row extends Pick<TaskRow, 'status'>>(rows: readonly Row[]): readonly Row[] {
  return rows.filter(({ status }) => status === 'open');
}

/** The state of the box that chooses all rows. */
export function wholeState(selectable: number, selected: number): boolean | 'indeterminate' {
  if (selected === 0) return false;
  return selected < selectable ? 'indeterminate' : true;
}

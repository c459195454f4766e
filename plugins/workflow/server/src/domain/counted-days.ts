import { DateTime } from 'luxon';
import { addWorkingDuration, type WorkingCalendar } from './working-calendar';

/**
 * How a number of working days counts, for whoever keeps the calendar to see.
 *
 * @param days at least one
 * @returns today and the days that a due date passes, as dates of the calendar's time zone; and when it is due
 * @throws CalendarError as `addWorkingDuration`
 */
export function countedDays(
  calendar: WorkingCalendar,
  from: Date,
  days: number,
): { readonly today: string; readonly counted: readonly string[]; readonly dueAt: Date } {
  const dates = Array.from({ length: days }, (_, index) =>
    addWorkingDuration(calendar, from, `P${String(index + 1)}D`),
  );
  const inZone = (at: Date) => DateTime.fromJSDate(at, { zone: calendar.timeZone }).toFormat('yyyy-MM-dd');
  return { today: inZone(from), counted: dates.map(inZone), dueAt: dates.at(-1) ?? from };
}

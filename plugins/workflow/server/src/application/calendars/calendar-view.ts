import { workflowError, type WorkingCalendarModel } from '../../../../contracts';
import { calendarChecksum } from '../../domain/calendar-rules';
import type { StoredCalendar } from '../ports';
import type { CalendarDependencies } from './dependencies';

/** Every calendar, the one that counts first. */
export async function listCalendars(
  dependencies: CalendarDependencies,
): Promise<readonly WorkingCalendarModel[]> {
  const stored = await dependencies.calendarStore.all();
  const views = await Promise.all(stored.map((calendar) => calendarView(dependencies, calendar)));
  return views.sort((left, right) => Number(right.current) - Number(left.current));
}

export async function calendarView(
  { names }: Pick<CalendarDependencies, 'names'>,
  calendar: StoredCalendar,
): Promise<WorkingCalendarModel> {
  const { changedAt, changedBy, days, weekend, ...rest } = calendar;
  const known = await names.namesOf(changedBy ? [changedBy] : []);
  return {
    ...rest,
    weekend: [...weekend],
    days: [...days],
    checksum: calendarChecksum(calendar),
    changedAt: changedAt.toISOString(),
    changedBy,
    changedByName: changedBy ? (known.get(changedBy) ?? null) : null,
  };
}

/** One calendar as it stands in the store. @throws CALENDAR_NOT_FOUND */
export function calendarIn(calendars: readonly StoredCalendar[], documentId: string): StoredCalendar {
  const calendar = calendars.find((one) => one.documentId === documentId);
  if (!calendar) throw workflowError('CALENDAR_NOT_FOUND');
  return calendar;
}

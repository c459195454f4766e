import {
  workflowError,
  type ActorReference,
  type CalendarContent,
  type WorkingCalendarModel,
} from '../../../../contracts';
import { calendarChecksum } from '../../domain/calendar-rules';
import type { StoredCalendar } from '../ports';
import { calendarIn, calendarView } from './calendar-view';
import { checkedCalendar } from './check-calendar';
import type { CalendarDependencies } from './dependencies';

interface Author {
  readonly actor: ActorReference;
  /** Checksum of what the author started from. */
  readonly seen: string;
}

/**
 * Changes weekends, holidays and make-up days. Steps that begin from now on count on it; what is due already
 * stays (product.md section 4).
 *
 * @throws CALENDAR_NOT_FOUND, CALENDAR_CHANGED, CALENDAR_INVALID with `fields`
 */
export async function saveCalendar(
  dependencies: CalendarDependencies,
  documentId: string,
  { actor, seen, content }: Author & { readonly content: CalendarContent },
): Promise<WorkingCalendarModel> {
  const { unitOfWork, calendarStore } = dependencies;
  const checked = checkedCalendar(content);
  return unitOfWork.run(async () => {
    await lockedCalendar(dependencies, documentId, seen);
    await calendarStore.save(documentId, checked, actor);
    return storedView(dependencies, documentId);
  });
}

/** Adds a calendar that nothing counts on yet, unless it is the only one. @throws CALENDAR_INVALID */
export async function createCalendar(
  dependencies: CalendarDependencies,
  content: CalendarContent,
  actor: ActorReference,
): Promise<WorkingCalendarModel> {
  const { unitOfWork, calendarStore } = dependencies;
  const checked = checkedCalendar(content);
  return unitOfWork.run(async () => {
    const others = await calendarStore.lock();
    const current = !others.some((other) => other.current);
    return storedView(dependencies, await calendarStore.add({ ...checked, current }, actor));
  });
}

/** Lets due dates count on this calendar from now on. @throws CALENDAR_NOT_FOUND, CALENDAR_CHANGED */
export async function useCalendar(
  dependencies: CalendarDependencies,
  documentId: string,
  { actor, seen }: Author,
): Promise<WorkingCalendarModel> {
  return dependencies.unitOfWork.run(async () => {
    // One that was written before there was a check must not come to count.
    checkedCalendar(await lockedCalendar(dependencies, documentId, seen));
    await dependencies.calendarStore.use(documentId, actor);
    return storedView(dependencies, documentId);
  });
}

async function lockedCalendar(
  dependencies: CalendarDependencies,
  documentId: string,
  seen: string,
): Promise<StoredCalendar> {
  const calendar = calendarIn(await dependencies.calendarStore.lock(), documentId);
  if (calendarChecksum(calendar) !== seen)
    throw workflowError('CALENDAR_CHANGED', { calendar: await calendarView(dependencies, calendar) });
  return calendar;
}

async function storedView(
  dependencies: CalendarDependencies,
  documentId: string,
): Promise<WorkingCalendarModel> {
  return calendarView(dependencies, calendarIn(await dependencies.calendarStore.all(), documentId));
}

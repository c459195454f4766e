import { DateTime } from 'luxon';
import { CalendarError, parseDuration, workingParts } from './duration';

export { CalendarError } from './duration';

/** The working-day calendar in force, as data. */
export interface WorkingCalendar {
  readonly timeZone: string;
  /** ISO weekdays (1 = Monday) on which nobody works. */
  readonly weekend: readonly number[];
  /** `yyyy-MM-dd` → a holiday, or a weekend day that is worked (调休). */
  readonly days: ReadonlyMap<string, 'holiday' | 'workday'>;
}

/** A year without a single working day is a mistake in the calendar, not a long holiday. */
const LONGEST_BREAK_DAYS = 366;

/**
 * Adds working days, then clock time (product.md section 4: reminders and escalations come "on working
 * days").
 *
 * - A day is a working day by the calendar and keeps the time of day of the calendar's time zone: from
 *   Friday 15:00, `P1D` is Monday 15:00, whatever daylight saving does in between. A time that a clock
 *   skips in spring becomes the one an hour later.
 * - A start on a day off counts from the next working day's start: from Saturday 15:00, `P1D` is Tuesday
 *   00:00, so that all of Monday is the applicant's.
 * - A week of the duration is one calendar week's working days: five where Saturday and Sunday are off.
 * - Hours, minutes and seconds are added afterwards as they pass on a clock; they may end on a day off.
 *
 * @param calendar the calendar in force
 * @param from the start
 * @param isoDuration ISO 8601, at most 3,660 days
 * @returns the point in time
 * @throws CalendarError `DURATION_INVALID`, `DURATION_UNSUPPORTED` (years, months, half days),
 *   `DURATION_TOO_LONG`, `TIME_INVALID`, `TIME_ZONE_UNKNOWN`, `NO_WORKING_DAYS`
 */
export function addWorkingDuration(calendar: WorkingCalendar, from: Date, isoDuration: string): Date {
  const { days, milliseconds } = workingParts(isoDuration, 7 - new Set(calendar.weekend).size);
  let moment = startOfWork(calendar, localTime(calendar, from));
  for (let counted = 0; counted < days; counted += 1) moment = nextWorkingDay(calendar, moment);
  return new Date(inZone(calendar, moment).toMillis() + milliseconds);
}

/**
 * Adds a duration as a diagram states it.
 *
 * @param duration `workingDays` says whether its days are counted on the calendar; otherwise they are
 *   calendar days in its time zone, and months and years are allowed
 * @returns the point in time
 * @throws CalendarError as `addWorkingDuration`
 */
export function addDuration(
  calendar: WorkingCalendar,
  from: Date,
  { duration, workingDays }: { readonly duration: string; readonly workingDays: boolean },
): Date {
  if (workingDays) return addWorkingDuration(calendar, from, duration);
  return zoned(calendar, from).plus(parseDuration(duration)).toJSDate();
}

/**
 * @param date `yyyy-MM-dd`
 * @returns whether people work on that day
 */
export function isWorkingDay(calendar: WorkingCalendar, date: string): boolean {
  return worked(calendar, DateTime.fromISO(date, { zone: 'utc' }));
}

/**
 * Wall-clock time is reckoned in UTC, where no hour is skipped or doubled; only the result goes back
 * into the zone.
 */
function localTime(calendar: WorkingCalendar, from: Date): DateTime {
  return zoned(calendar, from).setZone('utc', { keepLocalTime: true });
}

function inZone(calendar: WorkingCalendar, moment: DateTime): DateTime {
  return moment.setZone(calendar.timeZone, { keepLocalTime: true });
}

function zoned(calendar: WorkingCalendar, from: Date): DateTime {
  if (Number.isNaN(from.getTime())) throw new CalendarError('TIME_INVALID', String(from));
  const moment = DateTime.fromJSDate(from, { zone: calendar.timeZone });
  if (!moment.isValid) throw new CalendarError('TIME_ZONE_UNKNOWN', calendar.timeZone);
  return moment;
}

function startOfWork(calendar: WorkingCalendar, moment: DateTime): DateTime {
  return worked(calendar, moment) ? moment : nextWorkingDay(calendar, moment).startOf('day');
}

function nextWorkingDay(calendar: WorkingCalendar, moment: DateTime): DateTime {
  for (let away = 1; away <= LONGEST_BREAK_DAYS; away += 1) {
    const day = moment.plus({ days: away });
    if (worked(calendar, day)) return day;
  }
  throw new CalendarError('NO_WORKING_DAYS', String(moment.toISODate()));
}

function worked(calendar: WorkingCalendar, moment: DateTime): boolean {
  const exception = calendar.days.get(moment.toFormat('yyyy-MM-dd'));
  return exception === undefined ? !calendar.weekend.includes(moment.weekday) : exception === 'workday';
}

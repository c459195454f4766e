import { Duration } from 'luxon';

export type CalendarErrorCode =
  | 'DURATION_INVALID'
  | 'DURATION_UNSUPPORTED'
  | 'DURATION_TOO_LONG'
  | 'TIME_INVALID'
  | 'TIME_ZONE_UNKNOWN'
  | 'NO_WORKING_DAYS';

/** Why a point in time cannot be computed. */
export class CalendarError extends Error {
  readonly code: CalendarErrorCode;

  constructor(code: CalendarErrorCode, subject: string) {
    super(`${code}: ${subject}`);
    this.name = 'CalendarError';
    this.code = code;
  }
}

/** Ten years: no deadline of an authority is longer, and a typing error is found at once. */
const LONGEST_DAYS = 3660;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * Reads an ISO 8601 duration.
 *
 * @param text e.g. `P3D`, `PT4H30M`, `P1W`
 * @returns the duration, neither negative nor longer than 3,660 days
 * @throws CalendarError `DURATION_INVALID`, `DURATION_TOO_LONG`
 */
export function parseDuration(text: string): Duration<true> {
  const duration = Duration.fromISO(text);
  if (!duration.isValid) throw new CalendarError('DURATION_INVALID', text);
  const parts = Object.values(duration.toObject());
  if (parts.some((part) => part < 0)) throw new CalendarError('DURATION_INVALID', text);
  if (duration.toMillis() > LONGEST_DAYS * MILLISECONDS_A_DAY) {
    throw new CalendarError('DURATION_TOO_LONG', text);
  }
  return duration;
}

/**
 * Splits a duration into whole days to count on the working-day calendar and clock time to add after.
 *
 * @param text ISO 8601
 * @param daysAWeek how many working days a week of the duration stands for
 * @returns the days, and the clock time in milliseconds
 * @throws CalendarError `DURATION_UNSUPPORTED` for years, months, and parts of a day or week: a working
 *   day has no fixed length; and those of `parseDuration`
 */
export function workingParts(text: string, daysAWeek: number): { days: number; milliseconds: number } {
  const duration = parseDuration(text);
  const { weeks, days } = duration;
  if (duration.years || duration.months || !Number.isInteger(weeks) || !Number.isInteger(days)) {
    throw new CalendarError('DURATION_UNSUPPORTED', text);
  }
  const { hours, minutes, seconds, milliseconds } = duration;
  const clock = Duration.fromObject({ hours, minutes, seconds, milliseconds });
  return { days: weeks * daysAWeek + days, milliseconds: clock.toMillis() };
}

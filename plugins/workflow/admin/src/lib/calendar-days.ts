import type { CalendarContent, CalendarDay } from '../../../contracts';

type Rules = Pick<CalendarContent, 'weekend' | 'days'>;
const MILLISECONDS_A_DAY = 86_400_000;

/** A date as `yyyy-MM-dd`, any number of days away from another. */
export function daysAway(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** ISO weekday of a date: 1 = Monday. */
function weekdayOf(date: string): number {
  return new Date(date).getUTCDay() || 7;
}

/** The weeks of a month from Monday to Sunday; null before its first and after its last day. */
export function weeksOf(year: number, month: number): readonly (readonly (string | null)[])[] {
  const first = new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const lead = weekdayOf(first) - 1;
  return Array.from({ length: Math.ceil((lead + count) / 7) }, (_week, week) =>
    Array.from({ length: 7 }, (_day, day) => {
      const index = week * 7 + day - lead;
      return index >= 0 && index < count ? daysAway(first, index) : null;
    }),
  );
}

export type DayState = 'workday' | 'weekend' | 'holiday' | 'make-up';

/** What a day is on the calendar. */
export function dayState({ weekend, days }: Rules, date: string): DayState {
  const exception = days.find((day) => day.date === date);
  if (exception) return exception.kind === 'holiday' ? 'holiday' : 'make-up';
  return weekend.includes(weekdayOf(date)) ? 'weekend' : 'workday';
}

/**
 * Turns a day around: one that is as its weekday is becomes a holiday or is worked, under the name that is
 * given; one that differs becomes again as its weekday is.
 */
export function turnedAround<Content extends Rules>(content: Content, date: string, name: string): Content {
  const others = content.days.filter((day) => day.date !== date);
  if (others.length < content.days.length) return { ...content, days: others };
  const kind = content.weekend.includes(weekdayOf(date)) ? 'workday' : 'holiday';
  const added: CalendarDay = { date, kind, name };
  return { ...content, days: [...others, added].sort((left, right) => left.date.localeCompare(right.date)) };
}

/** The days of a year that differ from their weekdays. */
export function exceptionsIn(days: readonly CalendarDay[], year: number): readonly CalendarDay[] {
  return days.filter(({ date }) => date.startsWith(String(year)));
}

/** How far a key moves on the grid, or null for a key that does not. */
export function stepOf(key: string, date: string): number | null {
  const weekday = weekdayOf(date);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    PageUp: -28,
    PageDown: 28,
    Home: 1 - weekday,
    End: 7 - weekday,
  };
  return steps[key] ?? null;
}

import { IANAZone } from 'luxon';
import type { CalendarContent, CalendarDay, CalendarProblem } from '../../../contracts';
import { requestFingerprint } from './request-fingerprint';

export interface CalendarFault {
  readonly field: CalendarProblem['field'];
  readonly fault: 'name' | 'timeZone' | 'weekend' | 'date' | 'twice' | 'day-name' | 'no-work';
  readonly value: string;
}

type Rules = Pick<CalendarContent, 'timeZone' | 'weekend' | 'days'>;

/** Tells two states of a calendar apart, for whoever saves what they have changed. */
export function calendarChecksum({ name, timeZone, weekend, days }: CalendarContent): string {
  return requestFingerprint({ name, timeZone, weekend, days });
}

/** Days in their order, and weekdays too, so that two who say the same are the same. */
export function inOrder<Content extends Rules>(content: Content): Content {
  return {
    ...content,
    weekend: [...content.weekend].sort((left, right) => left - right),
    days: [...content.days].sort((left, right) => left.date.localeCompare(right.date)),
  };
}

/** What keeps due dates from being counted on a calendar (domain/working-calendar.ts), and its name. */
export function calendarFaults(content: CalendarContent): readonly CalendarFault[] {
  const name = content.name.trim();
  const named = name.length >= 1 && name.length <= 100;
  return [...(named ? [] : [{ field: 'name', fault: 'name', value: name } as const]), ...ruleFaults(content)];
}

/** The same without the name. */
export function ruleFaults(rules: Rules): readonly CalendarFault[] {
  const { timeZone, weekend, days } = rules;
  const faults: CalendarFault[] = [];
  if (!IANAZone.isValidZone(timeZone)) faults.push({ field: 'timeZone', fault: 'timeZone', value: timeZone });
  if (weekend.length > 6 || new Set(weekend).size !== weekend.length)
    faults.push({ field: 'weekend', fault: 'weekend', value: '' });
  faults.push(...dayFaults(days));
  const idle = faults.length === 0 ? yearWithoutWork(rules) : null;
  return idle === null ? faults : [...faults, { field: 'days', fault: 'no-work', value: idle }];
}

function dayFaults(days: readonly CalendarDay[]): readonly CalendarFault[] {
  const seen = new Set<string>();
  return days.flatMap(({ date, name = '' }): CalendarFault[] => {
    const twice = seen.has(date);
    seen.add(date);
    return [
      ...(isDate(date) ? [] : [{ field: 'days', fault: 'date', value: date } as const]),
      ...(twice ? [{ field: 'days', fault: 'twice', value: date } as const] : []),
      ...(name.length > 40 ? [{ field: 'days', fault: 'day-name', value: date } as const] : []),
    ];
  });
}

function isDate(date: string): boolean {
  if (!/^20\d{2}-\d{2}-\d{2}$/.test(date)) return false;
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

const MILLISECONDS_A_DAY = 86_400_000;
/** As `addWorkingDuration` gives up. */
const LONGEST_BREAK_DAYS = 366;

/** @returns the first day of a year in which nobody ever works, or null */
function yearWithoutWork({ weekend, days }: Rules): string | null {
  const kinds = new Map(days.map(({ date, kind }) => [date, kind]));
  const dates = [...kinds.keys()].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return null;
  let since: string | null = null;
  let idle = 0;
  for (let at = Date.parse(first); at <= Date.parse(last); at += MILLISECONDS_A_DAY) {
    const date = new Date(at).toISOString().slice(0, 10);
    const off = weekend.includes(new Date(at).getUTCDay() || 7);
    const worked = (kinds.get(date) ?? (off ? 'holiday' : 'workday')) === 'workday';
    if (worked) idle = 0;
    else {
      since = idle === 0 ? date : since;
      idle += 1;
    }
    if (idle >= LONGEST_BREAK_DAYS) return since;
  }
  return null;
}

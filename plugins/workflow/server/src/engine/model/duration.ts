import type { DurationModel } from '../types';

/** ISO 8601 durations (ISO 8601-1:2019, 5.5.2), every number of at most four digits. */
const DURATION =
  /^P(?=.)(?:\d{1,4}Y)?(?:\d{1,4}M)?(?:\d{1,4}W)?(?:\d{1,4}D)?(?:T(?=.)(?:\d{1,4}H)?(?:\d{1,4}M)?(?:\d{1,4}S)?)?$/;
const CYCLE = /^R(\d{0,4})\/(P.+)$/;
/** A point in time is only one with its offset. */
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** The one value of `wf:calendar`. */
export const WORKING_DAYS = 'working-days';

export function isDuration(text: string): boolean {
  return DURATION.test(text);
}

export interface Cycle {
  /** How often it fires; -1 for without end. */
  readonly repeat: number;
  readonly duration: string;
}

/** Reads a repeating interval such as `R3/PT24H`; null when it is none. */
export function readCycle(text: string): Cycle | null {
  const [, repeat = '', duration = ''] = CYCLE.exec(text) ?? [];
  if (!isDuration(duration) || repeat === '0') return null;
  return { repeat: repeat === '' ? -1 : Number(repeat), duration };
}

const SECONDS = { Y: 31_536_000, M: 2_592_000, W: 604_800, D: 86_400 } as const;
const TIME_SECONDS = { H: 3600, M: 60, S: 1 } as const;

/** How long a duration is, with months and years as they are on average; null when it is none. */
export function secondsIn(duration: string): number | null {
  if (!isDuration(duration)) return null;
  const [date = '', time = ''] = duration.slice(1).split('T');
  return secondsOf(date, SECONDS) + secondsOf(time, TIME_SECONDS);
}

/** A cycle shorter than a minute would keep a case busy with nothing but itself. */
export function isTooShort(duration: string): boolean {
  return (secondsIn(duration) ?? 0) < 60;
}

function secondsOf(part: string, units: Readonly<Record<string, number>>): number {
  const numbers = [...part.matchAll(/(\d+)([YMWDHS])/g)];
  return numbers.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (units[unit] ?? 0), 0);
}

/** Reads a date and time with its offset; null when it is none. */
export function readDateTime(text: string): Date | null {
  const date = DATE_TIME.test(text) ? new Date(text) : null;
  return date && !Number.isNaN(date.getTime()) ? date : null;
}

export function toDuration(duration: string, calendar: string | undefined): DurationModel {
  return { duration, workingDays: calendar === WORKING_DAYS };
}

/** The units that clerks count in; a diagram writes ISO 8601 and says `working-days` beside it. */
export const DURATION_UNITS = ['working-days', 'days', 'hours', 'minutes'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

export interface SpanFields {
  readonly amount: number;
  readonly unit: DurationUnit;
}

export interface WrittenDuration {
  readonly duration: string;
  readonly calendar: 'working-days' | undefined;
}

const WORKING_DAYS = 'working-days';
const LARGEST = 9999;
const SINGLE = /^P(T?)(\d{1,4})([DWHM])$/;
const CLOCK_UNITS = { H: 'hours', M: 'minutes' } as const;

/**
 * Reads a duration that one number and one unit can say.
 *
 * @param text ISO 8601, e.g. `P5D`
 * @param calendar what `wf:calendar` says
 * @returns the fields, or null where the duration needs more than one number
 */
export function readDuration(text: string, calendar: string): SpanFields | null {
  const [, clock, digits, letter] = SINGLE.exec(text.trim()) ?? [];
  const amount = Number(digits);
  const workingDays = calendar === WORKING_DAYS;
  if (clock === 'T') {
    const unit = letter === 'H' || letter === 'M' ? CLOCK_UNITS[letter] : null;
    return unit && !workingDays ? { amount, unit } : null;
  }
  if (letter === 'D') return { amount, unit: workingDays ? WORKING_DAYS : 'days' };
  // A week of working days is as long as the city's calendar says; months have no fixed length.
  return letter === 'W' && !workingDays ? { amount: amount * 7, unit: 'days' } : null;
}

/** @returns null for an amount that no duration can have */
export function writeDuration({ amount, unit }: SpanFields): WrittenDuration | null {
  if (!Number.isInteger(amount) || amount < 0 || amount > LARGEST) return null;
  const text = String(amount);
  switch (unit) {
    case 'working-days':
      return { duration: `P${text}D`, calendar: WORKING_DAYS };
    case 'days':
      return { duration: `P${text}D`, calendar: undefined };
    case 'hours':
      return { duration: `PT${text}H`, calendar: undefined };
    case 'minutes':
      return { duration: `PT${text}M`, calendar: undefined };
  }
}

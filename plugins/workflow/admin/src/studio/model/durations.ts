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
/** Months are missing: they have no fixed length. */
const UNITS = new Map<string, { readonly unit: DurationUnit; readonly times: number }>([
  ['D', { unit: 'days', times: 1 }],
  ['W', { unit: 'days', times: 7 }],
  ['TH', { unit: 'hours', times: 1 }],
  ['TM', { unit: 'minutes', times: 1 }],
]);

/**
 * Reads a duration that one number and one unit can say.
 *
 * @param text ISO 8601, e.g. `P5D`
 * @param calendar what `wf:calendar` says
 * @returns the fields, or null where the duration needs more than one number
 */
export function readDuration(text: string, calendar: string): SpanFields | null {
  const [, clock, digits, letter = ''] = SINGLE.exec(text.trim()) ?? [];
  const amount = Number(digits);
  if (calendar === WORKING_DAYS) {
    // A week of working days is as long as the city's calendar says; hours of it say nothing alone.
    return clock === '' && letter === 'D' ? { amount, unit: WORKING_DAYS } : null;
  }
  const known = UNITS.get(`${clock ?? ''}${letter}`);
  return known ? { amount: amount * known.times, unit: known.unit } : null;
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

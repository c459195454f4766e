const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

export interface Age {
  readonly value: number;
  readonly unit: 'day' | 'hour' | 'minute';
}

/**
 * How far a moment lies from now, in the largest unit that fits, for `Intl.RelativeTimeFormat`.
 *
 * @returns a negative value for the past; whole units, rounded towards now
 */
export function ageOf(moment: Date, now: Date): Age {
  const distance = moment.getTime() - now.getTime();
  for (const [unit, length] of UNITS) {
    const value = Math.trunc(distance / length);
    if (value !== 0) return { value, unit };
  }
  return { value: 0, unit: 'minute' };
}

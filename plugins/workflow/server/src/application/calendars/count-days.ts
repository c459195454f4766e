import type { CalendarContent, CountedDays } from '../../../../contracts';
import { countedDays } from '../../domain/counted-days';
import { checkedRules } from './check-calendar';
import type { CalendarDependencies } from './dependencies';

/** How working days count from now on a calendar that need not be saved. @throws CALENDAR_INVALID */
export function countDays(
  { clock }: Pick<CalendarDependencies, 'clock'>,
  rules: Omit<CalendarContent, 'name'>,
  number: number,
): CountedDays {
  const { timeZone, weekend, days } = checkedRules(rules);
  const calendar = { timeZone, weekend, days: new Map(days.map(({ date, kind }) => [date, kind])) };
  const from = clock.now();
  const { today, counted, dueAt } = countedDays(calendar, from, number);
  return { from: from.toISOString(), dueAt: dueAt.toISOString(), today, counted: [...counted] };
}

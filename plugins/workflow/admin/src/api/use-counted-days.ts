import * as React from 'react';
import type { CalendarContent, CountedDays } from '../../../contracts';
import { useCountDaysQuery } from './words-api';

const PAUSE = 300;

/** How working days count from now on a calendar as it stands on the page, saved or not. */
export function useCountedDays(content: CalendarContent, days: number): CountedDays | undefined {
  const { timeZone, weekend } = content;
  const rules = React.useMemo(
    () => ({ timeZone, weekend, days: content.days }),
    [timeZone, weekend, content.days],
  );
  const [asked, setAsked] = React.useState({ calendar: rules, days });
  React.useEffect(() => {
    const timer = window.setTimeout(() => setAsked({ calendar: rules, days }), PAUSE);
    return () => window.clearTimeout(timer);
  }, [rules, days]);
  const answer = useCountDaysQuery(asked, { refetchOnMountOrArgChange: true });
  return answer.currentData ?? answer.data;
}

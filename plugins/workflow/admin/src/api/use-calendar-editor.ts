import * as React from 'react';
import type { CalendarContent, CalendarProblem, WorkingCalendarModel } from '../../../contracts';
import type { ApiFailure } from './api-error';
import { useSending } from './use-sending';
import { useSaveCalendarMutation } from './words-api';

export interface CalendarEditing {
  readonly content: CalendarContent;
  readonly change: (content: CalendarContent) => void;
  readonly changed: boolean;
  readonly sending: boolean;
  readonly failure: ApiFailure | null;
  readonly problems: readonly CalendarProblem[];
  /** What somebody else has saved meanwhile. */
  readonly conflict: WorkingCalendarModel | null;
  readonly save: (onDone: () => void) => void;
  /** Ends a conflict: goes on with what the other has saved, or with one's own upon it. */
  readonly settle: (whose: 'theirs' | 'mine') => void;
}

/** A calendar while somebody changes it. */
export function useCalendarEditor(calendar: WorkingCalendarModel): CalendarEditing {
  const [base, setBase] = React.useState(calendar);
  const [content, change] = React.useState<CalendarContent>(() => contentOf(calendar));
  const [settled, setSettled] = React.useState(false);
  const [saveCalendar] = useSaveCalendarMutation();
  const { failure, sending, send } = useSending(() => undefined);
  const shown = settled ? null : failure;
  const theirs: unknown = shown?.code === 'CALENDAR_CHANGED' ? shown.details.calendar : null;
  const conflict = theirs as WorkingCalendarModel | null;
  return {
    content,
    change,
    changed: JSON.stringify(contentOf(base)) !== JSON.stringify(content),
    sending,
    failure: shown,
    problems: shown?.code === 'CALENDAR_INVALID' ? (shown.details.fields as readonly CalendarProblem[]) : [],
    conflict,
    save: (onDone) => {
      const body = { documentId: base.documentId, content, seen: base.checksum };
      let saved: WorkingCalendarModel | undefined;
      const call = async (key: string) => {
        const answer = await saveCalendar({ ...body, key });
        if ('data' in answer) saved = answer.data;
        return answer;
      };
      setSettled(false);
      void send(body, call, () => {
        if (!saved) return;
        setBase(saved);
        change(contentOf(saved));
        onDone();
      });
    },
    settle: (whose) => {
      if (conflict === null) return;
      setBase(conflict);
      if (whose === 'theirs') change(contentOf(conflict));
      setSettled(true);
    },
  };
}

function contentOf({ name, timeZone, weekend, days }: WorkingCalendarModel): CalendarContent {
  return { name, timeZone, weekend, days };
}

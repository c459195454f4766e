import type { TimerFields } from '../edit/events';
import { readDuration } from './durations';

/** How the panel offers a timer; `text` is a duration that one number cannot say. */
export const TIMER_WAYS = ['span', 'date', 'cycle', 'expression', 'text'] as const;
export type TimerWay = (typeof TIMER_WAYS)[number];

export function kindOfTimer({ kind, text, calendar }: TimerFields): TimerWay {
  if (text.trimStart().startsWith('=')) return 'expression';
  if (kind === 'timeDate') return 'date';
  if (kind === 'timeCycle') return 'cycle';
  return text === '' || readDuration(text, calendar) ? 'span' : 'text';
}

/** A timer to start from when somebody chooses another way. */
export function timerFor(way: TimerWay): TimerFields {
  switch (way) {
    case 'span':
      return { kind: 'timeDuration', text: 'P1D', calendar: 'working-days' };
    case 'date':
      return { kind: 'timeDate', text: '', calendar: '' };
    case 'cycle':
      return { kind: 'timeCycle', text: 'R3/P1D', calendar: 'working-days' };
    case 'expression':
      return { kind: 'timeDate', text: '=', calendar: '' };
    case 'text':
      return { kind: 'timeDuration', text: 'P1DT12H', calendar: '' };
  }
}

import type { DurationModel } from '../types';
import { expressionText } from '../feel/language';
import { readCycle, readDateTime, toDuration } from './duration';
import { isExpression } from './expressions';
import { bodyOf, textOf, type ModdleElement } from './moddle';

/** When a timer is due, from the moment it is armed. */
export type TimerModel =
  | { readonly kind: 'duration'; readonly duration: DurationModel; readonly repeat: number }
  | { readonly kind: 'date'; readonly date: Date }
  | { readonly kind: 'expression'; readonly feel: string; readonly workingDays: boolean };

/** Reads a timer that has passed the check. */
export function toTimer(definition: ModdleElement): TimerModel {
  const calendar = textOf(definition, 'calendar');
  const text = bodyOf(definition, 'timeDate') ?? bodyOf(definition, 'timeDuration');
  if (text === undefined) {
    const cycle = readCycle(bodyOf(definition, 'timeCycle') ?? '');
    if (!cycle) throw new TypeError('A timer says when it is due');
    return { kind: 'duration', duration: toDuration(cycle.duration, calendar), repeat: cycle.repeat };
  }
  if (isExpression(text)) {
    return {
      kind: 'expression',
      feel: expressionText(text),
      workingDays: toDuration('', calendar).workingDays,
    };
  }
  const date = readDateTime(text);
  return date
    ? { kind: 'date', date }
    : { kind: 'duration', duration: toDuration(text, calendar), repeat: 0 };
}

import type { FeelLanguage } from '../feel/language';
import { toJson } from '../feel/values';
import { isDuration, readDateTime } from '../model/duration';
import type { TimerModel } from '../model/timer';
import type { EngineScope } from '../types';
import type { Schedule } from './case-timer';

/** Says when a timer is due, from the time of the step and by the caller's calendar. */
export function scheduleOf(
  feel: FeelLanguage,
  scope: EngineScope,
  variables: () => Readonly<Record<string, unknown>>,
): Schedule {
  return (timer) => ({ expireAt: dueAt(timer), repeat: timer.kind === 'duration' ? timer.repeat : 0 });

  function dueAt(timer: TimerModel): Date {
    switch (timer.kind) {
      case 'date':
        return timer.date;
      case 'duration':
        return scope.addDuration(scope.now, timer.duration);
      case 'expression':
        return evaluated(timer.feel, timer.workingDays);
    }
  }

  function evaluated(text: string, workingDays: boolean): Date {
    const value = toJson(feel.evaluate(text, variables()));
    const due = typeof value === 'string' ? readDateTime(value) : null;
    if (due) return due;
    if (typeof value === 'string' && isDuration(value))
      return scope.addDuration(scope.now, { duration: value, workingDays });
    throw new Error(`Neither a date and time with its offset nor a duration: ${text}`);
  }
}

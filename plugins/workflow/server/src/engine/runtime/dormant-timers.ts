import type { ITimers } from 'bpmn-elements';
import type { WaitingTimer } from '../types';

/**
 * The timers of a case. Nothing is armed here: what is pending is written down by the caller, and
 * fired by a command (engine-facts, "What bites" 7).
 */
export interface DormantTimers extends ITimers {
  waiting(): readonly WaitingTimer[];
}

interface Owner {
  readonly id: string;
  readonly executionId: string;
  readonly expireAt: Date;
}

export function dormantTimers(): DormantTimers {
  const pending = new Map<string, Owner>();
  let count = 0;
  const add = (owner: Owner, callback: CallableFunction, delay: number) => {
    const timerId = `timer_${(count += 1)}`;
    pending.set(timerId, owner);
    return { timerId, owner, callback, delay, timerRef: null };
  };
  const clearTimeout = (reference?: { readonly timerId?: string }) => {
    if (reference?.timerId !== undefined) pending.delete(reference.timerId);
  };
  const ownerless = () => {
    throw new Error('Only timer events have timers');
  };
  return {
    register: (owner: Owner) => ({
      setTimeout: (callback, delay) => add(owner, callback, delay),
      clearTimeout,
    }),
    setTimeout: ownerless,
    clearTimeout,
    waiting: () =>
      [...pending.values()].map(({ id, executionId, expireAt }) => ({
        elementId: id,
        executionId,
        dueAt: expireAt,
      })),
  };
}

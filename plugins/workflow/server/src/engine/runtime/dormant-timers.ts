import type { ITimers } from 'bpmn-elements';
import type { WaitingTimer } from '../types';
import { isWithin, lineageOf, type Execution, type Lineage } from './lineage';

/**
 * The timers of a case. Nothing is armed here: what is pending is written down by the caller, and
 * fired by a command (engine-facts, "What bites" 7).
 */
export interface DormantTimers extends ITimers {
  waiting(): readonly WaitingTimer[];
  /** Notes where the timer stands that is about to be armed: it does not know itself. */
  place(execution: Execution): void;
  /** Forgets the timers of what has left, and of everything inside it. */
  remove(executionId: string): void;
}

interface Owner {
  readonly id: string;
  readonly executionId: string;
  readonly expireAt: Date;
}

export function dormantTimers(): DormantTimers {
  const pending = new Map<string, Owner>();
  const lineages = new Map<string, Lineage>();
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
    place: (execution) => {
      lineages.set(execution.executionId, lineageOf(execution));
    },
    remove: (left) => {
      for (const [key, { executionId }] of pending) {
        if (isWithin(lineages.get(executionId) ?? [executionId], left)) pending.delete(key);
      }
    },
    waiting: () =>
      [...pending.values()].map(({ id, executionId, expireAt }) => ({
        elementId: id,
        executionId,
        dueAt: expireAt,
      })),
  };
}

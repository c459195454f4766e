import * as Elements from 'bpmn-elements';
import type { Activity, ContextInstance, ElementBrokerMessage } from 'bpmn-elements';
import type { SerializableElement } from 'moddle-context-serializer';
import type { TimerModel } from '../model/timer';

/** When a timer is due and how often it fires; a session offers this as its one service. */
export type Schedule = (timer: TimerModel) => { readonly expireAt: Date; readonly repeat: number };
export const SCHEDULE = 'schedule';

interface StockTimer {
  readonly environment: { getServiceByName(name: string): unknown };
}

type StockTimerConstructor = new (
  activity: Activity,
  definition: SerializableElement,
  context: ContextInstance,
  index: number,
) => StockTimer;

/** The package's types declare its classes of event definitions as if they were instances. */
function constructorOf(value: unknown): StockTimerConstructor {
  if (!isConstructor(value)) throw new TypeError('bpmn-elements has a class of timers');
  return value;
}

function isConstructor(value: unknown): value is StockTimerConstructor {
  return typeof value === 'function';
}

/**
 * A timer that goes by the step's time and the caller's calendar, and never fires by itself: not
 * after its delay, nor at once when it is found overdue on resume (engine-facts, "What bites" 6, 7).
 */
export class CaseTimer extends constructorOf(Elements.TimerEventDefinition) {
  readonly #timer: TimerModel;

  constructor(activity: Activity, definition: SerializableElement, context: ContextInstance, index: number) {
    super(activity, definition, context, index);
    this.#timer = definition.behaviour.timer as TimerModel;
  }

  /** Called by the stock class when the timer is armed, for the first time or again on resume. */
  _getTimers({ content }: ElementBrokerMessage): Record<string, unknown> {
    const repeat = restartOf(content);
    // Any positive delay means "not yet": the registry of dormant timers arms nothing.
    if ('expireAt' in content) return { expireAt: new Date(content.expireAt as string), timeout: 1 };
    const schedule = this.environment.getServiceByName(SCHEDULE) as Schedule;
    return { ...schedule(this.#timer), ...repeat, timeout: 1 };
  }
}

/** A cycle starts again with as many rounds as are left to it. */
function restartOf(content: ElementBrokerMessage['content']): { readonly repeat?: number } {
  const [from] = (content.inbound ?? []) as readonly { readonly repeat?: unknown }[];
  const repeat = from?.repeat;
  return typeof repeat === 'number' ? { repeat } : {};
}

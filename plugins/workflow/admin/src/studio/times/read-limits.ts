import { triggerOf, type ModdleElement } from '../../bpmn/moddle';
import type { DrawnElement } from '../../bpmn/modeler/services';
import { readReminders } from '../model/reminders';

/** Something in a flow that waits for a time. */
export interface TimeLimit {
  /**
   * `step`: people do it; it may have a deadline, reminders and escalations. `timer`: one that is no step's
   * reminder, e.g. the window for an answer.
   */
  readonly kind: 'step' | 'timer';
  readonly element: DrawnElement;
}

const STEPS = ['bpmn:UserTask', 'bpmn:ManualTask'];

/**
 * @param elements everything that is drawn, in any order
 * @returns in the order in which a case comes to them
 */
export function readTimeLimits(elements: readonly DrawnElement[]): readonly TimeLimit[] {
  const drawn = elements.filter(({ labelTarget }) => !labelTarget);
  const steps = drawn.filter(({ type }) => STEPS.includes(type));
  const reminders = new Set<ModdleElement>(
    steps.flatMap(({ businessObject }) => readReminders(businessObject).reminders.map(({ event }) => event)),
  );
  const timers = drawn.filter(
    ({ businessObject }) => isTimer(businessObject) && !reminders.has(businessObject),
  );
  const way = stepsToReach(drawn);
  const far = ({ element }: TimeLimit) => way.get(element.id) ?? Infinity;
  return [
    ...steps.map((element) => ({ kind: 'step' as const, element })),
    ...timers.map((element) => ({ kind: 'timer' as const, element })),
  ].toSorted((one, other) => compare(far(one), far(other)));
}

/** Of two that nothing leads to, none comes before the other. */
function compare(one: number, other: number): number {
  return one === other ? 0 : one - other;
}

function isTimer(element: ModdleElement): boolean {
  return triggerOf(element)?.$type === 'bpmn:TimerEventDefinition';
}

/** How many steps each element is away from the nearest start, by the shortest way. */
function stepsToReach(drawn: readonly DrawnElement[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  let front = drawn.filter(({ type }) => type === 'bpmn:StartEvent');
  for (let distance = 0; front.length > 0; distance += 1) {
    for (const { id } of front) found.set(id, distance);
    front = front.flatMap(nextTo).filter(({ id }) => !found.has(id));
  }
  return found;
}

function nextTo({ outgoing, attachers }: DrawnElement): readonly DrawnElement[] {
  return [...outgoing.flatMap(({ target }) => target ?? []), ...attachers];
}

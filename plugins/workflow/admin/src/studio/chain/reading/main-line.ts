import { idOf, type ModdleElement } from '../../../bpmn/moddle';
import { readReminders } from '../../model/reminders';
import { mainChoice, readChoices, readSkip, type Choice } from './decision';
import { isChoice, isMerge, isPlainEnd, isReview, isWork, nodesOf, onlyWay, targetOf } from './shape';
import type { EdgeItem, MergeItem, Reason, ReasonCode, ReviewItem, Skip, WorkItem } from './types';

/** A review step whose other ways are not followed yet. */
export interface OpenReview extends Omit<ReviewItem, 'decision'> {
  readonly gateway: ModdleElement | null;
  readonly choices: readonly Choice[];
}
export type LineItem = OpenReview | WorkItem | MergeItem | EdgeItem;

export interface Line {
  readonly items: readonly LineItem[];
  readonly frame: ModdleElement | null;
  readonly reasons: readonly Reason[];
}

/** Where the walk is: the flow it goes along next, or why it cannot go on. */
type Step =
  | { readonly items: readonly LineItem[]; readonly next: ModdleElement | null }
  | { readonly reason: Reason };

/**
 * Walks the one way from the start to the end: straight on, and at a decision the way of the outcome that
 * agrees. One sub-process on the way is walked through.
 */
export function walk(scope: ModdleElement, mayEnter: boolean): Line {
  const starts = nodesOf(scope).filter(({ $type }) => $type === 'bpmn:StartEvent');
  const [start, another] = starts;
  if (!start || another) return lost([], refuse('shape', another ?? scope), null);
  const items: LineItem[] = [{ kind: 'start', element: start, into: null, out: onlyWay(start) }];
  let frame: ModdleElement | null = null;
  let flow = onlyWay(start);
  const seen = new Set<string>();
  while (flow) {
    const target = targetOf(flow);
    if (!target || seen.has(idOf(target))) return lost(items, refuse('unfinished', target ?? flow), frame);
    seen.add(idOf(target));
    if (target.$type === 'bpmn:SubProcess' && mayEnter && !frame && isOrdinary(target)) {
      const inner = walk(target, false);
      if (inner.reasons.length > 0) return { ...inner, frame: target };
      frame = target;
      items.push(...inner.items);
      flow = onlyWay(target);
      if (!flow) return lost(items, refuse('unfinished', target), frame);
      continue;
    }
    const step = stepTo(target, flow);
    if ('reason' in step) return lost(items, step.reason, frame);
    items.push(...step.items);
    for (const { element } of step.items) seen.add(idOf(element));
    flow = step.next;
  }
  const ended = items.at(-1)?.kind === 'end';
  return ended ? { items, frame, reasons: [] } : lost(items, refuse('unfinished', items.at(-1)?.element ?? scope), frame);
}

function lost(items: readonly LineItem[], reason: Reason, frame: ModdleElement | null): Line {
  return { items, frame, reasons: [reason] };
}

function refuse(code: ReasonCode, element: ModdleElement): Reason {
  return { code, elementId: idOf(element) };
}

function isOrdinary(frame: ModdleElement): boolean {
  return frame.get('triggeredByEvent') !== true && !frame.get('loopCharacteristics');
}

function stepTo(target: ModdleElement, into: ModdleElement): Step {
  if (isPlainEnd(target)) return { items: [{ kind: 'end', element: target, into, out: null }], next: null };
  if (target.get('loopCharacteristics')) return { reason: refuse('repeated', target) };
  if (isReview(target)) return stepToReview(target, into, null);
  if (isWork(target) || isMerge(target)) {
    const out = onlyWay(target);
    if (!out) return { reason: refuse('unfinished', target) };
    const kind = isMerge(target) ? 'merge' : target.$type === 'bpmn:SendTask' ? 'notice' : 'action';
    return { items: [{ kind, element: target, into, out }], next: out };
  }
  const skip = readSkip(target);
  if (!skip) return { reason: refuse(codeOf(target), target) };
  const { gateway, flow, condition, task } = skip;
  if (task.get('loopCharacteristics')) return { reason: refuse('repeated', task) };
  return stepToReview(task, into, { gateway, flow, condition });
}

function codeOf(element: ModdleElement): ReasonCode {
  if (isChoice(element)) return 'choice';
  if (element.$type === 'bpmn:ParallelGateway' || element.$type === 'bpmn:InclusiveGateway') return 'parallel';
  const waits = ['bpmn:EventBasedGateway', 'bpmn:IntermediateCatchEvent', 'bpmn:ReceiveTask'];
  return waits.includes(element.$type) ? 'waits' : 'kind';
}

function stepToReview(element: ModdleElement, into: ModdleElement, skip: Skip | null): Step {
  const only = onlyWay(element);
  if (!only) return { reason: refuse('parallel', element) };
  const gateway = targetOf(only);
  const choices = gateway && isChoice(gateway) && !isMerge(gateway) ? readChoices(element, gateway) : null;
  const common = { kind: 'review', element, into, skip, timers: readReminders(element) } as const;
  if (!gateway || !choices) return { items: [{ ...common, out: only, gateway: null, choices: [] }], next: only };
  const main = mainChoice(choices);
  if (!main) return { reason: refuse('outcome', element) };
  return { items: [{ ...common, out: main.flow, gateway, choices }], next: main.flow };
}

import { idOf, partOf, type ModdleElement } from '../../../bpmn/moddle';
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

/** One more stretch of the line, and the flow it goes on by; or why it cannot go on. */
type Step =
  | {
      readonly items: readonly LineItem[];
      readonly next: ModdleElement | null;
      /** The sub-process that was walked through. */
      readonly frame?: ModdleElement;
    }
  | { readonly reasons: readonly Reason[]; readonly frame?: ModdleElement };

/**
 * Walks the one way from the start to the end: straight on, and at a decision the way of the outcome that
 * agrees. One sub-process on the way is walked through.
 */
export function walk(scope: ModdleElement, mayEnter: boolean): Line {
  const [start, another] = nodesOf(scope).filter(({ $type }) => $type === 'bpmn:StartEvent');
  if (!start || another) return { items: [], frame: null, reasons: [refuse('shape', another ?? scope)] };
  const items: LineItem[] = [{ kind: 'start', element: start, into: null, out: onlyWay(start) }];
  let frame: ModdleElement | null = null;
  const seen = new Set<string>();
  for (let flow = onlyWay(start); flow;) {
    const step = takeStep(flow, seen, mayEnter && !frame);
    frame = step.frame ?? frame;
    if ('reasons' in step) return { items, frame, reasons: step.reasons };
    items.push(...step.items);
    flow = step.next;
  }
  return { items, frame, reasons: unfinished(items) };
}

function unfinished(items: readonly LineItem[]): readonly Reason[] {
  return items
    .slice(-1)
    .flatMap(({ kind, element }) => (kind === 'end' ? [] : [refuse('unfinished', element)]));
}

function takeStep(flow: ModdleElement, seen: Set<string>, mayEnter: boolean): Step {
  const target = targetOf(flow);
  if (!target || seen.has(idOf(target))) return { reasons: [refuse('unfinished', target ?? flow)] };
  seen.add(idOf(target));
  if (mayEnter && isOrdinaryFrame(target)) return walkThrough(target);
  const step = stepTo(target, flow);
  if ('items' in step) for (const { element } of step.items) seen.add(idOf(element));
  return step;
}

function walkThrough(frame: ModdleElement): Step {
  const { items, reasons } = walk(frame, false);
  const next = onlyWay(frame);
  if (reasons.length > 0) return { reasons, frame };
  return next ? { items, next, frame } : { reasons: [refuse('unfinished', frame)], frame };
}

function refuse(code: ReasonCode, element: ModdleElement): Reason {
  return { code, elementId: idOf(element) };
}

function isOrdinaryFrame(element: ModdleElement): boolean {
  const { $type } = element;
  return $type === 'bpmn:SubProcess' && element.get('triggeredByEvent') !== true && !isRepeated(element);
}

function isRepeated(element: ModdleElement): boolean {
  return partOf(element, 'loopCharacteristics') !== null;
}

function stepTo(target: ModdleElement, into: ModdleElement): Step {
  if (isPlainEnd(target)) return { items: [{ kind: 'end', element: target, into, out: null }], next: null };
  if (isRepeated(target)) return { reasons: [refuse('repeated', target)] };
  if (isReview(target)) return stepToReview(target, into, null);
  if (isWork(target) || isMerge(target)) return stepToWork(target, into);
  const skip = readSkip(target);
  if (!skip) return { reasons: [refuse(codeOf(target), target)] };
  const { gateway, flow, condition, task } = skip;
  if (isRepeated(task)) return { reasons: [refuse('repeated', task)] };
  return stepToReview(task, into, { gateway, flow, condition });
}

function stepToWork(element: ModdleElement, into: ModdleElement): Step {
  const out = onlyWay(element);
  if (!out) return { reasons: [refuse('unfinished', element)] };
  const kind = isMerge(element) ? 'merge' : element.$type === 'bpmn:SendTask' ? 'notice' : 'action';
  return { items: [{ kind, element, into, out }], next: out };
}

function codeOf(element: ModdleElement): ReasonCode {
  if (isChoice(element)) return 'choice';
  if (element.$type === 'bpmn:ParallelGateway' || element.$type === 'bpmn:InclusiveGateway')
    return 'parallel';
  const waits = ['bpmn:EventBasedGateway', 'bpmn:IntermediateCatchEvent', 'bpmn:ReceiveTask'];
  return waits.includes(element.$type) ? 'waits' : 'kind';
}

function stepToReview(element: ModdleElement, into: ModdleElement, skip: Skip | null): Step {
  const only = onlyWay(element);
  if (!only) return { reasons: [refuse('parallel', element)] };
  const gateway = targetOf(only);
  const choices = gateway && isChoice(gateway) && !isMerge(gateway) ? readChoices(element, gateway) : null;
  const common = { kind: 'review', element, into, skip, timers: readReminders(element) } as const;
  if (!gateway || !choices)
    return { items: [{ ...common, out: only, gateway: null, choices: [] }], next: only };
  const main = mainChoice(choices);
  if (!main) return { reasons: [refuse('outcome', element)] };
  return { items: [{ ...common, out: main.flow, gateway, choices }], next: main.flow };
}

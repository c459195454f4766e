import { idOf, textOf, triggerOf, type ModdleElement } from '../../../bpmn/moddle';
import { readNames } from '../../model/names-list';
import { readReminders } from '../../model/reminders';
import type { Choice } from './decision';
import type { OpenReview } from './main-line';
import { eventsOn, followWork, isPlainEnd, isReview, onlyWay, targetOf } from './shape';
import type { Destination, Landing, Reason, ReasonCode, Way } from './types';

/** Whoever started the case; the one assignee that corrects. */
const APPLICANT = 'applicant';

/** What the ways beside the chain pass and what is wrong with them, collected while they are followed. */
export interface Findings {
  readonly visited: Set<string>;
  readonly reasons: Reason[];
}

/** Where an element stands on the chain, counted from the start; -1 for one that does not. */
export type PlaceOf = (element: ModdleElement) => number;

export function readWay(review: OpenReview, choice: Choice, placeOf: PlaceOf, found: Findings): Way | null {
  const { flow, outcomes } = choice;
  // Ways back lead to the step itself at the latest: leading further would leave steps out.
  const own = placeOf(review.element);
  const onChain = (element: ModdleElement) => placeOf(element) >= 0;
  const mayLand = (element: ModdleElement) => onChain(element) && placeOf(element) <= own;
  const next = targetOf(review.out);
  if (flow === review.out || (next && targetOf(flow) === next)) {
    return { flow, outcomes, work: [], destination: { kind: 'on' } };
  }
  const way = followWork(flow, onChain);
  const destination = way && destinationOf(way, { onChain, mayLand }, found);
  if (!way || !destination) {
    refuse(found, 'outcome', way?.target ?? review.element);
    return null;
  }
  visit(found, ...way.nodes, ...way.merges, way.target);
  way.nodes.forEach((node) => requireNoEvents(node, found));
  return { flow, outcomes, work: way.nodes, destination };
}

interface Places {
  readonly onChain: (element: ModdleElement) => boolean;
  readonly mayLand: (element: ModdleElement) => boolean;
}

function destinationOf(
  { target, last }: { readonly target: ModdleElement; readonly last: ModdleElement },
  places: Places,
  found: Findings,
): Destination | null {
  if (isPlainEnd(target)) return { kind: 'end', end: target };
  if (places.mayLand(target)) return { kind: 'back', back: { flow: last, element: target } };
  return isReview(target) && !places.onChain(target) ? readCorrection(target, places, found) : null;
}

function readCorrection(
  task: ModdleElement,
  { onChain, mayLand }: Places,
  found: Findings,
): Destination | null {
  const asked = readNames(textOf(task, 'assignees'));
  if (asked.length !== 1 || asked[0] !== APPLICANT || task.get('loopCharacteristics')) return null;
  const out = onlyWay(task);
  const way = out && followWork(out, onChain);
  if (!way || !mayLand(way.target)) return null;
  visit(found, ...way.nodes, ...way.merges);
  way.nodes.forEach((node) => requireNoEvents(node, found));
  readTimers(task, found);
  const back: Landing = { flow: way.last, element: way.target };
  return { kind: 'correction', task, work: way.nodes, back };
}

/** What hangs on a step: reminders, and deadlines that end it some other way. */
export function readTimers(task: ModdleElement, found: Findings): void {
  const { reminders, others } = readReminders(task);
  for (const { event, line } of reminders) visit(found, event, ...line);
  for (const event of others) {
    if (triggerOf(event)?.$type === 'bpmn:TimerEventDefinition') readLineToEnd(event, found);
    else refuse(found, 'event', event);
  }
}

/** An event whose way does nothing but messages and actions, and then ends. */
export function readLineToEnd(event: ModdleElement, found: Findings): void {
  const out = onlyWay(event);
  const way = out && followWork(out);
  visit(found, event);
  if (!way || !isPlainEnd(way.target)) {
    refuse(found, 'event', event);
    return;
  }
  visit(found, ...way.nodes, ...way.merges, way.target);
  way.nodes.forEach((node) => requireNoEvents(node, found));
}

export function requireNoEvents(element: ModdleElement, found: Findings): void {
  for (const event of eventsOn(element)) {
    visit(found, event);
    refuse(found, 'event', event);
  }
}

function visit({ visited }: Findings, ...elements: readonly ModdleElement[]): void {
  for (const element of elements) visited.add(idOf(element));
}

function refuse({ reasons }: Findings, code: ReasonCode, element: ModdleElement): void {
  reasons.push({ code, elementId: idOf(element) });
}

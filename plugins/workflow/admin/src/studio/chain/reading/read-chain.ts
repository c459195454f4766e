import { idOf, partsOf, type ModdleElement } from '../../../bpmn/moddle';
import { walk, type Line, type LineItem, type OpenReview } from './main-line';
import { eventsOn, nodesOf, targetOf } from './shape';
import {
  readLineToEnd,
  readTimers,
  readWay,
  requireNoEvents,
  type Findings,
  type PlaceOf,
} from './side-ways';
import type { Chain, ChainItem, ChainReading, Reason, ReviewItem, Way } from './types';

/**
 * Reads a diagram as a chain of approval (product.md section 7): one line of steps from the start to the
 * end, where every other outcome of a review step leads, after messages and actions at most, to an end, to
 * the applicant who corrects, or back. Everything that is drawn must be part of it: what a chain does not
 * show, nobody could mean to change.
 *
 * @param definitions the root of the diagram's model
 * @returns the chain, or why the diagram is none, by element
 */
export function readChain(definitions: ModdleElement): ChainReading {
  const roots = partsOf(definitions, 'rootElements');
  const [process, another] = roots.filter(({ $type }) => $type === 'bpmn:Process');
  const pool = roots.find(({ $type }) => $type === 'bpmn:Collaboration');
  const lanes = process ? partsOf(process, 'laneSets') : [];
  if (!process || another || pool || lanes.length > 0) {
    return rich([{ code: 'shape', elementId: idOf(pool ?? another ?? process ?? definitions) }]);
  }
  const line = walk(process, true);
  return line.reasons.length > 0 ? rich(line.reasons) : readAll(process, line);
}

function rich(reasons: readonly Reason[]): ChainReading {
  return {
    kind: 'rich',
    reasons: [...new Map(reasons.map((one) => [`${one.code} ${one.elementId}`, one])).values()],
  };
}

function readAll(process: ModdleElement, line: Line): ChainReading {
  const { frame } = line;
  const found: Findings = { visited: new Set(), reasons: [] };
  const places = new Map(
    line.items.flatMap((item, at) => elementsOfItem(item).map((element) => [idOf(element), at])),
  );
  const placeOf = (element: ModdleElement) => places.get(idOf(element)) ?? -1;
  const items = line.items.map((item) => readItem(item, placeOf, found));
  const withdrawals = frame ? eventsOn(frame) : [];
  withdrawals.forEach((event) => readLineToEnd(event, found));
  const known = (element: ModdleElement) =>
    element === frame || placeOf(element) >= 0 || found.visited.has(idOf(element));
  const outside = [process, ...(frame ? [frame] : [])]
    .flatMap((scope) => nodesOf(scope))
    .filter((element) => !known(element))
    .map((element): Reason => ({ code: 'outside', elementId: idOf(element) }));
  // What lies behind an element that is wrong is not wrong itself.
  const reasons = found.reasons.length > 0 ? found.reasons : outside;
  const chain: Chain = { process, frame, items, withdrawals };
  return reasons.length > 0 ? rich(reasons) : { kind: 'chain', chain };
}

function elementsOfItem(item: LineItem): readonly ModdleElement[] {
  if (item.kind !== 'review') return [item.element];
  return [item.element, ...(item.skip ? [item.skip.gateway] : []), ...(item.gateway ? [item.gateway] : [])];
}

function readItem(item: LineItem, placeOf: PlaceOf, found: Findings): ChainItem {
  if (item.kind !== 'review') {
    requireNoEvents(item.element, found);
    return item;
  }
  readTimers(item.element, found);
  if (item.skip && targetOf(item.skip.flow) !== targetOf(item.out)) {
    found.reasons.push({ code: 'choice', elementId: idOf(item.skip.gateway) });
  }
  return withDecision(item, placeOf, found);
}

function withDecision(
  { gateway, choices, ...review }: OpenReview,
  placeOf: PlaceOf,
  found: Findings,
): ReviewItem {
  const ways = choices.flatMap((choice): readonly Way[] => {
    const way = readWay({ gateway, choices, ...review }, choice, placeOf, found);
    return way ? [way] : [];
  });
  return { ...review, decision: gateway ? { gateway, ways } : null };
}

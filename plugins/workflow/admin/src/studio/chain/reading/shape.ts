import { partOf, partsOf, triggerOf, type ModdleElement } from '../../../bpmn/moddle';

const REVIEWS = new Set(['bpmn:UserTask', 'bpmn:ManualTask']);
const ACTIONS = new Set(['bpmn:ServiceTask', 'bpmn:BusinessRuleTask']);

export function isReview({ $type }: ModdleElement): boolean {
  return REVIEWS.has($type);
}

/** What the machine does by itself: sending messages, carrying out actions. */
export function isWork({ $type }: ModdleElement): boolean {
  return $type === 'bpmn:SendTask' || ACTIONS.has($type);
}

export function isChoice({ $type }: ModdleElement): boolean {
  return $type === 'bpmn:ExclusiveGateway';
}

export function isMerge(element: ModdleElement): boolean {
  return isChoice(element) && outgoingOf(element).length === 1;
}

/** An end of its own; one that throws an error or a signal is caught elsewhere. */
export function isPlainEnd(element: ModdleElement): boolean {
  if (element.$type !== 'bpmn:EndEvent') return false;
  const trigger = triggerOf(element);
  return trigger === null || trigger.$type === 'bpmn:TerminateEventDefinition';
}

// Read off the flows themselves: files from elsewhere need not say at an element which flows it has.
export function outgoingOf(element: ModdleElement): readonly ModdleElement[] {
  return flowsBeside(element).filter((flow) => sourceOf(flow) === element);
}

export function incomingOf(element: ModdleElement): readonly ModdleElement[] {
  return flowsBeside(element).filter((flow) => targetOf(flow) === element);
}

function flowsBeside({ $parent }: ModdleElement): readonly ModdleElement[] {
  const siblings = $parent ? elementsOf($parent) : [];
  return siblings.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
}

export function targetOf(flow: ModdleElement): ModdleElement | null {
  return partOf(flow, 'targetRef');
}

function sourceOf(flow: ModdleElement): ModdleElement | null {
  return partOf(flow, 'sourceRef');
}

/** The only way on; null where there is none or a choice. */
export function onlyWay(element: ModdleElement): ModdleElement | null {
  const [flow, another] = outgoingOf(element);
  return flow && !another ? flow : null;
}

function elementsOf(scope: ModdleElement): readonly ModdleElement[] {
  return partsOf(scope, 'flowElements');
}

export function nodesOf(scope: ModdleElement): readonly ModdleElement[] {
  return elementsOf(scope).filter((element) => element.$instanceOf('bpmn:FlowNode'));
}

export function eventsOn(element: ModdleElement): readonly ModdleElement[] {
  const siblings = element.$parent ? elementsOf(element.$parent) : [];
  return siblings.filter((one) => partOf(one, 'attachedToRef') === element);
}

/** Messages and actions one after the other, and the flow that leaves the last of them. */
export interface Work {
  readonly nodes: readonly ModdleElement[];
  /** Gateways passed where ways only come together. */
  readonly merges: readonly ModdleElement[];
  readonly last: ModdleElement;
  readonly target: ModdleElement;
}

/**
 * Follows a flow through what the machine does by itself.
 *
 * @param stop where to stop although the way goes on through it
 * @returns null where the way is lost: no way on, or round in a circle
 */
export function followWork(
  flow: ModdleElement,
  stop: (element: ModdleElement) => boolean = () => false,
): Work | null {
  const [nodes, merges]: [ModdleElement[], ModdleElement[]] = [[], []];
  let at: ModdleElement | null = flow;
  while (at) {
    const target: ModdleElement | null = targetOf(at);
    if (!target || nodes.includes(target) || merges.includes(target)) return null;
    const passes = isWork(target) || isMerge(target);
    if (!passes || stop(target)) return { nodes, merges, last: at, target };
    (isWork(target) ? nodes : merges).push(target);
    at = onlyWay(target);
  }
  return null;
}

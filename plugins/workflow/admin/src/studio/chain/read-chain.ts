import { idOf, partOf, partsOf, type ModdleElement } from '../../bpmn/moddle';
import { agreeingFlow, skipOf, type Skip } from './branches';

/** A review step of a chain, with the gateway that decides after it, if there is one. */
export interface ChainStep {
  readonly task: ModdleElement;
  readonly decision: ModdleElement | null;
  /** The way on when the reviewers agree. */
  readonly agree: ModdleElement;
  /** When the step is left out. */
  readonly skip: Skip | null;
  /** What runs by itself between this step and the next: messages, actions. */
  readonly after: readonly ModdleElement[];
}

export type ChainObstacle = 'no-step' | 'fork' | 'waits' | 'branches' | 'circle' | 'nested' | 'open-end';

export type Chain =
  | { readonly kind: 'chain'; readonly steps: readonly ChainStep[] }
  /** The flow is no chain, and these elements are why. */
  | { readonly kind: 'other'; readonly why: ChainObstacle; readonly elements: readonly ModdleElement[] };

type Walk = { readonly steps: ChainStep[]; readonly seen: Set<string> };

const AUTOMATIC = new Set([
  'bpmn:SendTask',
  'bpmn:ServiceTask',
  'bpmn:BusinessRuleTask',
  'bpmn:IntermediateThrowEvent',
]);

/**
 * Reads a flow whose main path is one line: after every review step, agreeing leads on, and every other
 * outcome leaves the line. A sub-process that wraps all of it is looked into.
 */
export function readChain(scope: ModdleElement): Chain {
  const nodes = partsOf(scope, 'flowElements');
  const [start] = nodes.filter(({ $type }) => $type === 'bpmn:StartEvent');
  if (!start) return { kind: 'other', why: 'no-step', elements: [] };
  const walk: Walk = { steps: [], seen: new Set() };
  let at = start;
  while (at.$type !== 'bpmn:EndEvent') {
    if (walk.seen.has(idOf(at))) return other('circle', at);
    walk.seen.add(idOf(at));
    const next = advance(at, walk);
    if ('kind' in next) return next;
    at = next.to;
  }
  return walk.steps.length > 0
    ? { kind: 'chain', steps: walk.steps }
    : { kind: 'other', why: 'no-step', elements: [] };
}

type Advance = { readonly to: ModdleElement } | Chain;

function advance(at: ModdleElement, walk: Walk): Advance {
  switch (at.$type) {
    case 'bpmn:UserTask':
      return afterStep(at, walk);
    case 'bpmn:ExclusiveGateway':
      return beforeSkipped(at);
    case 'bpmn:SubProcess':
      return intoFrame(at, walk);
    case 'bpmn:ParallelGateway':
      return other('fork', at);
    case 'bpmn:EventBasedGateway':
    case 'bpmn:IntermediateCatchEvent':
    case 'bpmn:CallActivity':
      return other('waits', at);
    default:
      return onlyWay(at, walk);
  }
}

function onlyWay(at: ModdleElement, { steps }: Walk): Advance {
  const [flow, another] = partsOf(at, 'outgoing');
  const to = flow && partOf(flow, 'targetRef');
  if (another) return other('fork', at);
  if (!to) return other('open-end', at);
  const last = steps.at(-1);
  if (last && AUTOMATIC.has(at.$type)) steps[steps.length - 1] = { ...last, after: [...last.after, at] };
  return { to };
}

function afterStep(task: ModdleElement, { steps, seen }: Walk): Advance {
  const [flow, another] = partsOf(task, 'outgoing');
  const next = flow && partOf(flow, 'targetRef');
  if (another) return other('fork', task);
  if (!next) return other('open-end', task);
  const skip = skipOf(task);
  const decides = next.$type === 'bpmn:ExclusiveGateway' && partsOf(next, 'outgoing').length > 1;
  if (!decides || skipGateway(next)) {
    steps.push({ task, decision: null, agree: flow, skip, after: [] });
    return { to: next };
  }
  const agree = agreeingFlow(task, next);
  const to = agree && partOf(agree, 'targetRef');
  if (!to || partsOf(next, 'incoming').length !== 1) return other('branches', next);
  seen.add(idOf(next));
  steps.push({ task, decision: next, agree, skip, after: [] });
  return { to };
}

/** A gateway on the line is fine where it only leaves out the step behind it, or joins ways. */
function beforeSkipped(gateway: ModdleElement): Advance {
  const task = skipGateway(gateway);
  if (task) return { to: task };
  const [flow, another] = partsOf(gateway, 'outgoing');
  const to = flow && partOf(flow, 'targetRef');
  if (another) return other('branches', gateway);
  return to ? { to } : other('open-end', gateway);
}

function skipGateway(gateway: ModdleElement): ModdleElement | null {
  const targets = partsOf(gateway, 'outgoing').flatMap((flow) => partOf(flow, 'targetRef') ?? []);
  return targets.find((task) => task.$type === 'bpmn:UserTask' && skipOf(task)?.gateway === gateway) ?? null;
}

function intoFrame(frame: ModdleElement, walk: Walk): Advance {
  const inside = readChain(frame);
  if (inside.kind === 'other') return inside.why === 'no-step' ? onlyWay(frame, walk) : inside;
  if (walk.steps.length > 0) return other('nested', frame);
  walk.steps.push(...inside.steps);
  // What follows the frame belongs to none of its steps.
  const [flow, another] = partsOf(frame, 'outgoing');
  const to = flow && partOf(flow, 'targetRef');
  if (another) return other('fork', frame);
  return to ? { to } : other('open-end', frame);
}

function other(why: ChainObstacle, ...elements: readonly ModdleElement[]): Chain {
  return { kind: 'other', why, elements };
}

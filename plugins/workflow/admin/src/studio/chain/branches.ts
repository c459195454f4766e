import { bodyOf, partOf, partsOf, type ModdleElement } from '../../bpmn/moddle';
import { readCondition } from '../model/conditions';
import { readOutcomes } from '../model/outcomes';
import { OUTCOME } from '../model/variables';

/** A gateway before a step with one way to it and one, under a condition, past it. */
export interface Skip {
  readonly gateway: ModdleElement;
  readonly flow: ModdleElement;
  /** FEEL. */
  readonly condition: string;
}

/** The outcome that a way waits for; null for a way that waits for anything else. */
function outcomeOf(flow: ModdleElement): string | null {
  const condition = readCondition(bodyOf(flow, 'conditionExpression') ?? '');
  const [row, another] = condition?.rows ?? [];
  if (!row || another || row.variable !== OUTCOME || row.operator !== 'is') return null;
  return row.value;
}

/**
 * The way out of a decision that agreeing takes.
 *
 * @returns null where the gateway decides by anything but the step's outcome, or agreeing takes several ways
 */
export function agreeingFlow(task: ModdleElement, decision: ModdleElement): ModdleElement | null {
  const outcomes = readOutcomes(task);
  const agreeing = new Set(outcomes.filter(({ approves }) => approves).map(({ value }) => value));
  const otherwise = partOf(decision, 'default');
  const flows = partsOf(decision, 'outgoing').map((flow) => ({ flow, outcome: outcomeOf(flow) }));
  if (flows.some(({ flow, outcome }) => flow !== otherwise && outcome === null)) return null;
  const named = flows.filter(({ outcome }) => outcome !== null && agreeing.has(outcome));
  const taken = new Set(flows.map(({ outcome }) => outcome));
  const unnamed = [...agreeing].filter((value) => !taken.has(value));
  const ways = [...named.map(({ flow }) => flow), ...(unnamed.length > 0 && otherwise ? [otherwise] : [])];
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** The way on from a step when its reviewers agree; its only way where nothing is decided. */
function wayOn(task: ModdleElement): ModdleElement | null {
  const [flow, another] = partsOf(task, 'outgoing');
  const next = flow && partOf(flow, 'targetRef');
  if (!next || another) return null;
  const decides = next.$type === 'bpmn:ExclusiveGateway' && partsOf(next, 'outgoing').length > 1;
  return decides ? (agreeingFlow(task, next) ?? flow) : flow;
}

/** @returns null for a step that is never left out */
export function skipOf(task: ModdleElement): Skip | null {
  const on = wayOn(task);
  const past = on && partOf(on, 'targetRef');
  if (!past) return null;
  const skips = partsOf(task, 'incoming').flatMap((incoming) => skipBy(incoming, past) ?? []);
  return skips[0] ?? null;
}

/** Whether the gateway that leads to a step by `incoming` has one other way, to what comes after the step. */
function skipBy(incoming: ModdleElement, past: ModdleElement): Skip | null {
  const gateway = partOf(incoming, 'sourceRef');
  if (gateway?.$type !== 'bpmn:ExclusiveGateway' || partOf(gateway, 'default') !== incoming) return null;
  const [flow, another] = partsOf(gateway, 'outgoing').filter((one) => one !== incoming);
  if (!flow || another || partOf(flow, 'targetRef') !== past) return null;
  const condition = bodyOf(flow, 'conditionExpression');
  return condition === null ? null : { gateway, flow, condition };
}

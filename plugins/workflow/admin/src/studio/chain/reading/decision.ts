import { partOf, type ModdleElement } from '../../../bpmn/moddle';
import { readFlow } from '../../edit/flows';
import { readCondition } from '../../model/conditions';
import { readOutcomes, type OutcomeFields } from '../../model/outcomes';
import { OUTCOME } from '../../model/variables';
import { isChoice, isReview, onlyWay, outgoingOf, targetOf } from './shape';
import type { Skip } from './types';

export interface Choice {
  readonly flow: ModdleElement;
  readonly outcomes: readonly OutcomeFields[];
}

/**
 * Reads which outcomes of a step go which way at the gateway behind it.
 *
 * @returns null where the gateway chooses by anything else than the outcome
 */
export function readChoices(task: ModdleElement, gateway: ModdleElement): readonly Choice[] | null {
  const outcomes = readOutcomes(task);
  const read = outgoingOf(gateway).map((flow) => ({ flow, values: valuesOf(flow) }));
  if (!read.some(({ values }) => values !== null && values !== 'else')) return null;
  if (read.some(({ values }) => values === null)) return null;
  const said = new Set(read.flatMap(({ values }) => (Array.isArray(values) ? values : [])));
  const taken = new Set<string>();
  return read.map(({ flow, values }) => {
    // Where two conditions hold, the engine takes the first.
    const own = outcomes.filter(({ value }) =>
      Array.isArray(values) ? values.includes(value) && !taken.has(value) : !said.has(value),
    );
    own.forEach(({ value }) => taken.add(value));
    return { flow, outcomes: own };
  });
}

/** The outcomes that a flow's condition names; 'else' for the way that has none. */
function valuesOf(flow: ModdleElement): string[] | 'else' | null {
  const { condition, isDefault } = readFlow(flow);
  if (isDefault || condition === null) return 'else';
  const read = readCondition(condition);
  if (!read || (read.rows.length > 1 && read.join !== 'or')) return null;
  const plain = read.rows.every(({ variable, operator }) => variable === OUTCOME && operator === 'is');
  return plain ? read.rows.map(({ value }) => value) : null;
}

/** The way of the chain: that of the first outcome that agrees. */
export function mainChoice(choices: readonly Choice[]): Choice | null {
  return choices.find(({ outcomes }) => outcomes.some(({ approves }) => approves)) ?? null;
}

/**
 * Reads a gateway that leads past the step behind it: one way into the step for every case, one with a
 * condition to where the step leads.
 */
export function readSkip(
  gateway: ModdleElement,
): (Skip & { readonly task: ModdleElement; readonly into: ModdleElement }) | null {
  const ways = outgoingOf(gateway);
  const usual = ways.find((flow) => partOf(gateway, 'default') === flow);
  const flow = ways.find((one) => one !== usual);
  const task = usual && targetOf(usual);
  if (!isChoice(gateway) || ways.length !== 2 || !usual || !flow || !task || !isReview(task)) return null;
  const { condition } = readFlow(flow);
  if (condition === null || onlyWay(task) === null) return null;
  return { gateway, flow, condition, task, into: usual };
}

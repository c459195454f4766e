import { toDuration } from './duration';
import { expressionText } from '../feel/language';
import { toAccess } from './form';
import { isExpression } from './expressions';
import type { Diagram } from './diagram';
import { toElementModel } from './names';
import { elementOf, extensionsOf, textOf, type ModdleElement } from './moddle';
import type { CountersignModel, MessageModel, OutcomeModel, UserTaskModel } from '../types';

/** Tasks that people do; a manual task is ticked off like a user task. */
export const HUMAN_TASKS: ReadonlySet<string> = new Set(['UserTask', 'ManualTask']);
/** Tasks that call a registered action and wait for its end. */
export const ACTION_TASKS: ReadonlySet<string> = new Set(['ServiceTask', 'BusinessRuleTask']);

const COMPLETE: OutcomeModel = {
  value: 'complete',
  label: { 'zh-Hans': '完成', en: 'Complete' },
  commentRequired: false,
  approves: true,
};

export function assigneesOf(element: ModdleElement): readonly string[] {
  const names = (textOf(element, 'assignees') ?? '').split(',').map((name) => name.trim());
  return names.filter((name) => name !== '');
}

/** Enough for any flow; an attacker's thousands would each be looked up. */
const MOST_NAMES = 300;

/** Every name that stands where a diagram names people, each once. */
export function assigneesNamedIn({ nodes }: Diagram): readonly string[] {
  const names = [...nodes.values()].flatMap(({ type, element }) => {
    if (HUMAN_TASKS.has(type)) return assigneesOf(element);
    if (ACTION_TASKS.has(type)) return toAction(element).inputs.flatMap(literal);
    return type === 'SendTask' ? toMessages(element).map(({ to }) => to) : [];
  });
  return [...new Set(names)].filter((name) => name.length <= 200).slice(0, MOST_NAMES);
}

function literal({ value, isExpression: calculated }: ActionInput): readonly string[] {
  return calculated ? [] : [value];
}

export function toUserTask(element: ModdleElement): Omit<UserTaskModel, 'upstream'> {
  const dueIn = textOf(element, 'dueIn');
  const drawn = extensionsOf(element, 'wf:Outcome');
  const marked = drawn.some((outcome) => textOf(outcome, 'approves') !== undefined);
  const outcomes = drawn.map((outcome, index) => ({
    ...toOutcome(outcome),
    approves: marked ? textOf(outcome, 'approves') === 'true' : index === 0,
  }));
  return {
    ...toElementModel(element),
    assignees: assigneesOf(element),
    form: textOf(element, 'form') ?? null,
    access: toAccess(element),
    outcomes: outcomes.length === 0 ? [COMPLETE] : outcomes,
    dueIn: dueIn === undefined ? null : toDuration(dueIn, textOf(element, 'calendar')),
    priority: Number(textOf(element, 'priority') ?? 0),
    countersign: toCountersign(element),
  };
}

/** Reads `wf:countersign` (all, any, or a share such as 0.6) and `wf:countersignOrder`. */
export function toCountersign(element: ModdleElement): CountersignModel | null {
  const rule = textOf(element, 'countersign');
  if (rule === undefined) return null;
  return {
    rule: rule === 'all' || rule === 'any' ? rule : Number(rule),
    inSequence: textOf(element, 'countersignOrder') === 'sequence',
  };
}

function toOutcome(outcome: ModdleElement): Omit<OutcomeModel, 'approves'> {
  const value = textOf(outcome, 'value') ?? '';
  const chinese = textOf(outcome, 'label') ?? value;
  return {
    value,
    label: { 'zh-Hans': chinese, en: textOf(outcome, 'labelEn') ?? chinese },
    commentRequired: textOf(outcome, 'commentRequired') === 'true',
  };
}

export interface ActionInput {
  readonly name: string;
  readonly value: string;
  /** Whether the value is an expression to evaluate, or meant literally. */
  readonly isExpression: boolean;
}

export interface ActionModel {
  readonly action: string;
  readonly inputs: readonly ActionInput[];
}

export function toAction(element: ModdleElement): ActionModel {
  return { action: textOf(element, 'action') ?? '', inputs: extensionsOf(element, 'wf:Input').map(toInput) };
}

function toInput(input: ModdleElement): ActionInput {
  const value = textOf(input, 'value') ?? '';
  const expression = isExpression(value);
  return {
    name: textOf(input, 'name') ?? '',
    value: expression ? expressionText(value) : value,
    isExpression: expression,
  };
}

export function toMessages(element: ModdleElement): readonly MessageModel[] {
  return extensionsOf(element, 'wf:Message').map((message) => ({
    template: textOf(message, 'template') ?? '',
    to: textOf(message, 'to') ?? '',
  }));
}

/** The name an expression knows the current item of a multi-instance activity by. */
export function elementVariableOf(element: ModdleElement): string | null {
  const loop = elementOf(element, 'loopCharacteristics');
  if (!loop || textOf(loop, 'collection') === undefined) return null;
  return textOf(loop, 'elementVariable') ?? 'item';
}

import { WORKING_DAYS, isDuration } from '../../model/duration';
import type { FlowNode } from '../../model/diagram';
import { elementOf, extensionsOf, textOf } from '../../model/moddle';
import { HUMAN_TASKS, assigneesOf, toUserTask } from '../../model/tasks';
import type { DiagramVocabulary } from '../../types';
import { problem } from '../problem';
import type { Rule } from '../rule';

const OUTCOME = /^[a-z][a-z0-9-]{0,99}$/;

export const taskRule: Rule = ({ nodes }, { vocabulary }) =>
  [...nodes.values()]
    .filter(({ type }) => HUMAN_TASKS.has(type))
    .flatMap((node) => [
      ...(assigneesOf(node.element).length === 0 ? [problem('assignee-missing', node.id)] : []),
      ...checkForm(node, vocabulary),
      ...checkOutcomes(node),
      ...checkCountersign(node),
      ...checkSchedule(node),
    ]);

function checkForm({ id, element }: FlowNode, vocabulary: DiagramVocabulary | null) {
  const form = textOf(element, 'form');
  if (form === undefined || !vocabulary?.forms || vocabulary.forms.has(form)) return [];
  return [problem('form-unknown', id, { form })];
}

function checkOutcomes({ id, element }: FlowNode) {
  const flags = extensionsOf(element, 'wf:Outcome').flatMap((outcome) =>
    ['commentRequired', 'approves'].map((flag) => textOf(outcome, flag) ?? 'false'),
  );
  const values = toUserTask(element).outcomes.map(({ value }) => value);
  const sound =
    values.every((value) => OUTCOME.test(value)) &&
    new Set(values).size === values.length &&
    flags.every((flag) => flag === 'true' || flag === 'false');
  return sound ? [] : [problem('outcome', id)];
}

const SHARE = /^(all|any|1|1\.0|0?\.\d{1,3})$/;
const ORDERS = [undefined, 'parallel', 'sequence'];

function checkCountersign({ id, element }: FlowNode) {
  const rule = textOf(element, 'countersign');
  const order = textOf(element, 'countersignOrder');
  if (rule === undefined) return order === undefined ? [] : [problem('countersign', id)];
  const sides = new Set(toUserTask(element).outcomes.map(({ approves }) => approves));
  const sound = SHARE.test(rule) && Number(rule) !== 0 && ORDERS.includes(order) && sides.size === 2;
  return sound && !elementOf(element, 'loopCharacteristics') ? [] : [problem('countersign', id)];
}

function checkSchedule({ id, element }: FlowNode) {
  const dueIn = textOf(element, 'dueIn');
  const calendar = textOf(element, 'calendar');
  const priority = textOf(element, 'priority');
  return [
    ...(dueIn === undefined || isDuration(dueIn) ? [] : [problem('due-date', id)]),
    ...(calendar === undefined || calendar === WORKING_DAYS ? [] : [problem('calendar', id)]),
    ...(priority === undefined || /^(100|\d{1,2})$/.test(priority) ? [] : [problem('priority', id)]),
  ];
}

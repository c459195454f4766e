import { WORKING_DAYS, isDuration, isTooShort, readCycle, readDateTime } from '../../model/duration';
import { isExpression } from '../../model/expressions';
import { bodyOf, textOf, type ModdleElement } from '../../model/moddle';
import type { FlowNode } from '../../model/diagram';
import { problem } from '../problem';
import type { Rule } from '../rule';

export const timerRule: Rule = ({ nodes }) =>
  [...nodes.values()].flatMap((node) =>
    node.eventDefinitions
      .filter((definition) => definition.$type === 'bpmn:TimerEventDefinition')
      .flatMap((definition) => checkTimer(node, definition)),
  );

const KINDS = ['timeDate', 'timeDuration', 'timeCycle'] as const;

function checkTimer(node: FlowNode, definition: ModdleElement) {
  const given = KINDS.flatMap((kind) => {
    const text = bodyOf(definition, kind);
    return text === undefined ? [] : [{ kind, text }];
  });
  const [timer] = given;
  if (!timer || given.length > 1 || !isReadable(timer.kind, timer.text)) {
    return [problem('timer', node.id, { text: timer?.text.slice(0, 100) ?? '' })];
  }
  return [...checkCycle(node, timer.text), ...checkCalendar(node, definition)];
}

function isReadable(kind: (typeof KINDS)[number], text: string): boolean {
  switch (kind) {
    case 'timeDate':
      return isExpression(text) || readDateTime(text) !== null;
    case 'timeDuration':
      return isExpression(text) || isDuration(text);
    case 'timeCycle':
      return readCycle(text) !== null;
  }
}

function checkCycle(node: FlowNode, text: string) {
  const cycle = readCycle(text);
  if (!cycle) return [];
  const repeats = node.type === 'BoundaryEvent' && !node.interrupting;
  return repeats && !isTooShort(cycle.duration) ? [] : [problem('timer-cycle', node.id)];
}

function checkCalendar(node: FlowNode, definition: ModdleElement) {
  const calendar = textOf(definition, 'calendar');
  return calendar === undefined || calendar === WORKING_DAYS ? [] : [problem('calendar', node.id)];
}

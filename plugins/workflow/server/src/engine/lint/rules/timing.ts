import { secondsIn } from '../../model/duration';
import type { Diagram, FlowNode } from '../../model/diagram';
import { isExpression } from '../../model/expressions';
import { bodyOf, textOf } from '../../model/moddle';
import { HUMAN_TASKS } from '../../model/tasks';
import { problem } from '../problem';
import type { Rule } from '../rule';

/** Times that are read without trouble and still cannot be meant. */
export const timingRule: Rule = (diagram) => [
  ...[...diagram.nodes.values()].filter(isAtOnce).map(({ id }) => problem('timer-zero', id)),
  ...[...diagram.nodes.values()].flatMap((host) => checkGuards(diagram, host)),
];

function isAtOnce(node: FlowNode): boolean {
  const dueIn = HUMAN_TASKS.has(node.type) ? textOf(node.element, 'dueIn') : undefined;
  return timerOf(node)?.seconds === 0 || (dueIn !== undefined && secondsIn(dueIn) === 0);
}

interface Timer {
  readonly node: FlowNode;
  readonly seconds: number;
  readonly calendar: string | undefined;
}

/** The time after which the event comes, where the drawing says it. */
function timerOf(node: FlowNode): Timer | null {
  const definition = node.eventDefinitions.find(({ $type }) => $type === 'bpmn:TimerEventDefinition');
  const text = definition && bodyOf(definition, 'timeDuration');
  if (!definition || text === undefined || isExpression(text)) return null;
  const seconds = secondsIn(text);
  return seconds === null ? null : { node, seconds, calendar: textOf(definition, 'calendar') };
}

/** What comes after the event that takes a task away never comes. */
function checkGuards({ nodes }: Diagram, host: FlowNode) {
  const timers = [...nodes.values()]
    .filter(({ attachedTo }) => attachedTo === host.id)
    .flatMap((node) => timerOf(node) ?? []);
  const ending = timers.filter(({ node }) => node.interrupting);
  return timers
    .filter((timer) => ending.some((end) => end.calendar === timer.calendar && end.seconds < timer.seconds))
    .map(({ node }) => problem('timer-too-late', node.id));
}

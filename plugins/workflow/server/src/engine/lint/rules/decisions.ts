import { callersOf, holds, insideOf, isFirst, isHumanTask } from '../../model/answers';
import type { Diagram, FlowNode } from '../../model/diagram';
import { typeOf } from '../../model/moddle';
import { ACTION_TASKS, toAction } from '../../model/tasks';
import { problem } from '../problem';
import type { Rule } from '../rule';

/**
 * Nobody decides their own case (product.md section 4): an action that decides needs somebody who was asked
 * before. Whoever starts a case is its applicant, and a timer is nobody.
 */
export const decisionRule: Rule = (diagram, { vocabulary }) => {
  const reached = reachedUnasked(diagram);
  return [...diagram.nodes.values()]
    .filter((node) => ACTION_TASKS.has(node.type) && reached.has(node))
    .filter(({ element }) => vocabulary?.actions.get(toAction(element).action)?.decides === true)
    .map(({ id, element }) => problem('decision-unasked', id, { action: toAction(element).action }));
};

/** Everything that a case can come to without a task for people, or a word from somebody, on its way. */
function reachedUnasked(diagram: Diagram): ReadonlySet<FlowNode> {
  const reached = new Set<FlowNode>();
  const pending = [...diagram.nodes.values()].filter((node) => isFirst(diagram, node));
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    if (!asksSomebody(node)) pending.push(...onFrom(diagram, node));
  }
  return reached;
}

function asksSomebody(node: FlowNode): boolean {
  const word = node.type === 'IntermediateCatchEvent' || node.type === 'BoundaryEvent';
  return (
    isHumanTask(node) ||
    (word && node.eventDefinitions.some((one) => typeOf(one) === 'SignalEventDefinition'))
  );
}

function onFrom(diagram: Diagram, node: FlowNode): readonly FlowNode[] {
  const inside = insideOf(diagram, node);
  if (inside.length === 0) return along(diagram, node);
  const guards = holds(diagram, node, isHumanTask) ? [] : guardsOf(diagram, node);
  return [...inside.filter(({ type }) => type === 'StartEvent'), ...guards];
}

/** Out of a sub-process by its end, else along the flows and through what guards the node. */
function along(diagram: Diagram, node: FlowNode): readonly FlowNode[] {
  const leaving = node.type === 'EndEvent' ? callersOf(diagram, node.scope) : [node];
  const targets = leaving.flatMap(({ outgoing }) => outgoing).map(({ target }) => target);
  return [...targets.flatMap((id) => diagram.nodes.get(id) ?? []), ...guardsOf(diagram, node)];
}

function guardsOf({ nodes }: Diagram, { id }: FlowNode): readonly FlowNode[] {
  return [...nodes.values()].filter(({ attachedTo }) => attachedTo === id);
}

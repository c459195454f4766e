import { holds } from '../../model/answers';
import type { Diagram, FlowNode } from '../../model/diagram';
import { typeOf } from '../../model/moddle';
import { HUMAN_TASKS } from '../../model/tasks';
import { spread, successorsOf } from '../../model/ways';
import { problem } from '../problem';
import type { Rule } from '../rule';

const WAITING_EVENTS = new Set(
  ['Timer', 'Signal', 'Message', 'Conditional'].map((kind) => `${kind}EventDefinition`),
);

/** A circle in which nothing waits would run on and on inside one step. */
export const endlessRule: Rule = (diagram) =>
  diagram.scopes.flatMap((scope) => {
    const restless = new Set(scope.nodes.filter((node) => !waits(diagram, node)));
    const onFrom = (node: FlowNode) => successorsOf(scope, node).filter((next) => restless.has(next));
    const circling = [...restless].filter((node) => spread(onFrom(node), onFrom).has(node.id));
    // One finding a circle: the rest of it is reached from the first.
    const told = new Set<string>();
    return circling.flatMap((node) => {
      if (told.has(node.id)) return [];
      for (const id of spread([node], onFrom)) told.add(id);
      return [problem('endless', node.id)];
    });
  });

function waits(diagram: Diagram, node: FlowNode): boolean {
  return holds(diagram, node, stops);
}

function stops({ type, eventDefinitions }: FlowNode): boolean {
  if (HUMAN_TASKS.has(type) || type === 'EventBasedGateway') return true;
  const event = type === 'IntermediateCatchEvent' || type === 'BoundaryEvent';
  return event && eventDefinitions.some((definition) => WAITING_EVENTS.has(typeOf(definition)));
}

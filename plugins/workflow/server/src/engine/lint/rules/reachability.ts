import type { FlowNode, Scope } from '../../model/diagram';
import { spread, successorsOf } from '../../model/ways';
import { problem } from '../problem';
import type { Rule } from '../rule';

export const flowEndsRule: Rule = ({ scopes }) =>
  scopes.flatMap(({ nodes, flows }) => {
    const types = new Map(nodes.map((node) => [node.id, node.type]));
    return flows
      .filter(({ source, target }) => !isSource(types.get(source)) || !isTarget(types.get(target)))
      .map(({ id }) => problem('flow-ends', id));
  });

function isSource(type: string | undefined): boolean {
  return type !== undefined && type !== 'EndEvent';
}

function isTarget(type: string | undefined): boolean {
  return type !== undefined && type !== 'StartEvent' && type !== 'BoundaryEvent';
}

export const reachabilityRule: Rule = ({ scopes }) => scopes.flatMap(checkScope);

function checkScope(scope: Scope) {
  const starts = scope.nodes.filter((node) => node.type === 'StartEvent');
  const ends = scope.nodes.filter((node) => node.type === 'EndEvent');
  const reached = spread(starts, (node) => successorsOf(scope, node));
  const ending = spread(ends, (node) => predecessorsOf(scope, node));
  return [
    ...scope.nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => problem('unreachable', id)),
    ...scope.nodes.filter(({ id }) => !ending.has(id)).map(({ id }) => problem('dead-end', id)),
  ];
}

function predecessorsOf(scope: Scope, node: FlowNode): readonly FlowNode[] {
  const sources = new Set(node.incoming.map((flow) => flow.source));
  return scope.nodes.filter(({ id }) => sources.has(id) || node.attachedTo === id);
}

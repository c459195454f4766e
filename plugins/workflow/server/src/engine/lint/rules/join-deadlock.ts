import { typeOf } from '../../model/moddle';
import type { FlowNode, Scope } from '../../model/diagram';
import { problem } from '../problem';
import type { Rule } from '../rule';
import { spread, successorsOf } from '../../model/ways';

/**
 * A parallel join waits for a token on every way in. Where one of those tokens can be led somewhere
 * else for good — by an exclusive or event gateway, or by an event that interrupts a task — the join
 * would wait for ever (engine-facts, "What bites" 1). Leading it back for rework is fine.
 */
export const joinDeadlockRule: Rule = ({ scopes }) =>
  scopes.flatMap((scope) => {
    const joins = scope.nodes.filter(
      ({ type, incoming }) => type === 'ParallelGateway' && incoming.length > 1,
    );
    const found = joins.flatMap((join) => strayings(scope, join).map((id) => [id, join.id] as const));
    return [...new Map(found)].map(([id, join]) => problem('join-deadlock', id, { join }));
  });

/** The nodes on the way to a join from which a token may stray. */
function strayings(scope: Scope, join: FlowNode): readonly string[] {
  return join.incoming.flatMap(({ source }) => {
    const before = scope.nodes.filter(({ id }) => id === source);
    const way = spread(before, (node) => (splits(node) ? [] : comingFrom(scope, node)));
    return scope.nodes
      .filter((node) => way.has(node.id) && node.id !== join.id && !splits(node))
      .filter((node) => choicesOf(scope, node).some((choice) => strays(scope, join, source, node, choice)))
      .map(({ id }) => id);
  });
}

/** Does a token that goes this way never get to the join by the way in that begins at `source`? */
function strays(scope: Scope, join: FlowNode, source: string, node: FlowNode, choice: FlowNode): boolean {
  if (choice.id === join.id) return node.id !== source;
  const reached = spread([choice], (at) => (at.id === join.id ? [] : successorsOf(scope, at)));
  return !reached.has(source) && !endsAll(scope, choice);
}

/** Before a split there is one token for all ways: it cannot be missing on one of them alone. */
function splits({ type, outgoing }: FlowNode): boolean {
  return outgoing.length > 1 && type !== 'ExclusiveGateway' && type !== 'EventBasedGateway';
}

function comingFrom(scope: Scope, node: FlowNode): readonly FlowNode[] {
  const sources = new Set(node.incoming.map(({ source }) => source));
  return scope.nodes.filter(({ id }) => sources.has(id) || id === node.attachedTo);
}

/** Where a single token may go next from here, one of several. */
function choicesOf(scope: Scope, node: FlowNode): readonly FlowNode[] {
  return successorsOf(scope, node).filter(
    ({ attachedTo, interrupting }) => attachedTo === null || interrupting,
  );
}

/** Ending the whole case, or its scope, also ends the waiting of the join. */
function endsAll(scope: Scope, start: FlowNode): boolean {
  const reached = spread([start], (node) => successorsOf(scope, node));
  return scope.nodes
    .filter(({ id, type }) => reached.has(id) && type === 'EndEvent')
    .every(({ eventDefinitions }) => eventDefinitions.some(isFinal));
}

function isFinal(definition: FlowNode['element']): boolean {
  return ['TerminateEventDefinition', 'ErrorEventDefinition'].includes(typeOf(definition));
}

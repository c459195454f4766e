import type { FlowNode, Scope } from '../../model/diagram';
import { spread } from '../../model/ways';
import { problem } from '../problem';
import type { Rule } from '../rule';

const CHOOSES = new Set(['ExclusiveGateway', 'EventBasedGateway']);
const GATEWAYS = new Set([...CHOOSES, 'ParallelGateway']);

/**
 * Several flows out of anything but a choice are all taken at once. Where they meet again without a parallel
 * join, everything after that is done once for each: two approvals of one case.
 */
export const forkRule: Rule = ({ scopes }) =>
  scopes.flatMap((scope) => [
    ...doubled(scope),
    ...scope.nodes
      .filter(({ type, outgoing }) => !GATEWAYS.has(type) && targetsOf(outgoing).length > 1)
      .map(({ id }) => problem('fork-unmarked', id)),
    ...new Map(
      scope.nodes.flatMap((fork) => metAgain(scope, fork)).map((id) => [id, problem('runs-twice', id)]),
    ).values(),
  ]);

function doubled({ nodes }: Scope) {
  return nodes
    .filter(({ type }) => !CHOOSES.has(type))
    .flatMap(({ outgoing }) =>
      outgoing.filter(({ target }, index) => outgoing.findIndex((flow) => flow.target === target) < index),
    )
    .map(({ id }) => problem('flow-doubled', id));
}

function targetsOf(flows: FlowNode['outgoing']): readonly string[] {
  return [...new Set(flows.map(({ target }) => target))];
}

/** The first nodes that two ways out of a fork have in common, with no join before them. */
function metAgain(scope: Scope, fork: FlowNode): readonly string[] {
  const ways = waysOf(scope, fork).map((target) => unjoined(scope, fork, target));
  const shared = scope.nodes.filter(({ id }) => ways.filter((way) => way.has(id)).length > 1);
  const ids = new Set(shared.map(({ id }) => id));
  return shared
    .filter(({ type }) => type !== 'EndEvent')
    .filter(({ incoming }) => incoming.some(({ source }) => !ids.has(source)))
    .map(({ id }) => id);
}

/** Where the tokens of a fork begin; an event that does not interrupt makes one more. */
function waysOf({ nodes }: Scope, fork: FlowNode): readonly string[] {
  if (CHOOSES.has(fork.type)) return [];
  const beside = nodes.filter(({ attachedTo, interrupting }) => attachedTo === fork.id && !interrupting);
  return [...targetsOf(fork.outgoing), ...beside.map(({ id }) => id)];
}

function unjoined(scope: Scope, fork: FlowNode, target: string): ReadonlySet<string> {
  const byId = new Map(scope.nodes.map((node) => [node.id, node]));
  const first = byId.get(target);
  const way = spread(first && !joins(first) ? [first] : [], (node) =>
    node.outgoing
      .flatMap((flow) => byId.get(flow.target) ?? [])
      .filter((next) => next !== fork && !joins(next)),
  );
  return way;
}

function joins({ type, incoming }: FlowNode): boolean {
  return type === 'ParallelGateway' && incoming.length > 1;
}

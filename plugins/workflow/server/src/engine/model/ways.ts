import type { FlowNode, Scope } from './diagram';

/** Where a token may go on from a node: along its flows, or through the events that guard it. */
export function successorsOf(scope: Scope, node: FlowNode): readonly FlowNode[] {
  const targets = new Set(node.outgoing.map((flow) => flow.target));
  return scope.nodes.filter(({ id, attachedTo }) => targets.has(id) || attachedTo === node.id);
}

/** Everything that the step leads to, beginning with the first nodes. */
export function spread(
  first: readonly FlowNode[],
  step: (node: FlowNode) => readonly FlowNode[],
): ReadonlySet<string> {
  const seen = new Set<string>();
  const pending = [...first];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (seen.has(node.id)) continue;
    seen.add(node.id);
    pending.push(...step(node));
  }
  return seen;
}

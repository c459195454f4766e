import { spread, successorsOf } from './ways';
import type { FlowNode, Scope } from './diagram';

/**
 * Which parts of a scope run side by side, read off the drawing: a return takes back everything that
 * came after its target, and leaves what goes on beside it (docs/adr/0008).
 */
export interface Branches {
  /** Does the second node lie on another branch of a fork than the first? */
  beside(one: string, other: string): boolean;
}

export function branchesOf(scope: Scope): Branches {
  const forks = scope.nodes.filter(isFork).map((fork) => branchesFrom(scope, fork));
  return {
    beside: (one, other) =>
      forks.some((branches) => {
        const [withOne, withOther] = [
          branches.filter((b) => b.has(one)),
          branches.filter((b) => b.has(other)),
        ];
        const shared = withOne.some((branch) => branch.has(other));
        return !shared && withOne.length > 0 && withOther.length > 0;
      }),
  };
}

/** The tasks for people that a token must have been able to come from, in the order of the drawing. */
export function upstreamOf(scope: Scope, node: FlowNode, types: ReadonlySet<string>): readonly string[] {
  const branches = branchesOf(scope);
  return scope.nodes
    .filter(({ type, id }) => types.has(type) && id !== node.id && !branches.beside(id, node.id))
    .filter((task) => spread([task], (at) => successorsOf(scope, at)).has(node.id))
    .map(({ id }) => id);
}

const CHOOSES = new Set(['ExclusiveGateway', 'EventBasedGateway']);

function isFork({ type, outgoing }: FlowNode): boolean {
  return outgoing.length > 1 && !CHOOSES.has(type);
}

function isJoin({ type, incoming }: FlowNode): boolean {
  return type === 'ParallelGateway' && incoming.length > 1;
}

function branchesFrom(scope: Scope, fork: FlowNode): readonly ReadonlySet<string>[] {
  const deepest = scope.nodes.filter(isFork).length;
  return fork.outgoing.map(({ target }) => {
    const found = new Set<string>();
    const seen = new Set<string>();
    const pending = scope.nodes.filter(({ id }) => id === target).map((node) => ({ node, depth: 0 }));
    for (let at = pending.pop(); at; at = pending.pop()) {
      const depth = at.depth - (isJoin(at.node) ? 1 : 0);
      const key = `${at.node.id} ${String(depth)}`;
      // The join of the fork itself ends the branch; those of forks inside it do not.
      if (depth < 0 || depth > deepest || at.node === fork || seen.has(key)) continue;
      seen.add(key);
      found.add(at.node.id);
      const inside = depth + (isFork(at.node) ? 1 : 0);
      pending.push(...successorsOf(scope, at.node).map((node) => ({ node, depth: inside })));
    }
    return found;
  });
}

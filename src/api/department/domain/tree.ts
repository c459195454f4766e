/** The tree that departments form by their `parent` (product.md section 1). */

export interface Placed {
  readonly documentId: string;
  /** documentId of the department above; null at a root. */
  readonly parent: string | null;
}

export type TreeNode<Item> = Item & { readonly children: readonly TreeNode<Item>[] };

/**
 * @param items departments in the order in which siblings stand
 * @returns the roots with their children. Whoever made two departments each other's parent finds
 *   them as roots: nothing is lost and nothing loops
 */
export function buildTree<Item extends Placed>(items: readonly Item[]): readonly TreeNode<Item>[] {
  const children = childrenOf(items);
  const placed = new Set<string>();
  const place = (item: Item): TreeNode<Item> => {
    placed.add(item.documentId);
    const below = (children.get(item.documentId) ?? []).filter((child) => !placed.has(child.documentId));
    return { ...item, children: below.map(place) };
  };
  const ids = new Set(items.map((item) => item.documentId));
  const roots = items.filter(({ parent }) => parent === null || !ids.has(parent)).map(place);
  const stranded = items.flatMap((item) => (placed.has(item.documentId) ? [] : [place(item)]));
  return [...roots, ...stranded];
}

/** @returns the departments named and all below them, each once */
export function withAllBelow(items: readonly Placed[], documentIds: readonly string[]): readonly string[] {
  const children = childrenOf(items);
  const found = new Set<string>();
  const waiting = [...documentIds];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    waiting.push(...(children.get(next) ?? []).map((child) => child.documentId));
  }
  return [...found];
}

/** @returns the department and those above it, from itself to the root */
export function pathToRoot(items: readonly Placed[], documentId: string): readonly string[] {
  const parents = new Map(items.map((item) => [item.documentId, item.parent]));
  const path = new Set<string>();
  let current: string | null | undefined = parents.has(documentId) ? documentId : null;
  while (current && !path.has(current)) {
    path.add(current);
    current = parents.get(current);
  }
  return [...path];
}

function childrenOf<Item extends Placed>(items: readonly Item[]): ReadonlyMap<string, Item[]> {
  const children = new Map<string, Item[]>();
  for (const item of items) {
    if (item.parent === null) continue;
    children.set(item.parent, [...(children.get(item.parent) ?? []), item]);
  }
  return children;
}

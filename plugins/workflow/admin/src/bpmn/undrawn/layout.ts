import type { Point } from '../modeler/services';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place extends Point, Size {}

interface Way<Node> {
  readonly from: Node;
  readonly to: Node;
}

/** A column or a row: where it begins and how much room it has. */
interface Band {
  readonly at: number;
  readonly size: number;
}

const GAP = { column: 60, row: 40 } as const;
const NOTHING: Size = { width: 0, height: 0 };

/**
 * Puts nodes in columns from left to right, each after everything that leads to it, and side by side what
 * comes from the same node. Circles are cut where they close.
 *
 * @param sizes the nodes, those that come first at the top
 * @param ways between them; ways that lead elsewhere are no matter
 */
export function layOut<Node>(
  sizes: ReadonlyMap<Node, Size>,
  ways: readonly Way<Node>[],
): ReadonlyMap<Node, Place> {
  const next = nextOf([...sizes.keys()], ways);
  const order = inOrder([...sizes.keys()], next);
  const columns = columnsOf(order, next);
  const rows = rowsOf(order, next, columns);
  const left = bandsOf(sizes, columns, ({ width }) => width, GAP.column);
  const top = bandsOf(sizes, rows, ({ height }) => height, GAP.row);
  return new Map(
    order.map((node) => {
      const { width, height } = sizes.get(node) ?? NOTHING;
      const row = bandOf(top, rows.get(node));
      const { at: x } = bandOf(left, columns.get(node));
      return [node, { x, y: row.at + (row.size - height) / 2, width, height }];
    }),
  );
}

type Next<Node> = ReadonlyMap<Node, readonly Node[]>;

function nextOf<Node>(nodes: readonly Node[], ways: readonly Way<Node>[]): Next<Node> {
  const next = new Map<Node, Node[]>(nodes.map((node) => [node, []]));
  for (const { from, to } of ways) if (next.has(to)) next.get(from)?.push(to);
  return next;
}

/** Every node before those that it leads to, but where a circle closes. */
function inOrder<Node>(nodes: readonly Node[], next: Next<Node>): readonly Node[] {
  const seen = new Set<Node>();
  const done: Node[] = [];
  // Without recursion: a file may hold thousands in a row. Backwards, since what is done last stands first.
  for (const first of [...startsFirst(nodes, next)].reverse()) {
    const open = seen.has(first) ? [] : [{ node: first, left: [...(next.get(first) ?? [])] }];
    seen.add(first);
    for (let at = open.at(-1); at; at = open.at(-1)) {
      const following = at.left.pop();
      if (following === undefined) {
        done.push(at.node);
        open.pop();
      } else if (!seen.has(following)) {
        seen.add(following);
        open.push({ node: following, left: [...(next.get(following) ?? [])] });
      }
    }
  }
  return done.reverse();
}

function startsFirst<Node>(nodes: readonly Node[], next: Next<Node>): readonly Node[] {
  const led = new Set([...next.values()].flat());
  return [...nodes.filter((node) => !led.has(node)), ...nodes.filter((node) => led.has(node))];
}

function columnsOf<Node>(order: readonly Node[], next: Next<Node>): ReadonlyMap<Node, number> {
  const position = new Map(order.map((node, index) => [node, index]));
  const columns = new Map(order.map((node) => [node, 0]));
  for (const node of order) {
    const after = (columns.get(node) ?? 0) + 1;
    for (const following of next.get(node) ?? []) {
      const closesCircle = (position.get(following) ?? 0) <= (position.get(node) ?? 0);
      if (!closesCircle) columns.set(following, Math.max(after, columns.get(following) ?? 0));
    }
  }
  return columns;
}

/** In the row of the first that leads there, or the next one that is free in its column. */
function rowsOf<Node>(
  order: readonly Node[],
  next: Next<Node>,
  columns: ReadonlyMap<Node, number>,
): ReadonlyMap<Node, number> {
  const rows = new Map<Node, number>();
  const wanted = new Map<Node, number>();
  const free = new Map<number, number>();
  for (const node of order) {
    const column = columns.get(node) ?? 0;
    const row = Math.max(wanted.get(node) ?? 0, free.get(column) ?? 0);
    rows.set(node, row);
    free.set(column, row + 1);
    for (const following of next.get(node) ?? []) if (!wanted.has(following)) wanted.set(following, row);
  }
  return rows;
}

function bandsOf<Node>(
  sizes: ReadonlyMap<Node, Size>,
  indexes: ReadonlyMap<Node, number>,
  of: (size: Size) => number,
  gap: number,
): readonly Band[] {
  const room: number[] = [];
  for (const [node, index] of indexes)
    room[index] = Math.max(room[index] ?? 0, of(sizes.get(node) ?? NOTHING));
  let at = 0;
  return room.map((size) => {
    const here = { at, size };
    at += size + gap;
    return here;
  });
}

function bandOf(bands: readonly Band[], index = 0): Band {
  return bands[index] ?? { at: 0, size: 0 };
}

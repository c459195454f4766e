import type { DrawnElement, Editor, Point } from '../../../bpmn/modeler/services';
import { boxOf, type Box } from '../../../bpmn/room/place';

/** How far from what it goes round a flow is drawn. */
const DISTANCE = 40;

/** Draws flows as if they were new, whatever bends they had, and round what stands in their way. */
export function straighten(editor: Editor, flows: readonly DrawnElement[]): void {
  const modeling = editor.get('modeling');
  for (const flow of flows) {
    modeling.layoutConnection(flow, { waypoints: [] });
    const obstacles = obstaclesOf(flow);
    const drawn = flow.waypoints ?? [];
    const crossed = crossings(drawn, obstacles);
    if (crossed === 0) continue;
    const best = detours(flow, obstacles)
      .map((way) => ({ way, crossed: crossings(way, obstacles) }))
      .reduce((one, other) => (other.crossed < one.crossed ? other : one), { way: drawn, crossed });
    if (best.way !== drawn) modeling.updateWaypoints(flow, best.way);
  }
}

function obstaclesOf({ source, target, parent }: DrawnElement): readonly Box[] {
  const others = (parent?.children ?? []).filter(
    (one) => one.width !== undefined && one !== source && one !== target && one.type !== 'label',
  );
  return others.map(boxOf);
}

/** Ways from above or below the source to above or below the target, the shortest first. */
function detours({ source, target }: DrawnElement, obstacles: readonly Box[]): readonly (readonly Point[])[] {
  if (!source || !target) return [];
  const [from, to] = [boxOf(source), boxOf(target)];
  const [fromX, toX] = [from.x + from.width / 2, to.x + to.width / 2];
  const [left, right] = [Math.min(fromX, toX), Math.max(fromX, toX)];
  const row = [
    from,
    to,
    ...obstacles.filter((box) => besideRow(box, from) && box.x < right && box.x + box.width > left),
  ];
  const over = Math.min(...row.map(({ y }) => y)) - DISTANCE;
  const under = Math.max(...row.map(bottom)) + DISTANCE;
  const way = (start: number, across: number, end: number) => [
    { x: fromX, y: start },
    { x: fromX, y: across },
    { x: toX, y: across },
    { x: toX, y: end },
  ];
  return [
    ...(bottom(to) < from.y ? [way(from.y, (bottom(to) + from.y) / 2, bottom(to))] : []),
    ...(bottom(from) < to.y ? [way(bottom(from), (bottom(from) + to.y) / 2, to.y)] : []),
    way(from.y, over, to.y),
    way(bottom(from), under, bottom(to)),
  ];
}

function bottom({ y, height }: Box): number {
  return y + height;
}

function besideRow(box: Box, row: Box): boolean {
  return box.y < bottom(row) && bottom(box) > row.y;
}

/** How many elements a way goes through. */
function crossings(way: readonly Point[], obstacles: readonly Box[]): number {
  const parts = way.slice(1).flatMap((to, index) => {
    const from = way[index];
    return from ? [{ from, to }] : [];
  });
  return obstacles.filter((box) => parts.some(({ from, to }) => touches(box, from, to))).length;
}

function touches({ x, y, width, height }: Box, from: Point, to: Point): boolean {
  return (
    Math.min(from.x, to.x) < x + width &&
    Math.max(from.x, to.x) > x &&
    Math.min(from.y, to.y) < y + height &&
    Math.max(from.y, to.y) > y
  );
}

import type { Point } from '../modeler/services';
import type { Place } from './layout';

/** How far a line keeps from what it goes around. */
const CLEAR = 20;

/**
 * Where a line bends between two nodes: straight on, by one step up or down, or below both and back.
 *
 * @param hangs whether it comes from an event at the edge of a step, which it leaves at the bottom
 */
export function routeBetween(from: Place, to: Place, hangs: boolean): readonly Point[] {
  const start = middleOf(from);
  const end = middleOf(to);
  const right = from.x + from.width;
  if (hangs && to.x > start.x && end.y > bottomOf(from) + CLEAR)
    return [
      { x: start.x, y: bottomOf(from) },
      { x: start.x, y: end.y },
      { x: to.x, y: end.y },
    ];
  if (!hangs && to.x >= right) return ahead({ x: right, y: start.y }, { x: to.x, y: end.y });
  const below = Math.max(bottomOf(from), bottomOf(to)) + CLEAR;
  return [
    { x: start.x, y: bottomOf(from) },
    { x: start.x, y: below },
    // A node that leads to itself: its line comes in beside where it goes out.
    { x: start.x === end.x ? end.x - CLEAR / 2 : end.x, y: below },
    { x: start.x === end.x ? end.x - CLEAR / 2 : end.x, y: bottomOf(to) },
  ];
}

function ahead(start: Point, end: Point): readonly Point[] {
  if (start.y === end.y) return [start, end];
  const bend = start.x + Math.min(CLEAR + 10, (end.x - start.x) / 2);
  return [start, { x: bend, y: start.y }, { x: bend, y: end.y }, end];
}

function middleOf({ x, y, width, height }: Place): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

function bottomOf({ y, height }: Place): number {
  return y + height;
}

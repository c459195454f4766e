import type { DrawnElement, Editor, Point } from '../modeler/services';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const STEP = 20;
const MARGIN = 15;
/** Far beyond any diagram that people can still read. */
const ATTEMPTS = 200;

/** The first place at or below a box where nothing is drawn yet. */
export function freeBelow(box: Box, taken: readonly Box[]): Box {
  let at = box;
  for (let attempt = 0; attempt < ATTEMPTS && taken.some((other) => overlaps(at, other)); attempt += 1) {
    at = { ...at, y: at.y + STEP };
  }
  return at;
}

/** The nearest place above or below a box, inside a frame, where nothing is drawn; null where there is none. */
export function freeBeside(box: Box, taken: readonly Box[], frame: Box): Box | null {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    for (const y of [box.y + attempt * STEP, box.y - attempt * STEP]) {
      const at = { ...box, y };
      const inside = y > frame.y + MARGIN && y + box.height < frame.y + frame.height - MARGIN;
      if (inside && !taken.some((other) => overlaps(at, other))) return at;
    }
  }
  return null;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width + MARGIN &&
    other.x < one.x + one.width + MARGIN &&
    one.y < other.y + other.height + MARGIN &&
    other.y < one.y + one.height + MARGIN
  );
}

export function boxOf({ x = 0, y = 0, width = 0, height = 0 }: DrawnElement): Box {
  return { x, y, width, height };
}

/** Lets a flow lead to another element; bpmn-js asks for the point that it ends at. */
export function leadTo(editor: Editor, flow: DrawnElement, target: DrawnElement): void {
  const { x, y, width, height } = boxOf(target);
  editor.get('modeling').reconnectEnd(flow, target, { x: x + width / 2, y: y + height / 2 });
}

/** What is drawn beside an element, labels of events included. */
export function neighboursOf(element: DrawnElement): readonly Box[] {
  const children = element.parent?.children ?? [];
  return children.filter(({ width }) => width !== undefined).map(boxOf);
}

/** Elements a little left of the line that space is made at do not belong to what is moved. */
export const LEFT_OUT = 10;

/** Moves everything that stands right of a line, or below it, on; frames across the line grow. */
export function makeSpace(editor: Editor, start: number, delta: number, axis: 'x' | 'y' = 'x'): void {
  const space = editor.get('spaceTool');
  const all = editor.get('elementRegistry').filter(() => true);
  const { movingShapes, resizingShapes } = space.calculateAdjustments(all, axis, delta, start);
  const moved = { x: 0, y: 0, [axis]: delta };
  space.makeSpace(movingShapes, resizingShapes, moved, axis === 'x' ? 'e' : 's', start);
}

/** The straight pieces of the flows beside an element. */
export function linesBeside(element: DrawnElement): readonly Box[] {
  return (element.parent?.children ?? []).flatMap(({ waypoints = [] }) =>
    waypoints.slice(1).flatMap((to, index) => {
      const from = waypoints[index];
      return from ? [lineBox(from, to)] : [];
    }),
  );
}

function lineBox(from: Point, to: Point): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  };
}

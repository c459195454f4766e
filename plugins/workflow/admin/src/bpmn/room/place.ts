import type { DrawnElement, Editor } from '../modeler/services';

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

/** Moves everything that stands right of a line on to the right; frames across the line grow. */
export function makeSpace(editor: Editor, start: number, delta: number): void {
  const space = editor.get('spaceTool');
  const all = editor.get('elementRegistry').filter(() => true);
  const { movingShapes, resizingShapes } = space.calculateAdjustments(all, 'x', delta, start);
  space.makeSpace(movingShapes, resizingShapes, { x: delta, y: 0 }, 'e', start);
}

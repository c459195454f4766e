import type { DrawnElement, Editor, Point } from '../../../bpmn/modeler/services';
import { boxOf, freeBelow, LEFT_OUT, makeSpace, neighboursOf } from '../../../bpmn/room/place';
import type { Edit, Ref } from '../plan/types';

const GAP = 50;

/**
 * Moves everything from an element on to the right, so that others fit in front of it.
 *
 * @returns the centres of their places
 */
export function makeRoom(
  editor: Editor,
  next: DrawnElement,
  shapes: readonly DrawnElement[],
): readonly Point[] {
  const box = boxOf(next);
  const widths = shapes.map((shape) => boxOf(shape).width);
  const delta = widths.reduce((sum, width) => sum + width + GAP, 0);
  makeSpace(editor, box.x - LEFT_OUT, delta);
  const y = box.y + box.height / 2;
  let x = box.x;
  return widths.map((width) => {
    const centre = { x: x + width / 2, y };
    x += width + GAP;
    return centre;
  });
}

/** The centre of the first free place below an element. */
export function below(element: DrawnElement, shape: DrawnElement): Point {
  const [box, { width, height }] = [boxOf(element), boxOf(shape)];
  const wanted = { x: box.x + (box.width - width) / 2, y: box.y + box.height + GAP, width, height };
  const place = freeBelow(wanted, neighboursOf(element));
  return { x: place.x + width / 2, y: place.y + height / 2 };
}

/**
 * Elements of a row change places: each stands where another one stood.
 *
 * @returns the flows that are to be drawn anew
 */
export function arrange(
  editor: Editor,
  { from, to, followers }: Extract<Edit, { readonly kind: 'arrange' }>,
  find: (ref: Ref) => DrawnElement | undefined,
): readonly DrawnElement[] {
  const centres = from.map((ref) => centreOf(find(ref)));
  const moves = to.flatMap((ref, index) => {
    const [shape, place] = [find(ref), centres[index]];
    const centre = centreOf(shape);
    return shape && place && centre
      ? [{ ref, shape, delta: { x: place.x - centre.x, y: place.y - centre.y } }]
      : [];
  });
  const following = followers.flatMap(({ element, follows }) => {
    const [shape, move] = [find(element), moves.find(({ ref }) => ref === follows)];
    return shape && move ? [{ ...move, shape }] : [];
  });
  makeRoomAtTheRight(editor, following);
  const moved = [...moves, ...following].filter(({ delta }) => delta.x !== 0 || delta.y !== 0);
  for (const { shape, delta } of moved) editor.get('modeling').moveElements([shape], delta);
  return moved.flatMap(({ shape }) => flowsAt(shape));
}

interface Move {
  readonly shape: DrawnElement;
  readonly delta: Point;
}

/** What moves to the right may not fit in its frame any more: it grows, and pushes on what stands behind. */
function makeRoomAtTheRight(editor: Editor, moves: readonly Move[]): void {
  const frame = moves[0]?.shape.parent;
  if (frame?.width === undefined) return;
  const { x, width } = boxOf(frame);
  const needed = moves.map(({ shape, delta }) => boxOf(shape).x + boxOf(shape).width + delta.x + GAP);
  const missing = Math.max(0, ...needed) - (x + width);
  if (missing > 0) makeSpace(editor, x + width - LEFT_OUT, missing);
}

function centreOf(element: DrawnElement | undefined): Point | null {
  if (!element) return null;
  const { x, y, width, height } = boxOf(element);
  return { x: x + width / 2, y: y + height / 2 };
}

function flowsAt(element: DrawnElement): readonly DrawnElement[] {
  return [element, ...element.attachers].flatMap(({ incoming, outgoing }) => [...incoming, ...outgoing]);
}

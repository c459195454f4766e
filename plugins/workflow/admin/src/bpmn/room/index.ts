import { getNewShapePosition } from 'bpmn-js/lib/features/auto-place/BpmnAutoPlaceUtil';
import { boxOf, freeBelow, LEFT_OUT, makeSpace, neighboursOf } from './place';
import type { DrawnElement, Editor, EventBus, Point, StudioServices } from '../modeler/services';

type Registry = StudioServices['elementRegistry'];

const GAP = 50;
/** After bpmn-js has put what was let go on a flow into that flow. */
const AFTERWARDS = 250;
/** Before bpmn-js looks for a place itself: it minds only what is connected. */
const FIRST = 1500;

/**
 * What is drawn anew stands on nothing else: whatever is let go on a flow pushes on what stands behind it,
 * and what is put behind an element goes to a free place.
 */
function room(eventBus: EventBus, injector: Editor, elementRegistry: Registry): void {
  eventBus.on('commandStack.shape.create.postExecuted', AFTERWARDS, ({ context }) => {
    if (context?.targetFlow && context.shape) pushOn(injector, context.shape);
  });
  eventBus.on('autoPlace', FIRST, ({ source, shape }) =>
    source && shape ? placeBehind(source, shape, elementRegistry) : undefined,
  );
}
room.$inject = ['eventBus', 'injector', 'elementRegistry'];

function placeBehind(source: DrawnElement, shape: DrawnElement, registry: Registry): Point {
  const { x, y } = getNewShapePosition(source as never, shape as never, registry as never);
  const { width, height } = boxOf(shape);
  const wanted = { x: x - width / 2, y: y - height / 2, width, height };
  const place = freeBelow(wanted, neighboursOf(source));
  return { x: place.x + width / 2, y: place.y + height / 2 };
}

/** Only along a row from left to right: in any other direction there is room, or somebody has to look. */
function pushOn(editor: Editor, shape: DrawnElement): void {
  const [before, after] = [shape.incoming[0]?.source, shape.outgoing[0]?.target];
  if (!before || !after) return;
  const [left, middle, right] = [boxOf(before), boxOf(shape), boxOf(after)];
  const y = middle.y + middle.height / 2;
  const row = [left, right].every((box) => box.y < y && y < box.y + box.height);
  if (!row || left.x + left.width > right.x) return;
  const own = Math.max(0, left.x + left.width + GAP - middle.x);
  const behind = Math.max(0, middle.x + own + middle.width + GAP - right.x);
  if (behind > 0) makeSpace(editor, right.x - LEFT_OUT, behind);
  if (own > 0) editor.get('modeling').moveElements([shape], { x: own, y: 0 });
}

export const roomModule = { __init__: [room] };

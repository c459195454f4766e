import { getNewShapePosition } from 'bpmn-js/lib/features/auto-place/BpmnAutoPlaceUtil';
import {
  boxOf,
  freeBelow,
  freeBeside,
  LEFT_OUT,
  linesBeside,
  makeSpace,
  neighboursOf,
  type Box,
} from './place';
import type { DrawnElement, Editor, EventBus, Point, StudioServices } from '../modeler/services';

type Registry = StudioServices['elementRegistry'];

const GAP = 50;
/** Where there is no frame. */
const EVERYWHERE = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };
/** After bpmn-js has put what was let go on a flow into that flow. */
const AFTERWARDS = 250;
/** Before bpmn-js looks for a place itself, on its grid or not: it minds only what is connected. */
const FIRST = 2500;

/**
 * What is drawn anew stands on nothing else: whatever is let go on a flow pushes on what stands behind it,
 * and what is put behind an element goes to a free place.
 */
function room(eventBus: EventBus, injector: Editor, elementRegistry: Registry): void {
  eventBus.on('commandStack.shape.create.postExecuted', AFTERWARDS, ({ context }) => {
    if (context?.targetFlow && context.shape) pushOn(injector, context.shape);
  });
  eventBus.on('commandStack.shape.append.preExecute', ({ context }) => {
    const { target, position, shape } = context ?? {};
    if (target?.width !== undefined && position && shape) growFor(injector, target, shape, position);
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
  const drawn = neighboursOf(source);
  const frame = source.parent?.width === undefined ? EVERYWHERE : boxOf(source.parent);
  const place = freeBeside(wanted, [...drawn, ...linesBeside(source)], frame) ?? freeBelow(wanted, drawn);
  return { x: place.x + width / 2, y: place.y + height / 2 };
}

/** A frame that grows for what is put into it would lie on what stands below. */
function growFor(editor: Editor, frame: DrawnElement, shape: DrawnElement, { y }: Point): void {
  const bottom = boxOf(frame).y + boxOf(frame).height;
  const missing = y + boxOf(shape).height / 2 + GAP - bottom;
  if (missing > 0) makeSpace(editor, bottom - LEFT_OUT, missing, 'y');
}

/** Only along a row from left to right: in any other direction there is room, or somebody has to look. */
function pushOn(editor: Editor, shape: DrawnElement): void {
  const [before, after] = [shape.incoming[0]?.source, shape.outgoing[0]?.target];
  if (!before || !after) return;
  const [left, middle, right] = [boxOf(before), boxOf(shape), boxOf(after)];
  if (!isRow(left, middle, right)) return;
  const own = Math.max(0, left.x + left.width + GAP - middle.x);
  const behind = Math.max(0, middle.x + own + middle.width + GAP - right.x);
  if (behind > 0) makeSpace(editor, right.x - LEFT_OUT, behind);
  editor.get('modeling').moveElements([shape], { x: own, y: centreOf(left).y - centreOf(middle).y });
  for (const flow of [...shape.incoming, ...shape.outgoing]) straighten(editor, flow);
}

function isRow(left: Box, middle: Box, right: Box): boolean {
  const { y } = centreOf(left);
  const met = middle.y < y && y < middle.y + middle.height;
  return met && Math.abs(centreOf(right).y - y) < 1 && left.x + left.width <= right.x;
}

function straighten(editor: Editor, flow: DrawnElement): void {
  if (!flow.source || !flow.target) return;
  const [from, to] = [boxOf(flow.source), boxOf(flow.target)];
  const { y } = centreOf(from);
  editor.get('modeling').updateWaypoints(flow, [
    { x: from.x + from.width, y },
    { x: to.x, y },
  ]);
}

function centreOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export const roomModule = { __init__: [room] };

import { drawingOn, type Changeable, type Drawing, type Moddle } from './drawing';
import { layOut, type Place, type Size } from './layout';
import { routeBetween } from './route';
import { idOf, partOf, partsOf, type ModdleElement } from '../moddle';

const MARGIN = 160;
const PADDING = 40;
const EVENT: Size = { width: 36, height: 36 };
const GATEWAY: Size = { width: 50, height: 50 };
const STEP: Size = { width: 100, height: 80 };

/**
 * Draws what a file has and does not draw, so that all of it is seen and can be changed: tools may leave the
 * drawing out, or parts of it (BPMN 2.0 section 12 makes it optional). What is drawn stays where it is.
 */
export function completeDrawing(definitions: Changeable, moddle: Moddle): void {
  const plane = planeOf(definitions, moddle);
  if (!plane) return;
  const drawing = drawingOn(plane, definitions, moddle);
  for (const process of processesIn(drawing.root)) drawMissing(drawing, process);
}

/** The plane that is shown: the file's first, or a new one. Null where there is no process to draw. */
function planeOf(definitions: Changeable, moddle: Moddle): Changeable | null {
  const processes = partsOf(definitions, 'rootElements').filter((root) => root.$instanceOf('bpmn:Process'));
  const shown = processes.find((process) => process.get('isExecutable') === true) ?? processes[0];
  if (!shown) return null;
  const [diagram] = partsOf(definitions, 'diagrams');
  const plane = diagram && (partOf(diagram, 'plane') as Changeable | null);
  if (plane) {
    if (!isShowable(partOf(plane, 'bpmnElement'))) plane.set('bpmnElement', shown);
    return plane;
  }
  const created = moddle.create('bpmndi:BPMNPlane', { bpmnElement: shown });
  const around = moddle.create('bpmndi:BPMNDiagram', { plane: created });
  Object.assign(created, { $parent: around });
  Object.assign(around, { $parent: definitions });
  definitions.set('diagrams', [around]);
  return created;
}

function isShowable(element: ModdleElement | null): boolean {
  const types = ['bpmn:Process', 'bpmn:SubProcess', 'bpmn:Collaboration'];
  return element !== null && types.some((type) => element.$instanceOf(type));
}

function processesIn(root: ModdleElement): readonly ModdleElement[] {
  if (!root.$instanceOf('bpmn:Collaboration')) return [root];
  return partsOf(root, 'participants').flatMap((participant) => partOf(participant, 'processRef') ?? []);
}

function drawMissing(drawing: Drawing, process: ModdleElement): void {
  // What is drawn open may have something undrawn in it, too; what is drawn here is complete.
  for (const container of [...openIn(drawing, process)]) drawNodes(drawing, container);
  const containers = [...openIn(drawing, process)];
  for (const container of containers) drawHanging(drawing, container);
  for (const container of containers) drawLines(drawing, container);
}

/** Below what is drawn of a process already, or of a sub-process. */
function drawNodes(drawing: Drawing, container: ModdleElement): void {
  const frame = drawing.placeOf(container);
  const drawn = nodesOf(container).flatMap((node) => drawing.placeOf(node) ?? []);
  const left = frame ? frame.x + PADDING : MARGIN;
  const top =
    Math.max(frame?.y ?? 0, ...drawn.map(({ y, height }) => y + height)) + (frame ? PADDING : MARGIN);
  for (const [node, place] of planned(drawing, container).places)
    drawing.addShape(node, { ...place, x: place.x + left, y: place.y + top });
}

interface Plan extends Size {
  readonly places: ReadonlyMap<ModdleElement, Place>;
}

/** Where the nodes go that are not drawn, and those inside of them. */
function planned(drawing: Drawing, container: ModdleElement): Plan {
  const nodes = nodesOf(container).filter((node) => !hostOf(node) && !drawing.placeOf(node));
  const inner = new Map(nodes.map((node) => [node, planned(drawing, node)]));
  const sizes = new Map(nodes.map((node) => [node, sizeOf(node, inner.get(node))]));
  const own = layOut(sizes, waysIn(container));
  const places = new Map(own);
  for (const [node, { x, y }] of own) {
    for (const [inside, place] of inner.get(node)?.places ?? [])
      places.set(inside, { ...place, x: place.x + x + PADDING, y: place.y + y + PADDING });
  }
  const all = [...own.values()];
  return {
    places,
    width: Math.max(0, ...all.map(({ x, width }) => x + width)),
    height: Math.max(0, ...all.map(({ y, height }) => y + height)),
  };
}

function sizeOf(node: ModdleElement, inner: Plan | undefined): Size {
  if (node.$instanceOf('bpmn:Event')) return EVENT;
  if (node.$instanceOf('bpmn:Gateway')) return GATEWAY;
  if (!inner || inner.places.size === 0) return STEP;
  return { width: inner.width + 2 * PADDING, height: inner.height + 2 * PADDING };
}

function nodesOf(container: ModdleElement): readonly ModdleElement[] {
  if (!container.$instanceOf('bpmn:FlowElementsContainer')) return [];
  // What has no id cannot be drawn: the check says so.
  return partsOf(container, 'flowElements').filter(
    (element) => element.$instanceOf('bpmn:FlowNode') && idOf(element) !== '',
  );
}

function flowsOf(container: ModdleElement): readonly ModdleElement[] {
  return partsOf(container, 'flowElements').filter((element) => element.$instanceOf('bpmn:SequenceFlow'));
}

/** The step that an event hangs at; null for everything else. */
function hostOf(node: ModdleElement): ModdleElement | null {
  return node.$instanceOf('bpmn:BoundaryEvent') ? partOf(node, 'attachedToRef') : null;
}

function waysIn(container: ModdleElement) {
  return flowsOf(container).flatMap((flow) => {
    const from = partOf(flow, 'sourceRef');
    const to = partOf(flow, 'targetRef');
    return from && to ? [{ from: hostOf(from) ?? from, to }] : [];
  });
}

/** The container and what is drawn open in it, at any depth. */
function* openIn(drawing: Drawing, container: ModdleElement): Generator<ModdleElement> {
  yield container;
  for (const node of nodesOf(container)) if (drawing.isOpen(node)) yield* openIn(drawing, node);
}

/** Events at the edge of a step: side by side along its bottom. */
function drawHanging(drawing: Drawing, container: ModdleElement): void {
  const hanging = new Map<ModdleElement, number>();
  for (const event of nodesOf(container)) {
    const host = hostOf(event);
    const place = host && drawing.placeOf(host);
    if (!place || drawing.placeOf(event)) continue;
    const before = hanging.get(host) ?? 0;
    hanging.set(host, before + 1);
    drawing.addShape(event, {
      ...EVENT,
      x: place.x + place.width - (before + 1) * (EVENT.width + 8),
      y: place.y + place.height - EVENT.height / 2,
    });
  }
}

function drawLines(drawing: Drawing, container: ModdleElement): void {
  for (const flow of flowsOf(container)) {
    const source = partOf(flow, 'sourceRef');
    const target = partOf(flow, 'targetRef');
    const from = source && drawing.placeOf(source);
    const to = target && drawing.placeOf(target);
    if (from && to && !drawing.hasLine(flow))
      drawing.addLine(flow, routeBetween(from, to, hostOf(source) !== null));
  }
}

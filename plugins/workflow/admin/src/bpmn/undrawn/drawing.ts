import type { Point } from '../modeler/services';
import { partOf, partsOf, type ModdleElement } from '../moddle';
import type { Place } from './layout';

/** What makes elements of a diagram's model. */
export interface Moddle {
  create(type: string, attributes: object): Changeable;
}

export interface Changeable extends ModdleElement {
  set(property: string, value: unknown): void;
}

/** What of a file is drawn, and how more is added to it. */
export interface Drawing {
  readonly root: ModdleElement;
  placeOf(element: ModdleElement): Place | undefined;
  /** Whether its content is drawn inside of it. */
  isOpen(element: ModdleElement): boolean;
  hasLine(flow: ModdleElement): boolean;
  addShape(element: ModdleElement, place: Place): void;
  addLine(flow: ModdleElement, waypoints: readonly Point[]): void;
}

/** @param plane the one that is shown; what is drawn on others counts, too */
export function drawingOn(plane: Changeable, definitions: ModdleElement, moddle: Moddle): Drawing {
  const planes = partsOf(definitions, 'diagrams').flatMap((diagram) => partOf(diagram, 'plane') ?? []);
  planes.forEach(dropUndrawable);
  const parts = planes.flatMap((one) => partsOf(one, 'planeElement'));
  const shapes = new Map<ModdleElement, { readonly place: Place; readonly open: boolean }>();
  const lines = new Set<ModdleElement>();
  for (const part of parts) {
    const element = partOf(part, 'bpmnElement');
    const place = placeIn(part);
    if (element && place && !shapes.has(element))
      shapes.set(element, { place, open: part.get('isExpanded') === true });
    else if (element) lines.add(element);
  }
  const all = [...partsOf(plane, 'planeElement')];
  plane.set('planeElement', all);
  // Without ids of their own, which the standard does not ask for, they can be taken for nothing else.
  const add = (type: string, element: ModdleElement, attributes: object) => {
    const part = moddle.create(type, { bpmnElement: element, ...attributes });
    all.push(Object.assign(part, { $parent: plane }));
  };
  return {
    root: partOf(plane, 'bpmnElement') ?? plane,
    placeOf: (element) => shapes.get(element)?.place,
    isOpen: (element) => shapes.get(element)?.open ?? false,
    hasLine: (flow) => lines.has(flow),
    addShape: (element, place) => {
      const bounds = moddle.create('dc:Bounds', place);
      const open = element.$instanceOf('bpmn:SubProcess');
      shapes.set(element, { place, open });
      add('bpmndi:BPMNShape', element, { bounds, ...(open ? { isExpanded: true } : {}) });
    },
    addLine: (flow, waypoints) => {
      lines.add(flow);
      add('bpmndi:BPMNEdge', flow, { waypoint: waypoints.map((point) => moddle.create('dc:Point', point)) });
    },
  };
}

function placeIn(shape: ModdleElement): Place | null {
  if (!shape.$instanceOf('bpmndi:BPMNShape')) return null;
  const bounds = partOf(shape, 'bounds');
  const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(bounds?.get(name)));
  const numbers = [x, y, width, height];
  return numbers.every(Number.isFinite) ? ({ x, y, width, height } as Place) : null;
}

/** A shape without a place and a line without ends would be drawn as nothing, and stand in the way. */
function dropUndrawable(plane: ModdleElement): void {
  const parts = partsOf(plane, 'planeElement');
  const sound = parts.filter((part) =>
    part.$instanceOf('bpmndi:BPMNShape') ? placeIn(part) !== null : partsOf(part, 'waypoint').length > 1,
  );
  if (sound.length < parts.length) (plane as Changeable).set('planeElement', sound);
}

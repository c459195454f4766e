import type { ModdleElement } from '../moddle';

/** What is drawn: a shape, a connection or the diagram's root. */
export interface DrawnElement {
  readonly id: string;
  readonly type: string;
  readonly businessObject: ModdleElement;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  /** Of a connection: where it bends, from end to end. */
  readonly waypoints?: readonly Point[];
  readonly parent?: DrawnElement;
  readonly host?: DrawnElement;
  readonly source?: DrawnElement;
  readonly target?: DrawnElement;
  readonly labelTarget?: DrawnElement;
  readonly incoming: readonly DrawnElement[];
  readonly outgoing: readonly DrawnElement[];
  readonly attachers: readonly DrawnElement[];
  readonly children: readonly DrawnElement[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of the diagram is to be seen: all that is drawn, and the window on it. */
interface Viewbox extends Point, Size {
  readonly inner: Point & Size;
  readonly outer: Size;
}

export type Properties = Readonly<Record<string, unknown>>;

export interface Modeling {
  updateProperties(element: DrawnElement, properties: Properties): void;
  updateModdleProperties(element: DrawnElement, part: ModdleElement, properties: Properties): void;
  createShape(
    shape: object,
    position: Point | { x: number; y: number; width: number; height: number },
    parent: DrawnElement,
    hints?: object,
  ): DrawnElement;
  connect(source: DrawnElement, target: DrawnElement, attributes?: object): DrawnElement;
  reconnectEnd(connection: DrawnElement, target: DrawnElement, docking: Point): void;
  moveElements(elements: readonly DrawnElement[], delta: Point, parent?: DrawnElement): void;
  removeElements(elements: readonly DrawnElement[]): void;
  updateWaypoints(connection: DrawnElement, waypoints: readonly Point[]): void;
  layoutConnection(connection: DrawnElement, hints?: { readonly waypoints: readonly Point[] }): void;
}

export interface ElementFactory {
  createShape(attributes: object): DrawnElement;
}

export interface EventBus {
  on(events: string | readonly string[], listener: (event: BusEvent) => unknown): void;
  on(events: string | readonly string[], priority: number, listener: (event: BusEvent) => unknown): void;
  off(events: string | readonly string[], listener: (event: BusEvent) => unknown): void;
}

export interface BusEvent {
  readonly element?: DrawnElement;
  readonly elements?: readonly DrawnElement[];
  readonly newSelection?: readonly DrawnElement[];
  readonly context?: {
    readonly element?: DrawnElement;
    /** What an element was called, or was, before it changed. */
    readonly oldLabel?: string;
    readonly oldProperties?: Properties;
    readonly shape?: DrawnElement;
    readonly connection?: DrawnElement;
    /** Where a new shape comes to stand, and in what. */
    readonly target?: DrawnElement;
    readonly position?: Point;
    /** The flow that a new shape was let go on. */
    readonly targetFlow?: DrawnElement;
  };
  /** Of an element that is put behind another: both of them. */
  readonly shape?: DrawnElement;
  readonly source?: DrawnElement;
}

interface SpaceTool {
  calculateAdjustments(
    elements: readonly DrawnElement[],
    axis: 'x' | 'y',
    delta: number,
    start: number,
  ): { readonly movingShapes: readonly DrawnElement[]; readonly resizingShapes: readonly DrawnElement[] };
  makeSpace(
    moving: readonly DrawnElement[],
    resizing: readonly DrawnElement[],
    delta: Point,
    direction: 'e' | 's',
    start: number,
  ): void;
}

export interface Compose {
  /** Runs several edits as one: they are undone together. */
  run(edits: () => void): void;
}

/** What the check found at one element. */
export interface Mark {
  readonly elementId: string;
  readonly severity: 'error' | 'warning';
  readonly count: number;
  /** Read out and shown when the mouse rests on it. */
  readonly title: string;
}

export interface ProblemMarks {
  show(marks: readonly Mark[]): void;
}

type Translate = (template: string, replacements?: Readonly<Record<string, string>>) => string;

/** The parts of bpmn-js that the studio uses, by their names there. */
export interface StudioServices {
  readonly canvas: {
    resized(): void;
    zoom(scale?: number | 'fit-viewport', centre?: 'auto'): number;
    viewbox(): Viewbox;
    viewbox(box: Point & Size): void;
    getRootElement(): DrawnElement;
    scrollToElement(element: DrawnElement): void;
    addMarker(element: DrawnElement | string, marker: string): void;
    removeMarker(element: DrawnElement | string, marker: string): void;
    getContainer(): HTMLElement;
    focus(): void;
  };
  readonly elementRegistry: {
    get(id: string): DrawnElement | undefined;
    filter(accept: (element: DrawnElement) => boolean): DrawnElement[];
  };
  readonly selection: {
    get(): readonly DrawnElement[];
    select(element: DrawnElement | readonly DrawnElement[] | null): void;
  };
  readonly overlays: {
    add(element: DrawnElement, type: string, overlay: object): string;
    remove(filter: { readonly type: string }): void;
  };
  readonly commandStack: {
    undo(): void;
    redo(): void;
    canUndo(): boolean;
    canRedo(): boolean;
  };
  readonly bpmnFactory: { create(type: string, attributes?: Properties): ModdleElement };
  readonly elementFactory: ElementFactory;
  readonly modeling: Modeling;
  readonly eventBus: EventBus;
  readonly spaceTool: SpaceTool;
  readonly compose: Compose;
  readonly problemMarks: ProblemMarks;
  readonly editorActions: { trigger(action: string, options?: object): void };
  readonly translate: Translate;
}

/** Whatever hands out these services: a bpmn-js modeler. */
export interface Editor {
  get<Name extends keyof StudioServices>(name: Name): StudioServices[Name];
}

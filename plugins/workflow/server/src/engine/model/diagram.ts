import type { ParsedXml } from 'bpmn-moddle';
import { bodyOf, elementOf, elementsOf, idOf, isElement, typeOf, type ModdleElement } from './moddle';

/** A parsed diagram as the check and the compiler look at it. */
export interface Diagram {
  readonly root: ModdleElement;
  readonly parsed: ParsedXml;
  readonly processes: readonly Scope[];
  /** Processes and sub-processes. */
  readonly scopes: readonly Scope[];
  readonly nodes: ReadonlyMap<string, FlowNode>;
}

/** A process or an embedded sub-process with the nodes directly in it. */
export interface Scope {
  readonly id: string;
  readonly element: ModdleElement;
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly Flow[];
}

export interface FlowNode {
  readonly id: string;
  readonly type: string;
  readonly element: ModdleElement;
  readonly scope: string;
  readonly incoming: readonly Flow[];
  readonly outgoing: readonly Flow[];
  /** For a boundary event: the activity it guards, and whether it interrupts it. */
  readonly attachedTo: string | null;
  readonly interrupting: boolean;
  readonly eventDefinitions: readonly ModdleElement[];
}

export interface Flow {
  readonly id: string;
  readonly element: ModdleElement;
  readonly source: string;
  readonly target: string;
  readonly condition: string | null;
  readonly isDefault: boolean;
}

const NOT_NODES = new Set(['SequenceFlow', 'DataObject', 'DataObjectReference', 'DataStoreReference']);

/** Sorts what the parser read into scopes, nodes and flows. */
export function toDiagram(parsed: ParsedXml): Diagram {
  const root: unknown = parsed.rootElement;
  if (!isElement(root)) throw new TypeError('A parsed diagram has a root element');
  const processes = elementsOf(root, 'rootElements')
    .filter((element) => element.$type === 'bpmn:Process')
    .map(toScope);
  const scopes: Scope[] = [];
  const pending = [...processes];
  for (let scope = pending.shift(); scope; scope = pending.shift()) {
    scopes.push(scope);
    pending.push(
      ...scope.nodes.filter((node) => node.type === 'SubProcess').map((node) => toScope(node.element)),
    );
  }
  const nodes = new Map(scopes.flatMap((scope) => scope.nodes).map((node) => [node.id, node]));
  return { root, parsed, processes, scopes, nodes };
}

function toScope(element: ModdleElement): Scope {
  const contained = elementsOf(element, 'flowElements');
  const flows = contained.filter((child) => child.$type === 'bpmn:SequenceFlow').map(toFlow);
  const nodes = contained
    .filter((child) => !NOT_NODES.has(typeOf(child)))
    .map((child) => toNode(child, idOf(element), flows));
  return { id: idOf(element), element, nodes, flows };
}

function toFlow(element: ModdleElement): Flow {
  const source = elementOf(element, 'sourceRef');
  const target = elementOf(element, 'targetRef');
  return {
    id: idOf(element),
    element,
    source: source ? idOf(source) : '',
    target: target ? idOf(target) : '',
    condition: bodyOf(element, 'conditionExpression') ?? null,
    isDefault: source !== undefined && elementOf(source, 'default') === element,
  };
}

function toNode(element: ModdleElement, scope: string, flows: readonly Flow[]): FlowNode {
  const id = idOf(element);
  const host = elementOf(element, 'attachedToRef');
  return {
    id,
    type: typeOf(element),
    element,
    scope,
    incoming: flows.filter((flow) => flow.target === id),
    outgoing: flows.filter((flow) => flow.source === id),
    attachedTo: host ? idOf(host) : null,
    interrupting: element.cancelActivity !== false,
    eventDefinitions: elementsOf(element, 'eventDefinitions'),
  };
}

export function isExecutable(process: Scope): boolean {
  return process.element.isExecutable === true;
}

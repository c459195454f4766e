import type { Diagram, FlowNode } from './diagram';
import { elementOf, textOf, typeOf, type ModdleElement } from './moddle';

/** What has to be the same of an element for a running case to stay at it in another version. */
export interface ElementShape {
  readonly type: string;
  readonly scope: string;
  /** How often it is done at once: its multi-instance or countersign, in one word; empty for once. */
  readonly repetition: string;
  /** The boundary events that guard it, each with what triggers it and whether it interrupts. */
  readonly guards: readonly string[];
}

export function shapesOf({ nodes }: Diagram): ReadonlyMap<string, ElementShape> {
  const all = [...nodes.values()];
  return new Map(all.map((node) => [node.id, shapeOf(node, all)]));
}

function shapeOf(node: FlowNode, all: readonly FlowNode[]): ElementShape {
  const guards = all.filter(({ attachedTo }) => attachedTo === node.id).map(guardOf);
  return {
    type: node.type,
    scope: node.scope,
    repetition: repetitionOf(node),
    guards: guards.sort(),
  };
}

function guardOf({ id, interrupting, eventDefinitions }: FlowNode): string {
  return [id, interrupting ? 'interrupts' : 'runs beside', ...eventDefinitions.map(typeOf)].join(' ');
}

function repetitionOf({ element }: FlowNode): string {
  const loop = elementOf(element, 'loopCharacteristics');
  if (!loop) return textOf(element, 'countersign') === undefined ? '' : `asked ${orderOf(element)}`;
  return loop.isSequential === true ? 'one after the other' : 'at once';
}

function orderOf(element: ModdleElement): string {
  return textOf(element, 'countersignOrder') === 'sequence' ? 'one after the other' : 'at once';
}

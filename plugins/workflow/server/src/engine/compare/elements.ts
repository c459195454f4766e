import { idOf, isElement, textOf, typeOf, type ModdleElement } from '../model/moddle';
import type { Value } from './collector';
import { CONTAINERS, propertiesOf, type Properties } from './properties';

/** One element of a diagram as a comparison sees it. */
export interface ComparedElement {
  readonly id: string;
  readonly type: string;
  readonly name: { readonly 'zh-Hans': string; readonly en: string };
  readonly properties: Properties;
  /** Where and how it is drawn; nothing of it matters to a case. */
  readonly drawing: string;
}

/** @returns the elements of a diagram that are compared one by one, in the order of the file, by their ids */
export function comparedElements(root: ModdleElement): ReadonlyMap<string, ComparedElement> {
  const drawings = drawingsOf(root);
  const found = new Map<string, ComparedElement>();
  const pending: { readonly element: ModdleElement; readonly id: string; readonly scope: string }[] = [
    { element: root, id: root.$type, scope: '' },
  ];
  for (let at = pending.pop(); at; at = pending.pop()) {
    const { element, id, scope } = at;
    const properties = new Map([...scopeOf(element, scope), ...propertiesOf(element)]);
    const name = textOf(element, 'name') ?? id;
    found.set(id, {
      id,
      type: typeOf(element),
      name: { 'zh-Hans': name, en: textOf(element, 'nameEn') ?? name },
      properties,
      drawing: drawings.get(id) ?? '',
    });
    pending.push(...childrenOf(element, id).reverse());
  }
  return found;
}

/** Where it is drawn does not matter, but in which sub-process or lane it stands does. */
function scopeOf(element: ModdleElement, scope: string): readonly (readonly [string, Value])[] {
  return scope === '' || element.$parent?.$type === 'bpmn:Definitions'
    ? []
    : [['scope', { text: scope, shown: scope }]];
}

function childrenOf(element: ModdleElement, id: string) {
  return Object.entries(element).flatMap(([property, value]) => {
    if (!CONTAINERS.has(property)) return [];
    const children: readonly unknown[] = Array.isArray(value) ? value : [value];
    return children
      .filter(isElement)
      .filter(({ $parent }) => $parent === element)
      .map((child, index) => ({
        element: child,
        id: idOf(child) || `${id}/${property}/${String(index)}`,
        scope: id,
      }));
  });
}

/** The shapes and lines of every element, by the element's id (BPMN DI). */
function drawingsOf(root: ModdleElement): ReadonlyMap<string, string> {
  const drawings = new Map<string, string>();
  const planes = list(root.diagrams).flatMap((diagram) => list(diagram.plane));
  for (const shape of planes.flatMap((plane) => list(plane.planeElement))) {
    const [element] = list(shape.bpmnElement);
    if (!element) continue;
    const before = drawings.get(idOf(element)) ?? '';
    drawings.set(idOf(element), before + JSON.stringify([...propertiesOf(shape)]));
  }
  return drawings;
}

function list(value: unknown): readonly ModdleElement[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter(isElement);
}

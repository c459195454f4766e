/** An element as bpmn-moddle reads it; its properties are read through the functions below. */
export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: ModdleElement;
  readonly $attrs?: Readonly<Record<string, unknown>>;
  readonly $body?: unknown;
  readonly [property: string]: unknown;
}

export function isElement(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value && typeof value.$type === 'string';
}

/** The BPMN type without its prefix; elements of other namespaces keep theirs. */
export function typeOf(element: ModdleElement): string {
  return element.$type.replace(/^bpmn:/, '');
}

export function textOf(element: ModdleElement, property: string): string | undefined {
  const value = element[property];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function idOf(element: ModdleElement): string {
  return textOf(element, 'id') ?? '';
}

/** The element that a property contains or refers to. */
export function elementOf(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element[property];
  return isElement(value) ? value : undefined;
}

export function elementsOf(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value = element[property];
  return Array.isArray(value) ? value.filter(isElement) : [];
}

/** The text of a formal expression held by a property, e.g. `conditionExpression`. */
export function bodyOf(element: ModdleElement, property: string): string | undefined {
  const expression = elementOf(element, property);
  return expression ? (textOf(expression, 'body') ?? '').trim() : undefined;
}

/** Our own extension elements of one type, e.g. `wf:Outcome`. */
export function extensionsOf(element: ModdleElement, type: string): readonly ModdleElement[] {
  const extensions = elementOf(element, 'extensionElements');
  return extensions ? elementsOf(extensions, 'values').filter((value) => value.$type === type) : [];
}

/** What an element contains, without what it only refers to and without the drawing. */
function childrenOf(element: ModdleElement): readonly ModdleElement[] {
  return Object.entries(element)
    .filter(([property]) => property !== 'diagrams')
    .flatMap(([, value]): unknown[] => (Array.isArray(value) ? value : [value]))
    .filter((value): value is ModdleElement => isElement(value) && isContained(value, element));
}

export function isContained(value: ModdleElement, parent: ModdleElement): boolean {
  return value.$parent === undefined || value.$parent === parent;
}

/** The element and everything it contains, parents first. */
export function* walk(root: ModdleElement): Generator<ModdleElement> {
  const pending = [root];
  for (let element = pending.pop(); element; element = pending.pop()) {
    yield element;
    pending.push(...[...childrenOf(element)].reverse());
  }
}

/** The id of the element, or of the nearest one around it that has one: what a finding names. */
export function nearestId(element: ModdleElement): string {
  for (let at: ModdleElement | undefined = element; at; at = at.$parent) {
    const id = idOf(at);
    if (id !== '' && at.$type !== 'bpmn:Definitions') return id;
  }
  return '';
}

/** An element of the diagram's model, as moddle makes it: read by `get`, changed by commands only. */
export interface ModdleElement {
  readonly $type: string;
  readonly $parent?: ModdleElement;
  get(property: string): unknown;
  $instanceOf(type: string): boolean;
}

function isModdle(value: unknown): value is ModdleElement {
  return typeof value === 'object' && value !== null && '$type' in value;
}

/** The text of an attribute; empty where there is none. */
export function textOf(element: ModdleElement, property: string): string {
  const value = element.get(property);
  return typeof value === 'string' ? value : '';
}

export function idOf(element: ModdleElement): string {
  return textOf(element, 'id');
}

/** The element that a property holds or refers to. */
export function partOf(element: ModdleElement, property: string): ModdleElement | null {
  const value = element.get(property);
  return isModdle(value) ? value : null;
}

export function partsOf(element: ModdleElement, property: string): readonly ModdleElement[] {
  const value: unknown = element.get(property);
  return Array.isArray(value) ? value.filter(isModdle) : [];
}

/** The text of an expression that a property holds, e.g. `conditionExpression`; null without one. */
export function bodyOf(element: ModdleElement, property: string): string | null {
  const expression = partOf(element, property);
  return expression ? textOf(expression, 'body').trim() : null;
}

/** Our own extension elements of one type, e.g. `wf:Outcome`. */
export function extensionsOf(element: ModdleElement, type: string): readonly ModdleElement[] {
  const holder = partOf(element, 'extensionElements');
  return holder ? partsOf(holder, 'values').filter(({ $type }) => $type === type) : [];
}

/** What triggers an event; null for a plain one. */
export function triggerOf(event: ModdleElement): ModdleElement | null {
  return event.$instanceOf('bpmn:Event') ? (partsOf(event, 'eventDefinitions')[0] ?? null) : null;
}

/** A name in both languages; English is empty where nobody has written it. */
export function namesOf(element: ModdleElement): { readonly chinese: string; readonly english: string } {
  return { chinese: textOf(element, 'name'), english: textOf(element, 'nameEn') };
}

/** The name in the language that is spoken; the Chinese one where nobody has written another. */
export function nameOf(
  element: ModdleElement,
  say: (name: { readonly 'zh-Hans': string; readonly en: string }) => string,
): string {
  const { chinese, english } = namesOf(element);
  return say({ 'zh-Hans': chinese, en: english || chinese });
}

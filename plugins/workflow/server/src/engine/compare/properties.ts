import { idOf, isContained, isElement, textOf, type ModdleElement } from '../model/moddle';
import { Collector, type Value } from './collector';
import {
  DEFAULTS,
  EXTENSION_WORDS,
  IMPLIED_TYPES,
  MAIN_PROPERTIES,
  PROPERTY_WORDS,
  TRIGGER_WORDS,
} from './words';

/** Everything that one element says, flat: the property in the field's words → its value. */
export type Properties = ReadonlyMap<string, Value>;

/** What contains elements that are compared by themselves. */
export const CONTAINERS: ReadonlySet<string> = new Set([
  ...['rootElements', 'flowElements', 'artifacts', 'participants', 'messageFlows', 'laneSets', 'lanes'],
  'childLaneSet',
]);
/** Told by the sequence flows themselves or by the comparison, or the tool's stamp. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['id', 'incoming', 'outgoing', 'diagrams', 'di', 'exporter', 'exporterVersion', ...CONTAINERS],
]);

/** How a file is written: where names come from, and a type that some tools write out and others imply. */
const WRITING = /^(xmlns(:|$)|xsi:type$)/;

/** @returns what the element says with all its parts, without what is compared by itself */
export function propertiesOf(element: ModdleElement): Properties {
  const found = new Collector();
  read(element, '', found);
  return found.values;
}

function read(element: ModdleElement, prefix: string, found: Collector, told: readonly string[] = []): void {
  // The parser hides what an element refers to from listings of its properties.
  for (const property of Object.getOwnPropertyNames(element)) {
    if (property.startsWith('$') || LEFT_OUT.has(property) || told.includes(property)) continue;
    readProperty(element, property, element[property], prefix, found);
  }
  for (const [name, value] of Object.entries(element.$attrs ?? {}))
    if (!WRITING.test(name)) found.add(joined(prefix, name), String(value));
  readForeign(element, prefix, found);
}

/** Elements of other tools, which the parser knows no properties of. */
function readForeign(element: ModdleElement, prefix: string, found: Collector): void {
  if (typeof element.$body === 'string') found.add(joined(prefix, 'text'), element.$body);
  const children: readonly unknown[] = Array.isArray(element.$children) ? element.$children : [];
  for (const child of children) if (isElement(child)) readPart(child, joined(prefix, child.$type), found);
}

function readProperty(
  owner: ModdleElement,
  property: string,
  value: unknown,
  prefix: string,
  found: Collector,
): void {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  const parts = values.filter(isElement).filter((one) => isContained(one, owner));
  const others = values.filter((one) => !isElement(one) || !isContained(one, owner));
  const word = wordOf(property, prefix);
  const text = others.map((one) => (isElement(one) ? idOf(one) : String(one))).join(', ');
  const shown = others.map((one) => (isElement(one) ? nameAndId(one) : String(one))).join(', ');
  if (others.length > 0 && !DEFAULTS.has(`${property}=${text}`)) found.add(word, text, shown);
  if (property === 'extensionElements') {
    for (const part of parts) readExtensions(part, prefix, found);
  } else if (parts.some(isOurs)) readOurs(parts, prefix, found);
  else for (const part of parts) readPart(part, triggerWord(part, prefix) ?? word, found, property);
}

/** A part without an entry of its own: an expression, a loop, what an event waits for. */
function readPart(part: ModdleElement, word: string, found: Collector, property = ''): void {
  const main = MAIN_PROPERTIES.has(property);
  const prefix = main ? word : found.prefix(word);
  const before = found.values.size;
  const [body] = ['body', 'text'].filter((name) => typeof part[name] === 'string');
  if (body !== undefined) found.add(prefix, String(part[body]));
  // Three ways to set a timer share one word.
  if (property.startsWith('time')) found.add(`${prefix}.kind`, property);
  if (property !== '' && !IMPLIED_TYPES.has(part.$type)) found.add(`${prefix}.type`, part.$type);
  read(part, prefix, found, body === undefined ? [] : [body]);
  // A part that says nothing is still there, such as the one that ends everything.
  if (found.values.size === before) found.add(prefix, part.$type);
}

function readExtensions(extensions: ModdleElement, prefix: string, found: Collector): void {
  const values = Array.isArray(extensions.values) ? extensions.values.filter(isElement) : [];
  readOurs(values.filter(isOurs), prefix, found);
  for (const value of values) if (!isOurs(value)) readPart(value, joined(prefix, value.$type), found);
  read(extensions, joined(prefix, 'extensions'), found, ['values']);
}

/** Our own elements, each under what tells it apart from its like. */
function readOurs(elements: readonly ModdleElement[], prefix: string, found: Collector): void {
  const order = new Map<string, string[]>();
  for (const element of elements) {
    const { word, key } = EXTENSION_WORDS[element.$type] ?? { word: element.$type, key: null };
    const name = key === null ? '' : (textOf(element, key) ?? '');
    const at = found.prefix(joined(prefix, key === null ? word : `${word}.${name}`));
    found.add(at, name);
    read(element, at, found, key === null ? [] : [key]);
    order.set(word, [...(order.get(word) ?? []), name]);
  }
  for (const [word, names] of order)
    if (names.length > 1) found.add(joined(prefix, `${word}${ORDER}`), JSON.stringify(names));
}

/** Ends the word under which the order of our elements stands, as JSON. */
export const ORDER = '.order';

function isOurs(element: ModdleElement): boolean {
  return element.$type.startsWith('wf:');
}

function triggerWord(part: ModdleElement, prefix: string): string | null {
  const word = TRIGGER_WORDS[part.$type];
  return word === undefined ? null : joined(prefix, word);
}

function wordOf(property: string, prefix: string): string {
  if (prefix !== '' && MAIN_PROPERTIES.has(property)) return prefix;
  return joined(prefix, PROPERTY_WORDS[property] ?? property);
}

function joined(prefix: string, word: string): string {
  return prefix === '' ? word : `${prefix}.${word}`;
}

/** What is referred to: told by its id, for a new name is told where it stands. */
function nameAndId(element: ModdleElement): string {
  const name = textOf(element, 'name');
  return name === undefined ? idOf(element) : `${name} (${idOf(element)})`;
}

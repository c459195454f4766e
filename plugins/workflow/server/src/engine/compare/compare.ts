import type { Difference } from '../../../../contracts';
import { EngineError } from '../errors';
import { isElement } from '../model/moddle';
import { parseXml } from '../xml/parse';
import { comparedElements, type ComparedElement } from './elements';
import { ORDER, type Properties } from './properties';

/** Longer texts are compared whole and shown in part. */
const SHOWN = 1000;

/**
 * Compares two diagrams element by element, by their ids: every property with all its parts, in the
 * field's words (product.md section 7, "compare it"). Ids of parts and the order of the file say nothing.
 *
 * @returns the differences, in the order of the newer file; what was removed comes last
 * @throws EngineError `DIAGRAM_INVALID` with `problems` when one of them cannot be read
 */
export async function compareDiagrams(from: string, to: string): Promise<readonly Difference[]> {
  const before = await elementsIn(from);
  const after = await elementsIn(to);
  const there = [...after.values()].flatMap((element) => differenceOf(before.get(element.id), element));
  const gone = [...before.values()].filter(({ id }) => !after.has(id));
  return [...there, ...gone.map((element) => wholly('removed', element))];
}

async function elementsIn(xml: string): Promise<ReadonlyMap<string, ComparedElement>> {
  const { parsed, problems } = await parseXml(xml);
  const root: unknown = parsed?.rootElement;
  if (!isElement(root)) throw new EngineError('DIAGRAM_INVALID', 'The diagram cannot be read', { problems });
  return comparedElements(root);
}

function differenceOf(before: ComparedElement | undefined, after: ComparedElement): readonly Difference[] {
  if (!before) return [wholly('added', after)];
  const changes = changesBetween(before, after);
  if (changes.length > 0) return [differing('changed', after, changes)];
  // What was not drawn at all is drawn by whatever opens it: nobody has moved it.
  const moved = before.drawing !== '' && before.drawing !== after.drawing;
  return moved ? [differing('moved', after, [])] : [];
}

function wholly(kind: 'added' | 'removed', element: ComparedElement): Difference {
  const added = kind === 'added';
  const changes = [...element.properties]
    .filter(([property]) => !property.endsWith(ORDER))
    .map(([property, { shown }]) => change(property, added ? undefined : shown, added ? shown : undefined));
  return differing(kind, element, changes);
}

function differing(
  kind: Difference['kind'],
  { id, type, name }: ComparedElement,
  changes: Difference['changes'],
): Difference {
  return { elementId: id, elementType: type, name, kind, changes };
}

function changesBetween(before: ComparedElement, after: ComparedElement): Difference['changes'] {
  const type = before.type === after.type ? [] : [change('type', before.type, after.type)];
  const properties = new Set([...after.properties.keys(), ...before.properties.keys()]);
  return [...type, ...[...properties].flatMap((one) => changeOf(one, before.properties, after.properties))];
}

function changeOf(property: string, before: Properties, after: Properties): Difference['changes'] {
  const from = before.get(property);
  const to = after.get(property);
  if (from?.text === to?.text) return [];
  if (property.endsWith(ORDER)) return orderChange(property, from?.text, to?.text);
  return [change(property, from?.shown, to?.shown)];
}

/** One more or one fewer is told by itself; here only the order of those that were and are there counts. */
function orderChange(property: string, from?: string, to?: string): Difference['changes'] {
  const [before, after] = [namesIn(from), namesIn(to)];
  const stayed = before.filter((name) => after.includes(name));
  const now = after.filter((name) => before.includes(name));
  if (stayed.join('\n') === now.join('\n')) return [];
  return [change(property, stayed.join(', '), now.join(', '))];
}

function namesIn(json: string | undefined): readonly string[] {
  return json === undefined ? [] : (JSON.parse(json) as readonly string[]);
}

function change(property: string, from: string | undefined, to: string | undefined) {
  const shown = (text: string | undefined) => (text === undefined ? null : clipped(text));
  return { property: clipped(property), from: shown(from), to: shown(to) };
}

function clipped(text: string): string {
  // Half a surrogate pair is no text.
  return text.length > SHOWN
    ? `${text
        .slice(0, SHOWN)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
    : text;
}

import type { Locale } from '../i18n/locale';

/** A flow in words, read from its diagram: for those who cannot see it, and for narrow screens. */

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const SHAPES = 'http://www.omg.org/spec/BPMN/20100524/DI';
const BOUNDS = 'http://www.omg.org/spec/DD/20100524/DC';
const OWN = 'urn:city-platform:workflow:1';

export interface DiagramState {
  readonly active: readonly string[];
  readonly completed: readonly string[];
}

export interface DiagramStep {
  readonly id: string;
  readonly name: string;
  readonly state: 'done' | 'current' | 'ahead';
}

/** Where people do something or are waited for. What the platform does by itself in between is left out. */
const STEPS = ['userTask', 'eventBasedGateway'];
/** Told only once they have happened: before, nobody knows which it will be. */
const EVENTS = ['startEvent', 'endEvent', 'intermediateCatchEvent'];

/**
 * The named steps from left to right, and what has become of each.
 *
 * @param isOpen whether the case still runs; of one that has ended only what happened is told
 */
export function stepsOf(
  diagram: Document,
  { active, completed }: DiagramState,
  { locale, isOpen }: { readonly locale: Locale; readonly isOpen: boolean },
): readonly DiagramStep[] {
  const places = placesIn(diagram);
  const stateOf = (element: Element): DiagramStep['state'] => {
    if (isOpen && (active.includes(element.id) || waitsAt(diagram, element, completed))) return 'current';
    return completed.includes(element.id) ? 'done' : 'ahead';
  };
  const elements = (names: readonly string[]) =>
    names.flatMap((name) => [...diagram.getElementsByTagNameNS(BPMN, name)]);
  const events = elements(EVENTS).filter((event) => completed.includes(event.id) && !isInner(event));
  return [...elements(STEPS), ...events]
    .map((element) => ({ id: element.id, name: nameIn(element, locale), state: stateOf(element) }))
    .filter(({ name, state }) => name !== '' && (isOpen || state !== 'ahead'))
    .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** The diagram with its names in the language of the page. */
export function diagramIn(diagram: Document, locale: Locale): string {
  const worded = diagram.cloneNode(true) as Document;
  for (const element of worded.getElementsByTagNameNS(BPMN, '*'))
    if (element.hasAttribute('name')) element.setAttribute('name', nameIn(element, locale));
  return new XMLSerializer().serializeToString(worded);
}

function nameIn(element: Element, locale: Locale): string {
  const chinese = element.getAttribute('name') ?? '';
  return locale === 'en' ? (element.getAttributeNS(OWN, 'nameEn') ?? chinese) : chinese;
}

/** A gateway that waits for one of several events waits until one has happened. */
function waitsAt(diagram: Document, element: Element, completed: readonly string[]): boolean {
  if (element.localName !== 'eventBasedGateway' || !completed.includes(element.id)) return false;
  const flows = [...diagram.getElementsByTagNameNS(BPMN, 'sequenceFlow')];
  const followers = flows
    .filter((flow) => flow.getAttribute('sourceRef') === element.id)
    .map((flow) => flow.getAttribute('targetRef') ?? '');
  return !followers.some((id) => completed.includes(id));
}

/** Where a part of the flow starts and ends is nothing to tell. */
function isInner(event: Element): boolean {
  return event.localName !== 'intermediateCatchEvent' && event.parentElement?.localName === 'subProcess';
}

/** How far right each element stands. */
function placesIn(diagram: Document): ReadonlyMap<string, number> {
  const shapes = [...diagram.getElementsByTagNameNS(SHAPES, 'BPMNShape')];
  return new Map(
    shapes.map((shape) => {
      const [bounds] = shape.getElementsByTagNameNS(BOUNDS, 'Bounds');
      return [shape.getAttribute('bpmnElement') ?? '', Number(bounds?.getAttribute('x') ?? 0)];
    }),
  );
}

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
  state: DiagramState,
  { locale, isOpen }: { readonly locale: Locale; readonly isOpen: boolean },
): readonly DiagramStep[] {
  const places = placesIn(diagram);
  const placeOf = ({ id }: { readonly id: string }) => places.get(id) ?? 0;
  const elements = (names: readonly string[]) =>
    names.flatMap((name) => [...diagram.getElementsByTagNameNS(BPMN, name)]);
  const isPassed = ({ id }: { readonly id: string }) => state.completed.includes(id);
  const events = elements(EVENTS).filter((event) => isPassed(event) && !isInner(event));
  const isCurrent = (element: Element) => isOpen && waitsAt(diagram, element, state);
  const steps = elements(STEPS);
  const waiting = steps.filter(isCurrent).map(placeOf);
  const now = waiting.length === 0 ? Infinity : Math.max(...waiting);
  const stateOf = (element: Element): DiagramStep['state'] | null => {
    if (isCurrent(element)) return 'current';
    // Where a case was sent back, what lies behind that place comes once more.
    if (isOpen && placeOf(element) > now) return isCorrection(element) ? null : 'ahead';
    return isPassed(element) ? 'done' : null;
  };
  return [...steps, ...events]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .flatMap((element) => {
      const [name, become] = [nameIn(element, locale), stateOf(element)];
      return name === '' || become === null ? [] : [{ id: element.id, name, state: become }];
    });
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

/** Somebody has the task; or a gateway that waits for one of several events was reached and not yet left. */
function waitsAt(diagram: Document, element: Element, { active, completed }: DiagramState): boolean {
  if (element.localName !== 'eventBasedGateway') return active.includes(element.id);
  const flows = [...diagram.getElementsByTagNameNS(BPMN, 'sequenceFlow')];
  const isReached = flows.some(
    (flow) => flow.getAttribute('targetRef') === element.id && completed.includes(flow.id),
  );
  return isReached && !completed.includes(element.id);
}

/** What the applicant does only if it is sent back to them: nothing that everybody has ahead. */
function isCorrection(element: Element): boolean {
  return element.getAttributeNS(OWN, 'assignees') === 'applicant';
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

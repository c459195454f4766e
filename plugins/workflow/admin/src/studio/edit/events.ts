import { create, literal, setPart, setProperties } from './edit';
import { partOf, partsOf, textOf, triggerOf, type ModdleElement } from '../../bpmn/moddle';
import type { DrawnElement, Editor } from '../../bpmn/modeler/services';

export const TIMER_KINDS = ['timeDuration', 'timeDate', 'timeCycle'] as const;
export type TimerKind = (typeof TIMER_KINDS)[number];

export interface TimerFields {
  readonly kind: TimerKind;
  readonly text: string;
  readonly calendar: string;
}

export function readTimer(definition: ModdleElement): TimerFields {
  const kind = TIMER_KINDS.find((one) => partOf(definition, one)) ?? 'timeDuration';
  const expression = partOf(definition, kind);
  return {
    kind,
    text: expression ? textOf(expression, 'body') : '',
    calendar: textOf(definition, 'calendar'),
  };
}

/** A timer has exactly one of the three ways to say when. */
export function setTimer(editor: Editor, element: DrawnElement, { kind, text, calendar }: TimerFields): void {
  const definition = triggerOf(element.businessObject);
  if (!definition) return;
  const others = Object.fromEntries(TIMER_KINDS.map((one) => [one, undefined]));
  setPart(editor, element, definition, {
    ...others,
    [kind]: literal(editor, text),
    calendar: calendar === '' ? undefined : calendar,
  });
}

const REFERENCES: Readonly<
  Record<string, { readonly property: string; readonly type: string; readonly code: string }>
> = {
  'bpmn:SignalEventDefinition': { property: 'signalRef', type: 'bpmn:Signal', code: 'name' },
  'bpmn:MessageEventDefinition': { property: 'messageRef', type: 'bpmn:Message', code: 'name' },
  'bpmn:ErrorEventDefinition': { property: 'errorRef', type: 'bpmn:Error', code: 'errorCode' },
  'bpmn:EscalationEventDefinition': {
    property: 'escalationRef',
    type: 'bpmn:Escalation',
    code: 'escalationCode',
  },
};

export interface NamedReference {
  /** What the event reacts to or throws; empty while nobody has said. */
  readonly name: string;
  /** The names of that kind that the diagram already has. */
  readonly known: readonly string[];
}

/** @returns null for an event that names nothing (a timer, a plain end) */
export function readReference(event: ModdleElement): NamedReference | null {
  const definition = triggerOf(event);
  const kind = definition && REFERENCES[definition.$type];
  if (!definition || !kind) return null;
  const reference = partOf(definition, kind.property);
  const known = rootElements(event).filter(({ $type }) => $type === kind.type);
  return {
    name: reference ? textOf(reference, kind.code) : '',
    known: known.map((one) => textOf(one, kind.code)).filter((name) => name !== ''),
  };
}

/** Lets the event name a signal, message, error or escalation; one that is not there yet is made. */
export function setReference(editor: Editor, element: DrawnElement, name: string): void {
  const definition = triggerOf(element.businessObject);
  const kind = definition && REFERENCES[definition.$type];
  if (!definition || !kind) return;
  if (name === '') {
    setPart(editor, element, definition, { [kind.property]: undefined });
    return;
  }
  editor.get('compose').run(() => {
    const known = rootElements(element.businessObject).find(
      (one) => one.$type === kind.type && textOf(one, kind.code) === name,
    );
    const reference =
      known ?? addRoot(editor, element, create(editor, kind.type, { name, [kind.code]: name }));
    setPart(editor, element, definition, { [kind.property]: reference });
  });
}

function addRoot(editor: Editor, element: DrawnElement, added: ModdleElement): ModdleElement {
  const definitions = definitionsOf(element.businessObject);
  if (!definitions) return added;
  Object.assign(added, { $parent: definitions });
  const rootElements = [added, ...partsOf(definitions, 'rootElements')];
  setPart(editor, element, definitions, { rootElements });
  return added;
}

function rootElements(element: ModdleElement): readonly ModdleElement[] {
  const definitions = definitionsOf(element);
  return definitions ? partsOf(definitions, 'rootElements') : [];
}

export function definitionsOf(element: ModdleElement): ModdleElement | null {
  let at: ModdleElement | undefined = element;
  while (at && at.$type !== 'bpmn:Definitions') at = at.$parent;
  return at ?? null;
}

export function setInterrupting(editor: Editor, element: DrawnElement, interrupting: boolean): void {
  setProperties(editor, element, { cancelActivity: interrupting });
}

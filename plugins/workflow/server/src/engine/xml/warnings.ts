import type { Problem } from '../../../../contracts';
import { problem } from '../lint/problem';
import { isElement, nearestId, type ModdleElement } from '../model/moddle';
import { idAt } from './locate';

/** What the parser warns of: with the element at hand, or with a place in the text. */
export interface ParserWarning {
  readonly message: string;
  readonly element?: object;
  readonly property?: string;
  readonly value?: unknown;
}

/**
 * Sorts what the parser stumbled over. What only draws, tells people something or is another tool's own does
 * not reach the engine and may be amiss; everything else is a finding at its element.
 *
 * @returns null for what is harmless
 */
export function findingOf(xml: string, warning: ParserWarning): Problem | null {
  const { message, element, property = '', value } = warning;
  if (isElement(element)) {
    if (message.startsWith('unknown attribute')) return null;
    if (isDrawn(element) || HARMLESS.has(property)) return null;
    const reference = String(value).slice(0, 100);
    return problem('xml-reference', nearestId(element), {
      property: property.replace(/^bpmn:/, ''),
      reference,
    });
  }
  if (message.startsWith('unsupported document encoding')) return null;
  return unparsed(xml, message);
}

/** References that nothing follows: the engine goes by the flows' own ends. */
const HARMLESS: ReadonlySet<string> = new Set(
  [
    ...['incoming', 'outgoing', 'flowNodeRef', 'processRef', 'partnerElementRef', 'categoryValueRef'],
    ...['dataObjectRef', 'dataStoreRef', 'itemSubjectRef', 'structureRef', 'operationRef', 'itemRef'],
    ...['dataInputRefs', 'dataOutputRefs', 'inputSetRefs', 'outputSetRefs', 'inMessageRef', 'outMessageRef'],
    ...['supportedInterfaceRefs', 'interfaceRef', 'endPointRefs', 'resourceRef', 'parameterRef'],
    ...['definitionalCollaborationRef', 'supports', 'participantRef', 'optionalInputRefs'],
  ].map((name) => `bpmn:${name}`),
);

/** The drawing itself, and what is drawn beside the flow: other parties' letters, notes, data. */
const BESIDE = new Set(
  [
    ...['MessageFlow', 'Association', 'DataInputAssociation', 'DataOutputAssociation', 'Participant', 'Lane'],
    ...['Group', 'Relationship', 'CorrelationSubscription', 'CorrelationKey', 'ConversationLink'],
  ].map((type) => `bpmn:${type}`),
);

function isDrawn({ $type }: ModdleElement): boolean {
  return !/^(bpmn|wf):/.test($type) || BESIDE.has($type);
}

const DUPLICATE = /(?:duplicate|illegal) ID <([\s\S]*)>$/;
const FOREIGN = /(?:unrecognized element|unknown type) <(?!bpmn:|wf:)[^>:]+:[^>]*>$/;

/** Something that the parser has left out. Another tool's own may be left out. */
function unparsed(xml: string, message: string): Problem | null {
  const id = DUPLICATE.exec(message)?.[1];
  if (id !== undefined) return problem('element-id', id, { id: id.slice(0, 100) });
  if (FOREIGN.test(message)) return null;
  return problem('xml-unknown', idAt(xml, message), { detail: inOneLine(message) });
}

export function inOneLine(message: string): string {
  return message.split(/\s+/).join(' ').slice(0, 200);
}

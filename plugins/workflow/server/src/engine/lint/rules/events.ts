import { bodyOf, elementOf, elementsOf, idOf, textOf, typeOf, type ModdleElement } from '../../model/moddle';
import type { Diagram, FlowNode } from '../../model/diagram';
import { problem } from '../problem';
import type { Rule } from '../rule';

const HOSTS = new Set([
  'Task',
  'UserTask',
  'ManualTask',
  'ServiceTask',
  'SendTask',
  'BusinessRuleTask',
  'SubProcess',
  'CallActivity',
]);

export const boundaryRule: Rule = (diagram) =>
  [...diagram.nodes.values()]
    .filter((node) => node.type === 'BoundaryEvent' && !isAttached(diagram, node))
    .map(({ id }) => problem('boundary-attached', id));

function isAttached({ nodes }: Diagram, { attachedTo, scope }: FlowNode): boolean {
  const host = attachedTo === null ? undefined : nodes.get(attachedTo);
  return host?.scope === scope && HOSTS.has(host.type);
}

/** An event without a reference would answer to anything that nobody named. */
export const eventReferenceRule: Rule = ({ root, nodes }) => [
  ...[...nodes.values()]
    .filter(({ eventDefinitions }) => !eventDefinitions.every(isReferenced))
    .map(({ id }) => problem('event-reference', id)),
  ...duplicates(root, 'bpmn:Signal'),
  ...duplicates(root, 'bpmn:Message'),
];

function isReferenced(definition: ModdleElement): boolean {
  switch (typeOf(definition)) {
    case 'SignalEventDefinition':
      return isNamed(elementOf(definition, 'signalRef'), 'name');
    case 'MessageEventDefinition':
      return isNamed(elementOf(definition, 'messageRef'), 'name');
    case 'ErrorEventDefinition':
      return isNamed(elementOf(definition, 'errorRef'), 'errorCode');
    case 'EscalationEventDefinition':
      return isNamed(elementOf(definition, 'escalationRef'), 'escalationCode');
    case 'ConditionalEventDefinition':
      return (bodyOf(definition, 'condition') ?? '') !== '';
    default:
      return true;
  }
}

function isNamed(reference: ModdleElement | undefined, property: string): boolean {
  const name = reference && textOf(reference, property);
  return name?.trim() === name && name?.startsWith('=') === false;
}

function duplicates(root: ModdleElement, type: string) {
  const seen = new Set<string>();
  return elementsOf(root, 'rootElements')
    .filter((element) => element.$type === type)
    .flatMap((element) => {
      const name = textOf(element, 'name') ?? '';
      if (!seen.has(name)) {
        seen.add(name);
        return [];
      }
      return [problem('duplicate-name', idOf(element), { name })];
    });
}

import { nearestId, typeOf, walk, type ModdleElement } from '../../model/moddle';
import { problem } from '../problem';
import { typeName } from '../type-names';
import type { Rule } from '../rule';

/** What the engine runs (engine-facts, "What works, what does not"). */
const NODES = [
  ...['StartEvent', 'EndEvent', 'IntermediateCatchEvent', 'IntermediateThrowEvent', 'BoundaryEvent'],
  ...['Task', 'UserTask', 'ManualTask', 'ServiceTask', 'SendTask', 'BusinessRuleTask'],
  ...['ExclusiveGateway', 'ParallelGateway', 'EventBasedGateway', 'SubProcess', 'CallActivity'],
];
const EVENT_DEFINITIONS = [
  'Timer',
  'Signal',
  'Message',
  'Error',
  'Escalation',
  'Conditional',
  'Terminate',
].map((kind) => `${kind}EventDefinition`);
const PARTS = [
  'Process',
  'SequenceFlow',
  'MultiInstanceLoopCharacteristics',
  'FormalExpression',
  'Expression',
];
const REFERENCES = ['Message', 'Signal', 'Error', 'Escalation', 'ItemDefinition'];
/** Drawn for people to read; none of it reaches the engine. */
const DRAWING = [
  ...['Definitions', 'Collaboration', 'Participant', 'MessageFlow', 'LaneSet', 'Lane', 'Documentation'],
  ...['TextAnnotation', 'Association', 'Group', 'Category', 'CategoryValue', 'ExtensionElements'],
  ...['DataObject', 'DataObjectReference', 'DataStore', 'DataStoreReference', 'DataState'],
  ...['Property', 'DataInputAssociation', 'DataOutputAssociation', 'InputOutputSpecification'],
  ...[
    'DataInput',
    'DataOutput',
    'InputSet',
    'OutputSet',
    'ParticipantMultiplicity',
    'ParticipantAssociation',
  ],
  ...['Monitoring', 'Auditing', 'Import', 'Extension', 'Interface', 'Operation', 'Resource', 'EndPoint'],
  // Other tools' words for who does a task; here it is `wf:assignees`, and the check asks for it.
  ...['ResourceRole', 'Performer', 'HumanPerformer', 'PotentialOwner', 'ResourceParameter'],
  ...['ResourceAssignmentExpression', 'ResourceParameterBinding', 'PartnerEntity', 'PartnerRole'],
];
const ALLOWED = new Set([...NODES, ...EVENT_DEFINITIONS, ...PARTS, ...REFERENCES, ...DRAWING]);

export const elementTypeRule: Rule = ({ root }) =>
  [...walk(root)]
    .filter((element) => element.$type.startsWith('bpmn:'))
    .flatMap((element) => {
      const type = unsupported(element);
      return type === null ? [] : [problem('element-type', nearestId(element), { type: typeName(type) })];
    });

function unsupported(element: ModdleElement): string | null {
  const type = typeOf(element);
  if (!ALLOWED.has(type)) return type;
  if (element.triggeredByEvent === true) return 'EventSubProcess';
  if (element.isForCompensation === true) return `${type} (compensation)`;
  if (element.instantiate === true || element.eventGatewayType === 'Parallel')
    return `${type} (instantiating)`;
  if (Array.isArray(element.eventDefinitionRef) && element.eventDefinitionRef.length > 0)
    return `${type} (eventDefinitionRef)`;
  return null;
}

/** How each kind of event may be triggered; '' stands for a plain one. */
const TRIGGERS: Readonly<Record<string, readonly string[]>> = {
  StartEvent: ['', 'Message'],
  EndEvent: ['', 'Terminate', 'Error', 'Escalation', 'Signal'],
  IntermediateCatchEvent: ['Timer', 'Signal', 'Message', 'Conditional'],
  IntermediateThrowEvent: ['', 'Signal', 'Escalation'],
  BoundaryEvent: ['Timer', 'Signal', 'Message', 'Error', 'Escalation', 'Conditional'],
};

export const eventDefinitionRule: Rule = ({ nodes }) =>
  [...nodes.values()].flatMap(({ id, type, eventDefinitions }) => {
    const allowed = TRIGGERS[type];
    const trigger = eventDefinitions
      .map((definition) => typeOf(definition).replace('EventDefinition', ''))
      .join('+');
    return !allowed || allowed.includes(trigger)
      ? []
      : [problem('event-definition', id, { type: typeName(trigger || 'none') })];
  });

import {
  deserialize,
  map,
  type MappedContext,
  type SerializableContext,
  type SerializableElement,
} from 'moddle-context-serializer';
import { expressionText } from '../feel/language';
import { resolveBehaviour } from '../runtime/behaviours';
import type { CompiledExpression } from './compiled-expression';
import type { Diagram, Flow, FlowNode } from './diagram';
import { bodyOf, elementOf, elementsOf, idOf, textOf, typeOf, type ModdleElement } from './moddle';
import { HUMAN_TASKS, toCountersign } from './tasks';
import { toTimer } from './timer';
import { POLL, type CountersignModel } from '../types';

/**
 * The serialised form that bpmn-elements runs. Every behaviour is built anew from what this engine
 * knows: whatever else a file carries — implementations, scripts, forms, data associations, message
 * flows, attributes of other tools — is not in it.
 */
export function toContext(diagram: Diagram): SerializableContext {
  const mapped = map({ ...diagram.parsed, rootElement: withoutPools(diagram.root) }, () => undefined);
  const nodes = new Set(diagram.nodes.keys());
  const flows = new Map(diagram.scopes.flatMap((scope) => scope.flows).map((flow) => [flow.id, flow]));
  const context: MappedContext = {
    definition: { ...mapped.definition, id: idOf(diagram.root) || 'Definitions' },
    processes: mapped.processes.map((process) => ({
      ...bare(process),
      behaviour: { isExecutable: process.behaviour.isExecutable === true },
    })),
    activities: mapped.activities
      .filter(({ id, type }) => nodes.has(id ?? '') || REFERENCES.has(type ?? ''))
      .map((activity) => ({
        ...bare(activity),
        behaviour: behaviourOf(diagram.nodes.get(activity.id ?? ''), activity),
      })),
    sequenceFlows: mapped.sequenceFlows.map((flow) => toFlow(flow, diagram, flows.get(flow.id ?? ''))),
    ...{
      associations: [],
      dataObjects: [],
      dataStores: [],
      messageFlows: [],
      participants: [],
      scripts: [],
      timers: [],
    },
  };
  return deserialize(context, resolveBehaviour);
}

/** Pools and what goes between them are drawing; the serialiser stumbles over a pool without process. */
function withoutPools(root: ModdleElement): object {
  const rootElements = elementsOf(root, 'rootElements').filter(({ $type }) => $type !== 'bpmn:Collaboration');
  return { $type: root.$type, id: idOf(root), rootElements };
}

/** What events refer to; bpmn-elements looks these up like activities. */
const REFERENCES = new Set(['bpmn:Signal', 'bpmn:Message', 'bpmn:Error', 'bpmn:Escalation']);

/** An element without its behaviour. */
function bare({ id, type, name, parent }: SerializableElement): Omit<SerializableElement, 'behaviour'> {
  return {
    ...(id === undefined ? {} : { id }),
    ...(type === undefined ? {} : { type }),
    ...(name === undefined ? {} : { name: String(name) }),
    ...(parent === undefined ? {} : { parent }),
  };
}

function toFlow(
  mapped: SerializableElement,
  { nodes }: Diagram,
  flow: Flow | undefined,
): SerializableElement {
  const { sourceId, targetId }: Readonly<Record<string, unknown>> = mapped;
  const condition = flow?.condition ?? null;
  const feel: CompiledExpression | null =
    condition === null ? null : { purpose: 'condition', feel: expressionText(condition) };
  const isDefault = flow !== undefined && isDefaultFlow(nodes.get(flow.source), flow);
  return {
    ...bare(mapped),
    sourceId,
    targetId,
    isDefault,
    behaviour: feel && !isDefault ? { conditionExpression: feel } : {},
  };
}

/** The one branch without a condition is the default, marked as such or not. */
function isDefaultFlow(source: FlowNode | undefined, flow: Flow): boolean {
  if (source?.type !== 'ExclusiveGateway' || source.outgoing.length < 2) return false;
  return flow.isDefault || (flow.condition === null && !source.outgoing.some(({ isDefault }) => isDefault));
}

function behaviourOf(node: FlowNode | undefined, activity: SerializableElement): Record<string, unknown> {
  if (!node) return referenceBehaviour(activity);
  const loop = elementOf(node.element, 'loopCharacteristics');
  const countersign = HUMAN_TASKS.has(node.type) ? toCountersign(node.element) : null;
  return {
    ...(node.attachedTo === null
      ? {}
      : { attachedTo: { id: node.attachedTo }, cancelActivity: node.interrupting }),
    ...(node.type === 'CallActivity' ? { calledElement: textOf(node.element, 'calledElement') } : {}),
    ...(node.eventDefinitions.length > 0
      ? { eventDefinitions: node.eventDefinitions.map(toEventDefinition) }
      : {}),
    ...(loop ? { loopCharacteristics: toLoop(loop) } : {}),
    ...(countersign ? { loopCharacteristics: toPoll(countersign) } : {}),
  };
}

function referenceBehaviour({ behaviour }: SerializableElement): Record<string, unknown> {
  const { errorCode, escalationCode }: Record<string, unknown> = behaviour;
  return { errorCode, escalationCode };
}

function toEventDefinition(definition: ModdleElement): SerializableElement {
  return { type: definition.$type, behaviour: eventBehaviour(definition) };
}

function eventBehaviour(definition: ModdleElement): Record<string, unknown> {
  switch (typeOf(definition)) {
    case 'TimerEventDefinition':
      return { timer: toTimer(definition) };
    case 'ConditionalEventDefinition':
      return { expression: toExpression(definition, 'condition', 'condition') };
    default:
      return Object.fromEntries(
        ['signalRef', 'messageRef', 'errorRef', 'escalationRef'].flatMap((name) =>
          toReference(definition, name),
        ),
      );
  }
}

function toReference(definition: ModdleElement, name: string): readonly [string, unknown][] {
  const reference = elementOf(definition, name);
  return reference
    ? [[name, { id: idOf(reference), name: textOf(reference, 'name') ?? idOf(reference) }]]
    : [];
}

/**
 * The current item travels under a name of our own: under the diagram's it could overwrite what the
 * engine keeps in the same message, such as `executionId`.
 */
export const ITEM = 'wfItem';

function toLoop(loop: ModdleElement): SerializableElement {
  const collection = textOf(loop, 'collection');
  const bound: CompiledExpression | undefined =
    collection === undefined ? undefined : { purpose: 'collection', feel: expressionText(collection) };
  const behaviour = {
    isSequential: loop.isSequential === true,
    ...(bound
      ? { collection: bound, elementVariable: ITEM }
      : { loopCardinality: toExpression(loop, 'loopCardinality', 'cardinality') }),
    ...(bodyOf(loop, 'completionCondition')
      ? { completionCondition: toExpression(loop, 'completionCondition', 'condition') }
      : {}),
  };
  return { type: loop.$type, behaviour };
}

/** Several people decide together: a multi-instance over those who are asked, until their answers decide. */
function toPoll({ inSequence }: CountersignModel): SerializableElement {
  const collection: CompiledExpression = { purpose: 'voters', feel: '' };
  const completionCondition: CompiledExpression = { purpose: 'condition', feel: `${POLL}.decided` };
  return {
    type: 'bpmn:MultiInstanceLoopCharacteristics',
    behaviour: { isSequential: inSequence, collection, elementVariable: ITEM, completionCondition },
  };
}

function toExpression(
  owner: ModdleElement,
  property: string,
  purpose: CompiledExpression['purpose'],
): CompiledExpression {
  return { purpose, feel: expressionText(bodyOf(owner, property) ?? '') };
}

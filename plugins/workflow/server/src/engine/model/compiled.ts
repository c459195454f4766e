import type { SerializableContext } from 'moddle-context-serializer';
import type { FeelLanguage } from '../feel/language';
import type { CompiledDefinition, ElementModel, MessageModel } from '../types';
import { branchesOf, upstreamOf, type Branches } from './branches';
import { toContext } from './context';
import { toForm } from './form';
import { isExecutable, type Diagram, type FlowNode } from './diagram';
import { elementOf, elementsOf, textOf } from './moddle';
import { namesOf, toElementModel } from './names';
import { shapesOf, type ElementShape } from './shape';
import {
  ACTION_TASKS,
  HUMAN_TASKS,
  elementVariableOf,
  toAction,
  toMessages,
  toUserTask,
  type ActionModel,
} from './tasks';

/** What the engine room keeps with a definition; nobody outside looks inside. */
export interface CompiledSource {
  readonly context: SerializableContext;
  readonly feel: FeelLanguage;
  readonly actions: ReadonlyMap<string, ActionModel>;
  readonly sends: ReadonlyMap<string, readonly MessageModel[]>;
  /** Every scope's elements, and which of them run side by side. */
  readonly scopes: readonly { readonly nodes: ReadonlySet<string>; readonly branches: Branches }[];
  readonly shapes: ReadonlyMap<string, ElementShape>;
  /** By element: the name under which expressions know the current item of its multi-instance. */
  readonly elementVariables: ReadonlyMap<string, string>;
}

/** Turns a diagram that has passed the check into what cases are run from. */
export function toCompiledDefinition(diagram: Diagram, feel: FeelLanguage): CompiledDefinition {
  const process = diagram.processes.find(isExecutable);
  if (!process) throw new TypeError('A checked diagram has one executable process');
  const nodes = [...diagram.nodes.values()];
  const source: CompiledSource = {
    context: toContext(diagram),
    feel,
    actions: byId(nodes, ACTION_TASKS, ({ element }) => toAction(element)),
    sends: byId(nodes, SEND_TASKS, ({ element }) => toMessages(element)),
    scopes: diagram.scopes.map((scope) => ({
      nodes: new Set(scope.nodes.map(({ id }) => id)),
      branches: branchesOf(scope),
    })),
    shapes: shapesOf(diagram),
    elementVariables: new Map(nodes.flatMap(({ id, element }) => entry(id, elementVariableOf(element)))),
  };
  return {
    key: process.id,
    name: namesOf(process.element),
    form: toForm(process.element),
    userTasks: byId(nodes, HUMAN_TASKS, (node) => ({
      ...toUserTask(node.element),
      upstream: diagram.scopes
        .filter(({ id }) => id === node.scope)
        .flatMap((scope) => upstreamOf(scope, node, HUMAN_TASKS)),
    })),
    elements: elementsById(diagram),
    messages: source.sends,
    startMessages: namesCaught(
      process.nodes.filter(({ type }) => type === 'StartEvent'),
      'message',
    ),
    signals: namesCaught(
      nodes.filter(({ type }) => CATCHING.has(type)),
      'signal',
    ),
    source,
  };
}

const SEND_TASKS = new Set(['SendTask']);
const CATCHING = new Set(['BoundaryEvent', 'IntermediateCatchEvent']);

function byId<Model>(
  nodes: readonly FlowNode[],
  types: ReadonlySet<string>,
  toModel: (node: FlowNode) => Model,
): ReadonlyMap<string, Model> {
  return new Map(nodes.filter(({ type }) => types.has(type)).map((node) => [node.id, toModel(node)]));
}

function entry(id: string, value: string | null): readonly [string, string][] {
  return value === null ? [] : [[id, value]];
}

function elementsById({ scopes }: Diagram): ReadonlyMap<string, ElementModel> {
  const parts = scopes.flatMap((scope) => [scope, ...scope.nodes, ...scope.flows]);
  return new Map(parts.map(({ id, element }) => [id, toElementModel(element)]));
}

function namesCaught(nodes: readonly FlowNode[], kind: 'message' | 'signal'): readonly string[] {
  const names = nodes
    .flatMap((node) => elementsOf(node.element, 'eventDefinitions'))
    .map((definition) => elementOf(definition, `${kind}Ref`))
    .flatMap((reference) => (reference ? (textOf(reference, 'name') ?? []) : []));
  return [...new Set(names)];
}

export function sourceOf(definition: CompiledDefinition): CompiledSource {
  if (!isSource(definition.source)) throw new TypeError('Only what the engine compiled can be run');
  return definition.source;
}

function isSource(source: unknown): source is CompiledSource {
  return typeof source === 'object' && source !== null && 'context' in source && 'feel' in source;
}

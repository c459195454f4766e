import type { Diagram, FlowNode, Scope } from './diagram';
import { elementOf, textOf } from './moddle';
import { HUMAN_TASKS, toUserTask } from './tasks';
import type { OutcomeModel } from '../types';

/** Whose answer `outcome` may be when a case comes to a node. */
export interface Answers {
  readonly tasks: readonly FlowNode[];
  /** Whether the case may come here before anybody has answered anything. */
  readonly unasked: boolean;
  /** Whether it may be anybody's, because branches run side by side. */
  readonly anybody: boolean;
}

/**
 * Looks back from a node for the tasks that people did last. Where branches run side by side an answer of
 * another branch may come last: then every task of the diagram is meant, so that nothing is said wrongly.
 */
export function answersBefore(diagram: Diagram, node: FlowNode): Answers {
  const found = lookBack(diagram, node);
  if (!runsSideBySide(diagram)) return { ...found, anybody: false };
  const all = [...diagram.nodes.values()].filter(isHumanTask);
  return { ...found, tasks: all, anybody: true };
}

export function outcomesOf(tasks: readonly FlowNode[]): readonly OutcomeModel[] {
  const outcomes = tasks.flatMap(({ element }) => toUserTask(element).outcomes);
  return [...new Map(outcomes.map((outcome) => [outcome.value, outcome])).values()];
}

export function isHumanTask({ type }: FlowNode): boolean {
  return HUMAN_TASKS.has(type);
}

function lookBack(diagram: Diagram, start: FlowNode): Omit<Answers, 'anybody'> {
  const tasks = new Set<FlowNode>();
  const seen = new Set<FlowNode>();
  const pending = [...sourcesOf(diagram, start)];
  let unasked = isFirst(diagram, start);
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (isHumanTask(node)) {
      tasks.add(node);
      continue;
    }
    if (isFirst(diagram, node)) unasked = true;
    const ends = endsInside(diagram, node);
    pending.push(...(ends.length > 0 ? ends : sourcesOf(diagram, node)));
  }
  return { tasks: [...tasks], unasked };
}

/** Where a case may have been just before it comes to a node. */
function sourcesOf(diagram: Diagram, node: FlowNode): readonly FlowNode[] {
  if (node.type === 'StartEvent')
    return callersOf(diagram, node.scope).flatMap((caller) => sourcesOf(diagram, caller));
  if (node.attachedTo !== null) return interrupted(diagram, node);
  return node.incoming.flatMap(({ source }) => diagram.nodes.get(source) ?? []);
}

/** What an event guards may have got anywhere; of a task by several people some may have answered. */
function interrupted(diagram: Diagram, { attachedTo }: FlowNode): readonly FlowNode[] {
  const host = diagram.nodes.get(attachedTo ?? '');
  if (!host) return [];
  if (isHumanTask(host) && isShared(host)) return [host, ...sourcesOf(diagram, host)];
  return [...insideOf(diagram, host), ...sourcesOf(diagram, host)];
}

function isShared({ element }: FlowNode): boolean {
  return (
    textOf(element, 'countersign') !== undefined || elementOf(element, 'loopCharacteristics') !== undefined
  );
}

/** What a sub-process or a called process ends with, for whoever comes out of it. */
function endsInside(diagram: Diagram, node: FlowNode): readonly FlowNode[] {
  return insideOf(diagram, node).filter(({ type }) => type === 'EndEvent');
}

/** The nodes of the sub-process or the called process that an activity stands for. */
export function insideOf(diagram: Diagram, node: FlowNode): readonly FlowNode[] {
  return scopeOf(diagram, node)?.nodes ?? [];
}

function scopeOf({ scopes }: Diagram, { id, type, element }: FlowNode): Scope | undefined {
  if (type === 'SubProcess') return scopes.find((scope) => scope.id === id);
  const called = type === 'CallActivity' ? textOf(element, 'calledElement') : undefined;
  return called === undefined ? undefined : scopes.find((scope) => scope.id === called);
}

/** The activities that a scope runs inside of: its sub-process, or whoever calls it. */
export function callersOf(diagram: Diagram, scope: string): readonly FlowNode[] {
  return [...diagram.nodes.values()].filter((node) => scopeOf(diagram, node)?.id === scope);
}

export function isFirst(diagram: Diagram, { type, scope }: FlowNode): boolean {
  return type === 'StartEvent' && callersOf(diagram, scope).length === 0;
}

const CHOOSES = new Set(['ExclusiveGateway', 'EventBasedGateway']);

/** A reminder that only tells people asks nobody; a branch with a task of its own does. */
function runsSideBySide(diagram: Diagram): boolean {
  return [...diagram.nodes.values()].some((node) => {
    if (node.attachedTo !== null) return !node.interrupting && leadsToTask(diagram, node);
    const repeated =
      node.type === 'SubProcess' && elementOf(node.element, 'loopCharacteristics') !== undefined;
    return repeated || (node.outgoing.length > 1 && !CHOOSES.has(node.type));
  });
}

function leadsToTask(diagram: Diagram, start: FlowNode): boolean {
  const seen = new Set<FlowNode>();
  const pending = [start];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (isHumanTask(node)) return true;
    pending.push(...node.outgoing.flatMap(({ target }) => diagram.nodes.get(target) ?? []));
  }
  return false;
}

/** Whether an activity is, or has inside of it however deep, something of a kind. */
export function holds(diagram: Diagram, node: FlowNode, is: (inner: FlowNode) => boolean): boolean {
  const seen = new Set<FlowNode>();
  const pending = [node];
  for (let at = pending.pop(); at; at = pending.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (is(at)) return true;
    pending.push(...insideOf(diagram, at));
  }
  return false;
}

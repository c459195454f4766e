import { textOf } from '../../model/moddle';
import { isExecutable, type Diagram, type Scope } from '../../model/diagram';
import { problem } from '../problem';
import type { Rule } from '../rule';

export const processRule: Rule = (diagram) => {
  const count = diagram.processes.filter(isExecutable).length;
  const called = calledProcesses(diagram);
  const unused = diagram.processes
    .filter((process) => !isExecutable(process) && process.nodes.length > 0 && !called.has(process.id))
    .map(({ id }) => problem('process-unused', id));
  return [...(count === 1 ? [] : [problem('one-process', '', { count })]), ...unused];
};

export const startEventRule: Rule = ({ processes, scopes }) =>
  scopes
    .filter((scope) => scope.nodes.length > 0 || !processes.includes(scope))
    .filter((scope) => !hasStart(scope, processes.includes(scope) && isExecutable(scope)))
    .map(({ id }) => problem('start-event', id));

/** Only the executable process may be started by messages: everything else is entered by its caller. */
function hasStart(scope: Scope, byMessage: boolean): boolean {
  const starts = scope.nodes.filter((node) => node.type === 'StartEvent');
  const plain = starts.filter((node) => node.eventDefinitions.length === 0).length;
  if (plain === 1) return starts.length === 1;
  return byMessage && plain === 0 && starts.length > 0;
}

export const callActivityRule: Rule = (diagram) =>
  [...diagram.nodes.values()]
    .filter((node) => node.type === 'CallActivity')
    .filter((node) => !isCallable(diagram, textOf(node.element, 'calledElement')))
    .map(({ id }) => problem('call-activity', id));

function isCallable(diagram: Diagram, calledElement: string | undefined): boolean {
  const called = diagram.processes.find((process) => process.id === calledElement);
  if (!called || isExecutable(called) || called.nodes.length === 0) return false;
  return !reachesItself(diagram, called.id);
}

function reachesItself(diagram: Diagram, start: string): boolean {
  const seen = new Set<string>();
  const pending = [...callsOf(diagram, start)];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (id === start) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    pending.push(...callsOf(diagram, id));
  }
  return false;
}

function callsOf(diagram: Diagram, processId: string): readonly string[] {
  const inside = new Set([processId]);
  for (const scope of diagram.scopes) {
    // Scopes come parents first.
    if (scope.nodes.length > 0 && isInside(diagram, scope, inside)) inside.add(scope.id);
  }
  return diagram.scopes.filter((scope) => inside.has(scope.id)).flatMap(calledElements);
}

function isInside(diagram: Diagram, scope: Scope, inside: ReadonlySet<string>): boolean {
  const own = diagram.nodes.get(scope.id);
  return own !== undefined && inside.has(own.scope);
}

function calledElements(scope: Scope): readonly string[] {
  return scope.nodes.flatMap((node) => textOf(node.element, 'calledElement') ?? []);
}

function calledProcesses({ scopes }: Diagram): ReadonlySet<string> {
  return new Set(scopes.flatMap(calledElements));
}

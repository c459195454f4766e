import type { FeelLanguage } from '../../feel/language';
import { callersOf, insideOf, isHumanTask } from '../../model/answers';
import type { Diagram, FlowNode } from '../../model/diagram';
import { expressionsOf } from '../../model/expressions';
import { toUserTask } from '../../model/tasks';
import { problem } from '../problem';
import type { Rule } from '../rule';

/** What the answer to the last task is known by. */
const ANSWER = new Set(['outcome', 'countersign']);

/** A task with several outcomes after which all go the same way: whoever decides there decides nothing. */
export const unheededOutcomeRule: Rule = (diagram, { feel }) => {
  const readers = readersOf(diagram, feel);
  return [...diagram.nodes.values()]
    .filter((node) => isHumanTask(node) && toUserTask(node.element).outcomes.length > 1)
    .filter((task) => !readers.byName.has(task.id) && !isHeeded(diagram, task, readers.ofAnswer))
    .map(({ id }) => problem('outcome-unheeded', id));
};

/** The nodes at which an expression reads the last answer, and every name that is read anywhere. */
function readersOf(diagram: Diagram, feel: FeelLanguage) {
  const ofAnswer = new Set<string>();
  const byName = new Set<string>();
  const flows = new Map(diagram.scopes.flatMap((scope) => scope.flows).map((flow) => [flow.id, flow.source]));
  for (const { elementId, text } of expressionsOf(diagram)) {
    if (feel.check(text) !== null) continue;
    for (const { name } of feel.names(text)) {
      byName.add(name);
      if (ANSWER.has(name)) ofAnswer.add(flows.get(elementId) ?? elementId);
    }
  }
  return { ofAnswer, byName };
}

/** Is the answer read before somebody else is asked? */
function isHeeded(diagram: Diagram, task: FlowNode, readers: ReadonlySet<string>): boolean {
  const seen = new Set<FlowNode>();
  const pending = [...after(diagram, task)];
  if (readers.has(task.id)) return true;
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    if (readers.has(node.id)) return true;
    if (!isHumanTask(node)) pending.push(...startsInside(diagram, node), ...after(diagram, node));
  }
  return false;
}

function after(diagram: Diagram, node: FlowNode): readonly FlowNode[] {
  if (node.type === 'EndEvent')
    return callersOf(diagram, node.scope).flatMap((caller) => after(diagram, caller));
  return node.outgoing.flatMap(({ target }) => diagram.nodes.get(target) ?? []);
}

function startsInside(diagram: Diagram, node: FlowNode): readonly FlowNode[] {
  return insideOf(diagram, node).filter(({ type }) => type === 'StartEvent');
}

import type { Diagram, FlowNode } from '../../model/diagram';
import { ACTION_TASKS, HUMAN_TASKS, toAction, type ActionInput } from '../../model/tasks';
import type { ActionInputFacts, DiagramVocabulary } from '../../types';
import { problem } from '../problem';
import type { Rule } from '../rule';

/** What an action would refuse, it would refuse in the middle of a case. Expressions are known only then. */
export const inputRule: Rule = (diagram, { vocabulary }) =>
  [...diagram.nodes.values()]
    .filter(({ type }) => ACTION_TASKS.has(type))
    .flatMap((node) => (vocabulary ? checkInputs(diagram, node, vocabulary) : []));

function checkInputs(diagram: Diagram, { id, element }: FlowNode, vocabulary: DiagramVocabulary) {
  const { action, inputs } = toAction(element);
  const known = vocabulary.actions.get(action)?.inputs ?? [];
  return inputs
    .filter(({ isExpression }) => !isExpression)
    .flatMap((input) => {
      const facts = known.find(({ name }) => name === input.name);
      if (!facts || fits(diagram, vocabulary, facts, input)) return [];
      const value = input.value.slice(0, 100);
      return facts.names === 'assignee'
        ? [problem('assignee-unknown', id, { name: value })]
        : [problem('action-input-value', id, { action, input: input.name, value })];
    });
}

function fits(
  { nodes }: Diagram,
  { assignees }: DiagramVocabulary,
  { names, accepts }: ActionInputFacts,
  { value }: ActionInput,
): boolean {
  if (names === 'assignee') return assignees.has(value);
  if (names === 'task') return HUMAN_TASKS.has(nodes.get(value)?.type ?? '');
  return accepts?.(value) ?? true;
}

import type { Diagram, FlowNode } from '../../model/diagram';
import { ACTION_TASKS, toAction } from '../../model/tasks';
import type { DiagramVocabulary } from '../../types';
import { problem } from '../problem';
import type { Rule } from '../rule';

export const actionRule: Rule = (diagram, { vocabulary }) =>
  actionTasks(diagram).flatMap((node) => {
    const { action } = toAction(node.element);
    if (action === '') return [problem('action-missing', node.id)];
    return vocabulary ? checkAgainst(vocabulary, node) : [];
  });

function actionTasks({ nodes }: Diagram): readonly FlowNode[] {
  return [...nodes.values()].filter(({ type }) => ACTION_TASKS.has(type));
}

function checkAgainst(vocabulary: DiagramVocabulary, { id, element }: FlowNode) {
  const { action, inputs } = toAction(element);
  const known = vocabulary.actions.get(action);
  if (!known) return [problem('action-unknown', id, { action })];
  const names = inputs.map(({ name }) => name);
  const missing = known.inputs
    .filter(({ name, required }) => required && !names.includes(name))
    .map(({ name }) => name);
  const doubled = names.filter((name, index) => names.indexOf(name) !== index);
  const unknown = names.filter((name) => !known.inputs.some((input) => input.name === name));
  return [...new Set([...missing, ...doubled, ...unknown])].map((input) =>
    problem('action-input', id, { action, input }),
  );
}

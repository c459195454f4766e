import { isExecutable, type FlowNode } from '../../model/diagram';
import { extensionsOf, textOf, type ModdleElement } from '../../model/moddle';
import { HUMAN_TASKS } from '../../model/tasks';
import { problem } from '../problem';
import type { Rule } from '../rule';

/** What people read in the inbox and on the buttons, and what only looks like a task. */
export const wordsRule: Rule = ({ nodes, processes }) => [
  ...processes
    .filter((process) => isExecutable(process) && isNameless(process.element))
    .map(({ id }) => problem('name-missing', id, { id })),
  ...[...nodes.values()].flatMap(checkNode),
];

function checkNode({ id, type, element }: FlowNode) {
  // The plain task of BPMN is drawn like one for people, and asks nobody.
  if (type === 'Task') return [problem('task-plain', id)];
  if (!HUMAN_TASKS.has(type)) return [];
  const unlabelled = extensionsOf(element, 'wf:Outcome').filter(
    (outcome) => textOf(outcome, 'label') === undefined,
  );
  return [
    ...(isNameless(element) ? [problem('name-missing', id, { id })] : []),
    ...(unlabelled.length > 0
      ? [
          problem('label-missing', id, {
            outcomes: unlabelled
              .map((outcome) => textOf(outcome, 'value') ?? '')
              .join(', ')
              .slice(0, 100),
          }),
        ]
      : []),
  ];
}

function isNameless(element: ModdleElement): boolean {
  return (textOf(element, 'name') ?? '').trim() === '';
}

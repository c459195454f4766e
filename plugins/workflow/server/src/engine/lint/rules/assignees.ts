import type { AssigneeStanding } from '../../../../../contracts';
import type { FlowNode } from '../../model/diagram';
import { HUMAN_TASKS, assigneesOf, toMessages } from '../../model/tasks';
import { listed, problem } from '../problem';
import type { Rule } from '../rule';

type Standings = ReadonlyMap<string, AssigneeStanding>;

/** Nobody who could do a task means a case that waits for nobody (product.md section 7, "a task nobody can claim"). */
export const assigneeRule: Rule = ({ nodes }, { vocabulary }) =>
  [...nodes.values()]
    .filter(({ type }) => HUMAN_TASKS.has(type))
    .flatMap((node) => (vocabulary ? checkTask(node, vocabulary.assignees) : []));

function checkTask({ id, element }: FlowNode, standings: Standings) {
  const names = assigneesOf(element);
  const unknown = names.filter((name) => !standings.has(name));
  if (unknown.length > 0)
    return unknown.map((name) => problem('assignee-unknown', id, { name: shown(name) }));
  const known = names.flatMap((name) => standings.get(name) ?? []);
  const gaps = known.flatMap((standing) => standing.gaps);
  const nobody = known.length > 0 && known.every((standing) => standing.gaps.some(isComplete));
  if (nobody) return [problem('assignee-nobody', id, { reason: listed(gaps.map(({ message }) => message)) })];
  return gaps.map(({ message }) => problem('assignee-gap', id, { reason: message }));
}

function isComplete({ severity }: AssigneeStanding['gaps'][number]): boolean {
  return severity === 'error';
}

/** Whoever is told something needs no right to do tasks, but has to be somebody. */
export const recipientRule: Rule = ({ nodes }, { vocabulary }) =>
  [...nodes.values()]
    .filter(({ type }) => type === 'SendTask')
    .flatMap(({ id, element }) =>
      toMessages(element)
        .filter(({ to }) => to !== '')
        .flatMap(({ to }) => (vocabulary ? checkRecipient(id, to, vocabulary.assignees) : [])),
    );

function checkRecipient(id: string, to: string, standings: Standings) {
  const standing = standings.get(to);
  if (!standing) return [problem('recipient-unknown', id, { name: shown(to) })];
  return standing.people?.length === 0 ? [problem('recipient-nobody', id, { name: standing.label })] : [];
}

function shown(name: string): string {
  return name.slice(0, 100);
}

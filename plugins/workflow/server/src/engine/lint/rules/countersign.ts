import type { AssigneeStanding } from '../../../../../contracts';
import type { FlowNode } from '../../model/diagram';
import { HUMAN_TASKS, assigneesOf, toCountersign } from '../../model/tasks';
import type { CountersignModel } from '../../types';
import { problem } from '../problem';
import type { Rule } from '../rule';

/**
 * Deciding together needs several people, and as many who may answer as must be in favour: one who may not
 * is waited for until somebody moves the case.
 */
export const countersignRule: Rule = ({ nodes }, { vocabulary }) =>
  [...nodes.values()]
    .filter(({ type }) => HUMAN_TASKS.has(type))
    .flatMap((node) => {
      const countersign = toCountersign(node.element);
      if (!countersign || !vocabulary) return [];
      const standings = assigneesOf(node.element).flatMap((name) => vocabulary.assignees.get(name) ?? []);
      return checkPoll(node, countersign, standings);
    });

function checkPoll({ id }: FlowNode, { rule }: CountersignModel, standings: readonly AssigneeStanding[]) {
  const voters = votersOf(standings);
  if (voters === null) return isAlone(standings) ? [problem('countersign-alone', id)] : [];
  // With nobody at all there are other words for it.
  if (voters.size === 0) return [];
  const able = [...voters.values()].filter(Boolean).length;
  const needed = neededOf(rule, voters.size);
  if (able < needed) return [problem('countersign-unreachable', id, { asked: voters.size, able, needed })];
  return voters.size === 1 ? [problem('countersign-alone', id)] : [];
}

/** Everybody who will be asked, each once, and whether they may answer; null where that depends on the case. */
function votersOf(standings: readonly AssigneeStanding[]): ReadonlyMap<string, boolean> | null {
  if (standings.some(({ people }) => people === null)) return null;
  return new Map(standings.flatMap(({ people }) => people ?? []).map(({ actor, able }) => [actor, able]));
}

function isAlone(standings: readonly AssigneeStanding[]): boolean {
  return standings.length === 1 && standings[0]?.single === true;
}

/** As the poll itself counts it (domain/countersign). */
function neededOf(rule: CountersignModel['rule'], asked: number): number {
  if (rule === 'any') return 1;
  return rule === 'all' ? asked : Math.max(Math.ceil(rule * asked - 1e-9), 1);
}

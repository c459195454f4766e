import type { ActorReference } from '../../../../contracts';
import { VOTERS, type CaseSession } from '../../engine';
import type { StepDependencies } from './dependencies';
import type { Step } from './live-step';
import { candidatesFor } from './reconcile';

/**
 * Says who is asked wherever several decide together, before the case may get there: everybody who may do
 * the task and has no stake in the case. Where a poll is open, who is asked stays as it was.
 */
export async function callVoters(
  dependencies: StepDependencies,
  step: Step,
  session: Pick<CaseSession, 'isOpen'>,
): Promise<void> {
  const polls = [...step.definition.userTasks.values()].filter(({ countersign }) => countersign !== null);
  if (polls.length === 0) return;
  const known = step.instance.variables[VOTERS] ?? {};
  const voters = new Map<string, unknown>(Object.entries(known));
  for (const { id, assignees } of polls) {
    if (!session.isOpen(id)) voters.set(id, await votersFor(dependencies, step, assignees));
  }
  step.assign({ [VOTERS]: Object.fromEntries(voters) });
}

/** With nobody to ask there is one task for nobody, which is an incident: no answer is no approval. */
async function votersFor(
  dependencies: StepDependencies,
  step: Step,
  assignees: readonly string[],
): Promise<readonly (ActorReference | null)[]> {
  const { users, groups } = await candidatesFor(dependencies, step, assignees);
  const people = new Set(users);
  for (const group of groups) {
    for (const member of await dependencies.registry.groups().membersOf(group)) people.add(member);
  }
  const subject = dependencies.registry.subject(step.instance.subject.uid);
  const voters: ActorReference[] = [];
  for (const person of people) {
    if (!(await subject.isInterested(person, step.instance.subject.documentId))) voters.push(person);
  }
  return voters.length === 0 ? [null] : voters;
}

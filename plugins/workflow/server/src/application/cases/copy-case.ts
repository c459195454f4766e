import { z } from 'zod';
import type { Action, ActorReference } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import { behind } from '../step/behind-context';
import { resolve } from '../step/carry-out';
import type { StepDependencies } from '../step/dependencies';
import type { Step } from '../step/live-step';
import { giveCopies } from '../tasks/copy-task';

const inputs = z.strictObject({
  /** A resolver's name: who reads along from now on. */
  to: z.string().meta({ title: '抄送给谁', 'x-title-en': 'To whom', 'x-assignee': true }),
  comment: z.string().trim().max(2000).meta({ title: '附言', 'x-title-en': 'Note' }).optional(),
});

/**
 * The plugin's own action for those who are to know of a case without deciding it (抄送, product.md section
 * 6): each gets a copy of the last step to read, and a message. Who has a stake in the case gets none.
 */
export const copyAction: Action<typeof inputs> = {
  name: 'workflow.copy',
  label: { 'zh-Hans': '抄送（只读，不需办理）', en: 'Copy the case to somebody, to read only' },
  inputs,
  leaves: [],
  run: async ({ to, comment }, context) => {
    const { dependencies, step } = behind(context);
    const { users, groups } = await resolve(dependencies, step, to);
    const directory = dependencies.registry.groups();
    const members = await Promise.all(groups.map((group) => directory.membersOf(group)));
    const people = await ableToRead(dependencies, step, [...users, ...members.flat()]);
    await giveCopies(dependencies, step, await lastStep(dependencies, step), people, comment ?? null);
    return undefined;
  },
};

async function ableToRead(
  { registry, names }: StepDependencies,
  { instance: { subject } }: Step,
  people: readonly ActorReference[],
): Promise<readonly ActorReference[]> {
  const known = await names.namesOf(people);
  const able: ActorReference[] = [];
  for (const person of known.keys()) {
    if (!(await registry.subject(subject.uid).isInterested(person, subject.documentId))) able.push(person);
  }
  return able;
}

/** What people did last with the case; the case as a whole where they have done nothing yet. */
async function lastStep({ tasks }: StepDependencies, step: Step): Promise<TaskRecord> {
  const { instance, definition, now } = step;
  const last = (await tasks.of(instance.documentId)).filter(({ kind }) => kind === 'step').at(-1);
  return (
    last ?? {
      ...{ documentId: instance.documentId, instanceId: instance.documentId, executionId: '' },
      ...{ taskDefinitionKey: definition.key, name: definition.name, createdAt: now },
      ...{ status: 'completed', kind: 'step', parentId: null, position: null, priority: 0 },
      ...{ assignee: null, owner: null, candidateUsers: [], candidateGroups: [], dueDate: null },
      ...{ delegationState: null, answer: null, resume: null, poll: null, escalatedAt: null },
      ...{ completedAt: null, completedBy: null, outcome: null },
    }
  );
}

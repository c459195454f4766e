import type { DryRunTask } from '../../../../contracts';
import { RETURN_OUTCOME } from '../../domain/return-outcome';
import { isPersonal } from '../../domain/task-access';
import type { InstanceRecord, TaskRecord } from '../ports';
import { passedBefore } from '../tasks/return-targets';
import { isSimulated } from './cast';
import type { StagedWorld } from './staged-world';

/** What the case waits for, and by whom it would be done at the next move. */
export async function waitingTasks(
  world: StagedWorld,
  instance: InstanceRecord,
  open: readonly TaskRecord[],
): Promise<DryRunTask[]> {
  const { uid, documentId } = instance.subject;
  const form = open.length === 0 ? [] : await world.registry.subject(uid).form(documentId);
  const fields = form.map(({ name, label, correctable }) => ({ name, label, correctable }));
  const past = await world.tasks.of(instance.documentId);
  const tasks: DryRunTask[] = [];
  for (const task of open) tasks.push({ ...(await taskView(world, instance, task, past)), fields });
  return tasks;
}

async function taskView(
  { tried, cast, names }: StagedWorld,
  instance: InstanceRecord,
  task: TaskRecord,
  past: readonly TaskRecord[],
): Promise<Omit<DryRunTask, 'fields'>> {
  const { taskDefinitionKey: elementId, name, dueDate, escalatedAt } = task;
  const outcomes = tried.compiled.userTasks.get(elementId)?.outcomes ?? [];
  const people = await cast.peopleFor(task);
  const actor = await cast.actorFor(task, instance);
  const known = await names.namesOf(actor === null ? people : [...new Set([...people, actor])]);
  const targets = passedBefore(tried.compiled, instance, past, task);
  return {
    elementId,
    name,
    outcomes: outcomes.filter(({ value }) => value !== RETURN_OUTCOME).map((outcome) => ({ ...outcome })),
    returnOffered: outcomes.some(({ value }) => value === RETURN_OUTCOME),
    returnTargets: targets.map((target) => ({ elementId: target.taskDefinitionKey, name: target.name })),
    assignees: people.flatMap((person) => known.get(person) ?? []),
    actorName: actor === null ? null : (known.get(actor) ?? null),
    simulated: isSimulated(actor),
    isApplicants: isPersonal(task, instance.applicant),
    dueDate: dueDate?.toISOString() ?? null,
    escalated: escalatedAt !== null,
  };
}

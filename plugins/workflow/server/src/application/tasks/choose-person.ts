import type { ActorReference, Candidate } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { accessTo } from '../../domain/task-access';
import type { ActorNames, InstanceRecord, RegistryReader, TaskRecord } from '../ports';
import { visibleTask, type TaskViewDependencies } from './task-view';

interface Choosing {
  readonly registry: RegistryReader;
  readonly names: ActorNames;
}

type Subjected = Pick<InstanceRecord, 'subject'>;

/**
 * Nobody gets a task who could not have taken it: they belong to those who may do it, and have no stake in
 * the case (product.md section 4). One code for both, so that it tells nothing about a person.
 *
 * @throws ASSIGNEE_NOT_ALLOWED
 */
export async function refuseUnsuitable(
  dependencies: Choosing,
  task: TaskRecord,
  instance: Subjected,
  people: readonly ActorReference[],
): Promise<void> {
  for (const person of people) {
    if (!(await isSuitable(dependencies, task, instance, person)))
      throw workflowError('ASSIGNEE_NOT_ALLOWED', { person });
  }
}

async function isSuitable(
  { registry, names }: Choosing,
  task: TaskRecord,
  { subject }: Subjected,
  person: ActorReference,
): Promise<boolean> {
  const groups = await registry.groups().groupsOf(person);
  if (accessTo(task, person, groups) === 'stranger') return false;
  if (!(await names.namesOf([person])).has(person)) return false;
  return !(await registry.subject(subject.uid).isInterested(person, subject.documentId));
}

const MOST = 50;

/**
 * Who may be chosen for a task, by name: for passing it on, asking and copying.
 *
 * @param search a piece of a name; empty for everybody
 * @throws TASK_NOT_FOUND
 */
export async function candidatesOf(
  dependencies: TaskViewDependencies,
  taskId: string,
  actor: ActorReference,
  search: string,
): Promise<readonly Candidate[]> {
  const { listed } = await visibleTask(dependencies, taskId, actor);
  const { task, instance } = listed;
  const directory = dependencies.registry.groups();
  const people = new Set(task.candidateUsers);
  for (const group of task.candidateGroups) {
    const able = (await directory.everybodyFor?.(group)) ?? (await directory.membersOf(group));
    for (const person of able) people.add(person);
  }
  people.delete(actor);
  const names = await dependencies.names.namesOf([...people]);
  const found: Candidate[] = [];
  for (const [person, name] of [...names].sort(([, one], [, other]) => one.localeCompare(other, 'zh-Hans'))) {
    if (found.length === MOST) break;
    const fits = name.toLowerCase().includes(search.toLowerCase());
    if (fits && (await isSuitable(dependencies, task, instance, person))) found.push({ actor: person, name });
  }
  return found;
}

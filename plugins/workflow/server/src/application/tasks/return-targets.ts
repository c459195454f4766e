import type { ActorReference, ReturnTarget } from '../../../../contracts';
import type { CompiledDefinition } from '../../engine';
import { isPersonal } from '../../domain/task-access';
import type { InstanceRecord, TaskRecord } from '../ports';
import { visibleTask, type TaskViewDependencies } from './task-view';

/**
 * The tasks that a case has passed and may be returned to from this one, newest of each. What was the
 * applicant's own is reached and left by the outcomes that the diagram draws: entries change on that way.
 */
export function passedBefore(
  definition: CompiledDefinition,
  { applicant }: Pick<InstanceRecord, 'applicant'>,
  tasks: readonly TaskRecord[],
  from: TaskRecord,
): readonly TaskRecord[] {
  if (isPersonal(from, applicant)) return [];
  const upstream = definition.userTasks.get(from.taskDefinitionKey)?.upstream ?? [];
  return upstream.flatMap((id) => {
    const done = tasks.filter(
      (task) => task.kind === 'step' && task.status === 'completed' && task.taskDefinitionKey === id,
    );
    const newest = done.at(-1);
    return newest && !isPersonal(newest, applicant) ? [newest] : [];
  });
}

/** @throws TASK_NOT_FOUND */
export async function returnTargets(
  dependencies: TaskViewDependencies,
  taskId: string,
  actor: ActorReference,
): Promise<readonly ReturnTarget[]> {
  const { listed } = await visibleTask(dependencies, taskId, actor);
  const { task, instance } = listed;
  if (task.status !== 'open') return [];
  const definition = await dependencies.definitions.compiled(instance.definitionId);
  const tasks = await dependencies.tasks.of(task.instanceId);
  const passed = passedBefore(definition, instance, tasks, task);
  const people = passed.flatMap(({ completedBy }) => (completedBy ? [completedBy] : []));
  const names = await dependencies.names.namesOf([...new Set(people)]);
  return passed.map(({ taskDefinitionKey, name, completedAt, completedBy }) => ({
    taskDefinitionKey,
    name,
    completedAt: (completedAt ?? task.createdAt).toISOString(),
    completedByName: completedBy ? (names.get(completedBy) ?? null) : null,
  }));
}

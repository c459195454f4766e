import { toJsonSchema, workflowError, type ActorReference, type TaskForm } from '../../../../contracts';
import { fieldsAt } from './task-form';
import { visibleTask, type TaskViewDependencies } from './task-view';

/**
 * The form of a task: what to fill in, what to read, and the JSON Schema of the answer.
 *
 * @throws TASK_NOT_FOUND when there is none, or none that the actor may know of
 */
export async function readTaskForm(
  dependencies: TaskViewDependencies,
  taskId: string,
  actor: ActorReference,
): Promise<TaskForm> {
  const { listed } = await visibleTask(dependencies, taskId, actor);
  const instance = await dependencies.instances.find(listed.task.instanceId);
  if (!instance) throw workflowError('TASK_NOT_FOUND');
  const definition = await dependencies.definitions.compiled(instance.definitionId);
  const fields = fieldsAt(definition, instance, listed.task);
  return { fields: [...fields], schema: toJsonSchema(fields) };
}

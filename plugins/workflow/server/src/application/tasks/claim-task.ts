import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { refuseUnfit, withTask } from './locate-task';
import { isAddressed } from './task-abilities';

/**
 * Takes a task for oneself (签收). Claiming one's own task again changes nothing.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, TASK_CLAIMED_BY_ANOTHER, SEPARATION_OF_DUTIES
 */
export async function claimTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async (located) => {
    await refuseUnfit(located);
    const { step, task, access } = located;
    if (access === 'assignee') return task;
    step.record({ type: 'task-claimed', elementId: task.taskDefinitionKey, taskId });
    return saved(dependencies, { ...task, assignee: actor });
  });
}

/**
 * Puts a claimed task back for its group.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, TASK_NOT_CLAIMED, TASK_CLAIMED_BY_ANOTHER, TASK_ADDRESSED for what
 *   was given to one person: an approval, a vote, a delegated task
 */
export async function unclaimTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async ({ step, task, access }) => {
    if (access === 'candidate') throw workflowError('TASK_NOT_CLAIMED');
    if (access === 'claimed-by-another') {
      throw workflowError('TASK_CLAIMED_BY_ANOTHER', { assignee: task.assignee });
    }
    if (isAddressed(task)) throw workflowError('TASK_ADDRESSED');
    step.record({ type: 'task-unclaimed', elementId: task.taskDefinitionKey, taskId });
    return saved(dependencies, { ...task, assignee: null });
  });
}

async function saved(dependencies: StepDependencies, task: TaskRecord): Promise<TaskRecord> {
  await dependencies.tasks.save(task);
  return task;
}

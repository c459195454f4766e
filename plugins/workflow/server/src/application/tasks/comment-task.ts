import type { ActorReference } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { TaskRecord } from '../ports';
import type { StepDependencies } from '../step/dependencies';
import { withTask } from './locate-task';

interface Remark {
  readonly comment: string;
  readonly attachments?: readonly string[] | undefined;
  readonly public?: boolean | undefined;
}

/**
 * Writes into the timeline, for reviewers; for the applicant, too, when it is public. What an applicant
 * writes they may read again themselves.
 *
 * @throws TASK_NOT_FOUND, TASK_CLOSED, ATTACHMENT_NOT_FOUND for a file that is not the writer's own
 */
export async function commentTask(
  dependencies: StepDependencies,
  taskId: string,
  actor: ActorReference,
  { comment, attachments = [], public: isPublic = false }: Remark,
): Promise<TaskRecord> {
  return withTask(dependencies, taskId, actor, async ({ step, task }) => {
    const files = await dependencies.registry.files().own(actor, attachments);
    const missing = attachments.find((id) => !files.some((file) => file.id === id));
    if (missing !== undefined) throw workflowError('ATTACHMENT_NOT_FOUND', { attachment: missing });
    step.record({
      type: 'comment-added',
      elementId: task.taskDefinitionKey,
      taskId: task.documentId,
      comment,
      attachments: files,
      public: isPublic || actor === step.instance.applicant,
    });
    return task;
  });
}

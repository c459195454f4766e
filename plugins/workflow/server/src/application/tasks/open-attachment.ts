import type { ActorReference, Attachment } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import { visibleTask, type TaskViewDependencies } from './task-view';

/**
 * Opens a piece of evidence for somebody who may see the task.
 *
 * @throws TASK_NOT_FOUND, ATTACHMENT_NOT_FOUND when the case has no such file
 */
export async function openTaskAttachment(
  dependencies: TaskViewDependencies,
  taskId: string,
  attachmentId: string,
  actor: ActorReference,
): Promise<{ readonly content: NodeJS.ReadableStream; readonly attachment: Attachment }> {
  const { listed } = await visibleTask(dependencies, taskId, actor);
  const { uid, documentId } = listed.instance.subject;
  const file = await dependencies.registry.subject(uid).openAttachment(documentId, attachmentId);
  if (!file) throw workflowError('ATTACHMENT_NOT_FOUND');
  return file;
}

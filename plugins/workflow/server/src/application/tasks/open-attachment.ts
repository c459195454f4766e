import type { ActorReference, Attachment } from '../../../../contracts';
import { workflowError } from '../../../../contracts';
import type { ListedTask } from '../ports';
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
  reader: 'applicant' | 'reviewer',
): Promise<{ readonly content: NodeJS.ReadableStream; readonly attachment: Attachment }> {
  const { listed } = await visibleTask(dependencies, taskId, actor);
  const { uid, documentId } = listed.instance.subject;
  const { registry } = dependencies;
  const file =
    (await registry.subject(uid).openAttachment(documentId, attachmentId)) ??
    (await openOfComment(dependencies, listed, attachmentId, reader));
  if (!file) throw workflowError('ATTACHMENT_NOT_FOUND');
  return file;
}

/** A file of a comment, for those who may read the comment. */
async function openOfComment(
  { history, registry }: TaskViewDependencies,
  { task, instance }: ListedTask,
  attachmentId: string,
  reader: 'applicant' | 'reviewer',
) {
  const entries = await history.of(task.instanceId);
  const held = entries.some(
    (entry) =>
      (reader === 'reviewer' || entry.public || entry.actor === instance.applicant) &&
      entry.attachments.some(({ id }) => id === attachmentId),
  );
  return held ? registry.files().open(attachmentId) : null;
}

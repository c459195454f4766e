import { completeTaskBodySchema, returnTaskBodySchema, taskListQuerySchema } from '../../../contracts';
import { claimTask, unclaimTask } from '../application/tasks/claim-task';
import { completeTask } from '../application/tasks/complete-task';
import { listTasks } from '../application/tasks/list-tasks';
import { openTaskAttachment } from '../application/tasks/open-attachment';
import { returnTask } from '../application/tasks/return-task';
import { readTaskForm } from '../application/tasks/read-task-form';
import { viewTask } from '../application/tasks/task-view';
import type { Audience } from '../http/context';
import { disposition } from '../http/disposition';
import { documentIdOf, parse } from '../http/parse';
import { changes, reads, type GetContainer } from './handlers';
import { reviewVerbs } from './review-verbs';
import { summary } from './task-summary';

/** The verbs on tasks, the same for both audiences (api.md, "Tasks and processes"). */
export function taskController(container: GetContainer, audience: Audience) {
  const reader = audience === 'admin' ? 'reviewer' : 'applicant';
  return {
    ...reviewVerbs(container, audience),
    find: reads(container, audience, ({ reading }, actor, context) =>
      listTasks(reading, actor, parse(taskListQuerySchema, context.query)),
    ),
    findOne: reads(container, audience, async ({ reading }, actor, context) => ({
      data: await viewTask(reading, documentIdOf(context.params.id), actor, reader),
    })),
    form: reads(container, audience, async ({ reading }, actor, context) => ({
      data: await readTaskForm(reading, documentIdOf(context.params.id), actor),
    })),
    attachment: reads(container, audience, async ({ reading }, actor, context) => {
      const { id, attachmentId } = context.params;
      const file = await openTaskAttachment(reading, documentIdOf(id), attachmentId ?? '', actor, reader);
      context.set('Content-Type', file.attachment.mime);
      context.set('X-Content-Type-Options', 'nosniff');
      context.set('Content-Security-Policy', "default-src 'none'; sandbox");
      context.set('Content-Disposition', disposition('inline', file.attachment.name));
      return file.content;
    }),
    claim: changes(container, audience, async ({ stepping }, actor, context) => ({
      data: summary(await claimTask(stepping, documentIdOf(context.params.id), actor)),
    })),
    unclaim: changes(container, audience, async ({ stepping }, actor, context) => ({
      data: summary(await unclaimTask(stepping, documentIdOf(context.params.id), actor)),
    })),
    complete: changes(container, audience, async ({ stepping }, actor, context) => {
      const { data } = parse(completeTaskBodySchema, context.request.body);
      return { data: summary(await completeTask(stepping, documentIdOf(context.params.id), actor, data)) };
    }),
    return: changes(container, audience, async ({ stepping }, actor, context) => {
      const { data } = parse(returnTaskBodySchema, context.request.body);
      return { data: summary(await returnTask(stepping, documentIdOf(context.params.id), actor, data)) };
    }),
  };
}

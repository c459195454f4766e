import type { z } from 'zod';
import {
  addApproverBodySchema,
  assignTaskBodySchema,
  bulkCompleteBodySchema,
  candidatesQuerySchema,
  commentTaskBodySchema,
  copyTaskBodySchema,
  removeApproverBodySchema,
  resolveTaskBodySchema,
  type ActorReference,
} from '../../../contracts';
import type { TaskRecord } from '../application/ports';
import { addApprovers, removeApprovers } from '../application/tasks/approvers';
import { bulkComplete } from '../application/tasks/bulk-complete';
import { candidatesOf } from '../application/tasks/choose-person';
import { commentTask } from '../application/tasks/comment-task';
import { copyTask } from '../application/tasks/copy-task';
import { assignTask, delegateTask, resolveTask } from '../application/tasks/pass-on';
import { returnTargets } from '../application/tasks/return-targets';
import type { Container } from '../container';
import { actorOf, type Audience } from '../http/context';
import { documentIdOf, parse } from '../http/parse';
import { changes, reads, type GetContainer, type Handler } from './handlers';
import { summary } from './task-summary';

type UseCase<Data> = (
  dependencies: Container['stepping'],
  taskId: string,
  actor: ActorReference,
  data: Data,
) => Promise<TaskRecord>;

/** The verbs by which a task is shared, passed on and discussed (api.md, "Tasks and processes"). */
export function reviewVerbs(container: GetContainer, audience: Audience) {
  const verb = <Data>(schema: z.ZodType<{ readonly data: Data }>, useCase: UseCase<Data>): Handler =>
    changes(container, audience, async ({ stepping }, actor, context) => {
      const { data } = parse(schema, context.request.body);
      return { data: summary(await useCase(stepping, documentIdOf(context.params.id), actor, data)) };
    });
  return {
    candidates: reads(container, audience, async ({ reading }, actor, context) => {
      const { search } = parse(candidatesQuerySchema, context.query);
      return { data: await candidatesOf(reading, documentIdOf(context.params.id), actor, search) };
    }),
    returnTargets: reads(container, audience, async ({ reading }, actor, context) => ({
      data: await returnTargets(reading, documentIdOf(context.params.id), actor),
    })),
    assign: verb(assignTaskBodySchema, assignTask),
    delegate: verb(assignTaskBodySchema, delegateTask),
    resolve: verb(resolveTaskBodySchema, resolveTask),
    addApprover: verb(addApproverBodySchema, addApprovers),
    removeApprover: verb(removeApproverBodySchema, removeApprovers),
    copy: verb(copyTaskBodySchema, copyTask),
    comment: verb(commentTaskBodySchema, commentTask),
    bulkComplete: bulk(container, audience),
  };
}

/** Not in one transaction, as other changes are: each task has its own. */
function bulk(container: GetContainer, audience: Audience): Handler {
  return async (context) => {
    const actor = actorOf(audience, context);
    const { data } = parse(bulkCompleteBodySchema, context.request.body);
    const { stepping, once } = container();
    const key = context.get('idempotency-key') || undefined;
    context.set('Cache-Control', 'no-store');
    context.body = { data: await bulkComplete({ ...stepping, once }, actor, key, data) };
  };
}

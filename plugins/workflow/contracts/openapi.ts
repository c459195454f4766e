import { z } from 'zod';
import {
  completeTaskBodySchema,
  pageSchema,
  returnTaskBodySchema,
  taskDetailSchema,
  taskListQuerySchema,
  taskRowSchema,
  timelineEntrySchema,
} from './task';
import { diagramStateSchema, instanceStatuses } from './process';

/** One address of the content API, from the schemas that check it; the host makes OpenAPI of it. */
export interface DescribedOperation {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly answer: z.ZodType;
  readonly meta?: z.ZodType;
  readonly changes: boolean;
  readonly refusals: readonly number[];
}

const closedTask = z.object({
  documentId: z.string(),
  processInstanceId: z.string(),
  status: z.enum(['open', 'completed', 'cancelled']),
  assignee: z.string().nullable(),
  outcome: z.string().nullable(),
  completedAt: z.string().nullable(),
});

const instance = z.object({
  documentId: z.string(),
  definitionKey: z.string(),
  definitionVersion: z.int(),
  businessKey: z.string(),
  businessFields: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  status: z.enum(instanceStatuses),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
});

const named = z.object({ documentId: z.string() });

function task(verb: string, summary: string, body?: z.ZodType): DescribedOperation {
  return {
    method: 'post',
    path: `/tasks/{id}/${verb}`,
    id: `${verb}Task`,
    summary,
    ...(body ? { body } : {}),
    answer: closedTask,
    changes: true,
    refusals: [400, 403, 404, 409, 422],
  };
}

function reading(path: string, id: string, summary: string, answer: z.ZodType): DescribedOperation {
  return { method: 'get', path, id, summary, answer, changes: false, refusals: [404] };
}

function onCase(verb: string, summary: string): DescribedOperation {
  return {
    method: 'post',
    path: `/process-instances/{id}/${verb}`,
    id: `${verb}ProcessInstance`,
    summary,
    answer: named,
    changes: true,
    refusals: [404, 409, 429],
  };
}

/** Below `/api/workflow` (api.md, "Tasks and processes"). */
export const describedOperations: readonly DescribedOperation[] = [
  {
    method: 'get',
    path: '/tasks',
    id: 'listTasks',
    summary: '本人可办理的任务',
    query: taskListQuerySchema,
    answer: z.array(taskRowSchema),
    meta: pageSchema.loose(),
    changes: false,
    refusals: [400],
  },
  reading('/tasks/{id}', 'readTask', '任务详情', taskDetailSchema),
  task('claim', '签收任务'),
  task('unclaim', '退签任务'),
  task('complete', '办理任务', completeTaskBodySchema),
  task('return', '退回补正', returnTaskBodySchema),
  reading('/process-instances/{id}', 'readProcessInstance', '事项', instance),
  reading('/process-instances/{id}/timeline', 'readTimeline', '办理记录', z.array(timelineEntrySchema)),
  reading(
    '/process-instances/{id}/diagram-state',
    'readDiagramState',
    '流程图及当前环节',
    diagramStateSchema,
  ),
  onCase('withdraw', '撤销'),
  onCase('remind', '催办'),
];

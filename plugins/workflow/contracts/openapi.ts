import { z } from 'zod';
import { taskFormSchema } from './form';
import {
  completeTaskBodySchema,
  pageSchema,
  returnTaskBodySchema,
  taskDetailSchema,
  taskListQuerySchema,
  taskRowSchema,
  taskStatuses,
  timelineEntrySchema,
} from './task';
import {
  addApproverBodySchema,
  assignTaskBodySchema,
  bulkCompleteBodySchema,
  bulkResultSchema,
  candidateSchema,
  candidatesQuerySchema,
  commentTaskBodySchema,
  copyTaskBodySchema,
  removeApproverBodySchema,
  resolveTaskBodySchema,
  returnTargetSchema,
} from './review';
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
  status: z.enum(taskStatuses),
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
    id: `${camelCase(verb)}Task`,
    summary,
    ...(body ? { body } : {}),
    answer: closedTask,
    changes: true,
    refusals: [400, 403, 404, 409, 422],
  };
}

function camelCase(verb: string): string {
  return verb.replaceAll(/-(\w)/g, (_whole, letter: string) => letter.toUpperCase());
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
  reading('/tasks/{id}/form', 'readTaskForm', '当前环节要填写的表单及其 JSON Schema', taskFormSchema),
  task('claim', '签收任务'),
  task('unclaim', '退签任务'),
  task('complete', '办理任务', completeTaskBodySchema),
  task('return', '退回补正，或退回到指定环节', returnTaskBodySchema),
  reading('/tasks/{id}/return-targets', 'listReturnTargets', '可退回的环节', z.array(returnTargetSchema)),
  {
    ...reading('/tasks/{id}/candidates', 'listCandidates', '可选人员', z.array(candidateSchema)),
    query: candidatesQuerySchema,
  },
  task('assign', '转办', assignTaskBodySchema),
  task('delegate', '委派', assignTaskBodySchema),
  task('resolve', '答复委派', resolveTaskBodySchema),
  task('add-approver', '加签', addApproverBodySchema),
  task('remove-approver', '减签', removeApproverBodySchema),
  task('copy', '抄送', copyTaskBodySchema),
  task('comments', '批注', commentTaskBodySchema),
  {
    method: 'post',
    path: '/tasks/bulk-complete',
    id: 'bulkCompleteTasks',
    summary: '批量办理',
    body: bulkCompleteBodySchema,
    answer: z.array(bulkResultSchema),
    changes: true,
    refusals: [400],
  },
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

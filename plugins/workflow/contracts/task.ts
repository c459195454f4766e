import { z } from 'zod';
import { filledFieldSchema, taskFieldSchema } from './form';
import { localizedTextSchema } from './localized-text';

/** How long an opinion may be, in characters (UTF-16 code units). */
export const COMMENT_LIMIT = 2000;

export const taskViews = ['mine', 'group', 'done', 'copied'] as const;
export type TaskView = (typeof taskViews)[number];

export const taskSorts = ['createdAt', 'dueDate', 'businessKey'] as const;

export const taskStatuses = ['open', 'waiting', 'completed', 'cancelled', 'copied'] as const;

export const approverPositions = ['before', 'after', 'parallel'] as const;

/** One answer that a task offers; the diagram says which (`wf:outcomes`). */
export const outcomeSchema = z.object({
  value: z.string(),
  label: localizedTextSchema,
  /** Whether an opinion must come with it (product.md section 4: reject and return). */
  commentRequired: z.boolean(),
  /** Whether it is in favour: where several decide, all must choose one that is. */
  approves: z.boolean(),
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** What an inbox row may show of a case: the subject says which fields there are. */
export const businessFieldsSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type BusinessFields = z.infer<typeof businessFieldsSchema>;

export const taskRowSchema = z.object({
  documentId: z.string(),
  taskDefinitionKey: z.string(),
  name: localizedTextSchema,
  status: z.enum(taskStatuses),
  /** What the flow waits for, an approval that somebody asked for (加签), or a copy to read (抄送). */
  kind: z.enum(['step', 'approval', 'copy']),
  position: z.enum(approverPositions).nullable(),
  /** Somebody else is asked to answer (委派), or has answered. */
  delegationState: z.enum(['pending', 'resolved']).nullable(),
  processInstanceId: z.string(),
  definitionKey: z.string(),
  definitionName: localizedTextSchema,
  definitionVersion: z.number(),
  businessKey: z.string(),
  businessFields: businessFieldsSchema,
  assignee: z.string().nullable(),
  assigneeName: z.string().nullable(),
  priority: z.number(),
  createdAt: z.string(),
  dueDate: z.string().nullable(),
  overdue: z.boolean(),
  escalated: z.boolean(),
  completedAt: z.string().nullable(),
  outcome: z.string().nullable(),
  /** The outcome as the diagram words it. */
  outcomeLabel: localizedTextSchema.nullable(),
});
export type TaskRow = z.infer<typeof taskRowSchema>;

/** A part of a case that stands under a heading of its own, e.g. one of two sides. */
const sectionSchema = z.object({ name: z.string(), label: localizedTextSchema });

/** A field of the applicant's data, as the task page shows it. */
export const formFieldSchema = z.object({
  name: z.string(),
  label: localizedTextSchema,
  kind: z.enum(['text', 'multiline', 'select', 'mobile', 'credit-code']),
  value: z.string().nullable(),
  /** Whether a return may name it for correction. */
  correctable: z.boolean(),
  /** The value at the submission before, where it differs. */
  previousValue: z.string().nullable(),
  changed: z.boolean(),
  /** What is in force until the case is decided, where the case asks for something else. */
  inForceValue: z.string().nullable().optional(),
  section: sectionSchema.optional(),
});
export type FormField = z.infer<typeof formFieldSchema>;

export const attachmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  size: z.number(),
  section: sectionSchema.optional(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

export const timelineEntrySchema = z.object({
  sequence: z.number(),
  at: z.string(),
  type: z.string(),
  label: localizedTextSchema,
  elementId: z.string().nullable(),
  actor: z.string().nullable(),
  actorName: z.string().nullable(),
  outcome: z.string().nullable(),
  comment: z.string().nullable(),
  fieldsToCorrect: z.array(z.string()),
  /** What was filled in, where that is for the reader. */
  fields: z.array(filledFieldSchema),
  /** Whom it was about: who was given the task, asked or copied. */
  people: z.array(z.object({ actor: z.string(), name: z.string().nullable() })),
  attachments: z.array(attachmentSchema),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const approvalSchema = z.object({
  documentId: z.string(),
  position: z.enum(approverPositions).nullable(),
  status: z.enum(taskStatuses),
  assignee: z.string().nullable(),
  assigneeName: z.string().nullable(),
  outcome: z.string().nullable(),
});
export type ApprovalView = z.infer<typeof approvalSchema>;

export const taskDetailSchema = taskRowSchema.extend({
  outcomes: z.array(outcomeSchema),
  returnOffered: z.boolean(),
  /** The applicant's data, without what the step hides. */
  form: z.array(formFieldSchema),
  /** What people fill in on the way: here to be filled in or read. */
  fields: z.array(taskFieldSchema),
  attachments: z.array(attachmentSchema),
  timeline: z.array(timelineEntrySchema),
  /** What this caller may do with the task now; `conflict` says why not to decide. */
  can: z.object({
    claim: z.boolean(),
    unclaim: z.boolean(),
    complete: z.boolean(),
    return: z.boolean(),
    assign: z.boolean(),
    delegate: z.boolean(),
    resolve: z.boolean(),
    addApprover: z.boolean(),
    removeApprover: z.boolean(),
    copy: z.boolean(),
    comment: z.boolean(),
  }),
  conflict: z
    .enum([
      'separation-of-duties',
      'closed',
      'claimed-by-another',
      'delegated',
      'awaiting-approvers',
      'answered',
    ])
    .nullable(),
  /** Who was asked to decide along (加签), and what they have answered. */
  approvals: z.array(approvalSchema),
});
export type TaskDetail = z.infer<typeof taskDetailSchema>;

const commentSchema = z.string().trim().max(COMMENT_LIMIT);

export const completeTaskBodySchema = z.strictObject({
  data: z.strictObject({
    outcome: z.string().min(1).max(100),
    comment: commentSchema.optional(),
    variables: z.record(z.string().max(100), z.json()).optional(),
  }),
});
export type CompleteTaskBody = z.infer<typeof completeTaskBodySchema>;

export const returnTaskBodySchema = z.strictObject({
  data: z.strictObject({
    target: z.string().max(200).optional(),
    resume: z.enum(['next', 'here']).optional(),
    fieldsToCorrect: z.array(z.string().min(1).max(100)).max(100),
    comment: commentSchema,
  }),
});
export type ReturnTaskBody = z.infer<typeof returnTaskBodySchema>;

export const taskListQuerySchema = z.object({
  view: z.enum(taskViews).default('group'),
  definition: z.string().max(200).optional(),
  search: z.string().trim().max(200).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  /** Business fields to match, e.g. `filters[district]=…`; the text matches anywhere. */
  filters: z.record(z.string().max(100), z.string().max(200)).optional(),
  sort: z.string().max(100).default('createdAt:asc'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
});
export type TaskListQuery = z.infer<typeof taskListQuerySchema>;

export const pageSchema = z.object({
  pagination: z.object({
    page: z.number(),
    pageSize: z.number(),
    pageCount: z.number(),
    total: z.number(),
  }),
});
export type PageMeta = z.infer<typeof pageSchema>;

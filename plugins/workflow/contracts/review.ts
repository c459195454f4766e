import { z } from 'zod';
import { actorReferenceSchema } from './actor';
import { localizedTextSchema } from './localized-text';
import { approverPositions, COMMENT_LIMIT } from './task';

/** The verbs by which reviewers share, pass on and discuss a task (product.md section 6). */

const comment = z.string().trim().max(COMMENT_LIMIT);
const people = z.array(actorReferenceSchema).min(1).max(20);

export const assignTaskBodySchema = z.strictObject({
  data: z.strictObject({ assignee: actorReferenceSchema, comment: comment.optional() }),
});

export const resolveTaskBodySchema = z.strictObject({ data: z.strictObject({ comment }) });

export const addApproverBodySchema = z.strictObject({
  data: z.strictObject({
    assignees: people,
    position: z.enum(approverPositions),
    comment: comment.optional(),
  }),
});

export const removeApproverBodySchema = z.strictObject({
  data: z.strictObject({ assignees: people, comment: comment.optional() }),
});

export const copyTaskBodySchema = z.strictObject({
  data: z.strictObject({ to: people, comment: comment.optional() }),
});

export const commentTaskBodySchema = z.strictObject({
  data: z.strictObject({
    comment: comment.min(1),
    attachments: z.array(z.string().min(1).max(64)).max(10).optional(),
    /** Whether the applicant may read it. */
    public: z.boolean().optional(),
  }),
});

export const bulkCompleteBodySchema = z.strictObject({
  data: z.strictObject({
    tasks: z
      .array(z.string().regex(/^[a-z0-9]{1,64}$/))
      .min(1)
      .max(100)
      .refine((ids) => new Set(ids).size === ids.length, 'A task stands here twice'),
    outcome: z.string().min(1).max(100),
    comment: comment.optional(),
  }),
});

/** What came of one task of a bulk decision: done, or the code that says why not. */
export const bulkResultSchema = z.object({
  documentId: z.string(),
  done: z.boolean(),
  outcome: z.string().nullable(),
  code: z.string().nullable(),
  message: localizedTextSchema.nullable(),
});
export type BulkResult = z.infer<typeof bulkResultSchema>;

export const candidatesQuerySchema = z.object({ search: z.string().trim().max(100).default('') });

/** Somebody who may be chosen for a task; nothing but who they are. */
export const candidateSchema = z.object({ actor: actorReferenceSchema, name: z.string() });
export type Candidate = z.infer<typeof candidateSchema>;

/** An earlier task that this one may be returned to. */
export const returnTargetSchema = z.object({
  taskDefinitionKey: z.string(),
  name: localizedTextSchema,
  completedAt: z.string(),
  completedByName: z.string().nullable(),
});
export type ReturnTarget = z.infer<typeof returnTargetSchema>;

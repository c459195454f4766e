import { z } from 'zod';
import { localizedTextSchema } from './localized-text';
import { instanceStatuses } from './process';
import { COMMENT_LIMIT, formFieldSchema, outcomeSchema } from './task';

/**
 * Trying a diagram (product.md section 7, "a dry run on a test clock that shows path, tasks and messages and
 * writes nothing"). The server keeps nothing of it: whoever tries sends all moves again with each new one.
 */

/** More moves than any case needs; what comes after is a mistake or an attack. */
export const DRY_RUN_MOVES = 200;

const elementSchema = z.string().min(1).max(200);
const commentSchema = z.string().trim().max(COMMENT_LIMIT);
const fieldsSchema = z.array(z.string().min(1).max(100)).max(100);

export const dryRunMoveSchema = z.discriminatedUnion('kind', [
  /** Whoever may do the task answers it; of several tasks at one element, the first that is open. */
  z.strictObject({
    kind: z.literal('complete'),
    task: elementSchema,
    outcome: z.string().min(1).max(100),
    comment: commentSchema.optional(),
    variables: z.record(z.string().max(100), z.json()).optional(),
    fieldsToCorrect: fieldsSchema.optional(),
  }),
  z.strictObject({
    kind: z.literal('return'),
    task: elementSchema,
    target: elementSchema.optional(),
    resume: z.enum(['next', 'here']).optional(),
    fieldsToCorrect: fieldsSchema,
    comment: commentSchema,
  }),
  /** Time passes, and everything that falls due on the way happens at its own time. */
  z.strictObject({
    kind: z.literal('advance'),
    /** ISO 8601, e.g. `P3D` or `PT4H`. */
    duration: z.string().min(2).max(50),
    /** Whether the days of it are working days. */
    workingDays: z.boolean().optional(),
  }),
  /** Time passes until the next timer, which fires. */
  z.strictObject({ kind: z.literal('next-timer') }),
  /** The applicant takes the case back. */
  z.strictObject({ kind: z.literal('withdraw') }),
  /** Somebody without a task says what the diagram waits for by name. */
  z.strictObject({ kind: z.literal('signal'), name: z.string().min(1).max(200) }),
]);
export type DryRunMove = z.infer<typeof dryRunMoveSchema>;

/** An entry that is made for the try; whatever is not given is made up. */
export const sampleSubjectSchema = z.strictObject({
  uid: z.string().min(1).max(200),
  sample: z.record(z.string().max(100), z.json()),
});

/** The entry that the case is about: one that is there and has a case, or one made for the try. */
export const dryRunSubjectSchema = z.union([
  z.strictObject({ uid: z.string().min(1).max(200), documentId: z.string().min(1).max(64) }),
  sampleSubjectSchema,
]);
export type DryRunSubject = z.infer<typeof dryRunSubjectSchema>;

/** An entry that has had a case, for whoever looks for one to try a diagram on. */
export const dryRunEntrySchema = z.object({
  documentId: z.string(),
  /** The first of its business fields, e.g. the unit's name. */
  title: z.string().nullable(),
  /** Of its newest case. */
  startedAt: z.string(),
  status: z.enum(instanceStatuses),
});
export type DryRunEntry = z.infer<typeof dryRunEntrySchema>;

export const dryRunEntriesQuerySchema = z.object({
  uid: z.string().min(1).max(200),
  /** Part of any of its business fields. */
  search: z.string().trim().max(100).optional(),
});
export type DryRunEntriesQuery = z.infer<typeof dryRunEntriesQuerySchema>;

/** A working life on either side of today; beyond, calendars know no holidays. */
const YEARS = { first: 2000, last: 2099 };
export const startTimeSchema = z.iso.datetime({ offset: true }).refine(
  (text) => {
    const year = new Date(text).getUTCFullYear();
    return year >= YEARS.first && year <= YEARS.last;
  },
  { message: `A time between ${String(YEARS.first)} and ${String(YEARS.last)}` },
);

/** The diagram itself, or the documentId of a deployed version. */
export const triedDiagramFields = {
  xml: z.string().min(1).max(1_000_000).optional(),
  definition: z.string().min(1).max(64).optional(),
};

export function namesOneDiagram({ xml, definition }: { xml?: unknown; definition?: unknown }): boolean {
  return (xml === undefined) !== (definition === undefined);
}
export const ONE_DIAGRAM = { message: 'Either xml or definition', path: ['xml'] };

export const dryRunBodySchema = z.strictObject({
  data: z
    .strictObject({
      ...triedDiagramFields,
      subject: dryRunSubjectSchema,
      /** When the case starts; now when missing. */
      at: startTimeSchema.optional(),
      moves: z.array(dryRunMoveSchema).max(DRY_RUN_MOVES),
    })
    .refine(namesOneDiagram, ONE_DIAGRAM),
});
export type DryRunRequest = z.infer<typeof dryRunBodySchema>['data'];

/** A message as it would have gone out, in the words of its template; personal numbers are masked. */
export const dryRunMessageSchema = z.object({
  template: z.string(),
  channel: z.enum(['email', 'sms', 'in-app']),
  recipientName: z.string(),
  toApplicant: z.boolean(),
  /** Masked; null in the personal centre. */
  address: z.string().nullable(),
  subject: z.string().nullable(),
  text: z.string().nullable(),
  /** Why the words cannot be made from the template; then it would never leave. */
  error: z.string().nullable(),
});
export type DryRunMessage = z.infer<typeof dryRunMessageSchema>;

export const dryRunEventSchema = z.object({
  /** How many moves had been made; 0 for what the start brought about. */
  move: z.number(),
  at: z.string(),
  /** What the history of a case calls it, or `message`. */
  kind: z.string(),
  label: localizedTextSchema,
  elementId: z.string().nullable(),
  /** The element's, as the diagram words it. */
  name: localizedTextSchema.nullable(),
  actorName: z.string().nullable(),
  /** Whoever acted was made up, because nobody is there who could. */
  simulated: z.boolean(),
  /** Names of those whom it was about: whose task it became, who was asked. */
  people: z.array(z.string()),
  outcome: z.string().nullable(),
  outcomeLabel: localizedTextSchema.nullable(),
  comment: z.string().nullable(),
  fieldsToCorrect: z.array(z.string()),
  message: dryRunMessageSchema.nullable(),
});
export type DryRunEvent = z.infer<typeof dryRunEventSchema>;

export const dryRunTaskSchema = z.object({
  elementId: z.string(),
  name: localizedTextSchema,
  outcomes: z.array(outcomeSchema),
  returnOffered: z.boolean(),
  /** Elements that a return may name as its target. */
  returnTargets: z.array(z.object({ elementId: z.string(), name: localizedTextSchema })),
  /** Names of those who may do it. */
  assignees: z.array(z.string()),
  /** Who would do it at the next move; null when nobody can. */
  actorName: z.string().nullable(),
  simulated: z.boolean(),
  isApplicants: z.boolean(),
  dueDate: z.string().nullable(),
  escalated: z.boolean(),
  /** The entry's fields, of which a return names those to correct. */
  fields: z.array(formFieldSchema.pick({ name: true, label: true, correctable: true })),
});
export type DryRunTask = z.infer<typeof dryRunTaskSchema>;

export const dryRunFailureSchema = z.object({
  /** The move that was refused, from 0; null when the case did not even start. */
  move: z.number().nullable(),
  code: z.string(),
  message: localizedTextSchema,
  details: z.record(z.string(), z.unknown()),
});
export type DryRunFailure = z.infer<typeof dryRunFailureSchema>;

export const dryRunSchema = z.object({
  /** `not-started` only with a failure. */
  status: z.enum(['not-started', ...instanceStatuses]),
  startedAt: z.string(),
  now: z.string(),
  events: z.array(dryRunEventSchema),
  /** Ids of elements and sequence flows, as a diagram shows them. */
  path: z.object({ active: z.array(z.string()), completed: z.array(z.string()) }),
  waiting: z.array(dryRunTaskSchema),
  timers: z.array(
    z.object({ elementId: z.string(), name: localizedTextSchema.nullable(), dueAt: z.string() }),
  ),
  /** Signals that the diagram catches somewhere, by name. */
  signals: z.array(z.string()),
  variables: z.record(z.string(), z.json()),
  /** What an operator would have to see to. */
  incidents: z.array(z.string()),
  failure: dryRunFailureSchema.nullable(),
});
export type DryRun = z.infer<typeof dryRunSchema>;

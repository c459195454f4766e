import { z } from 'zod';
import { localizedTextSchema } from './localized-text';
import { problemSchema, processDefinitionSchema } from './process';

/**
 * What the studio and the server say to each other (product.md section 7): what a diagram may name, the
 * drafts of operations staff, the check, the comparison of two versions.
 */

/** One thing to choose in a drop-down, and what a diagram writes for it. */
export const choiceSchema = z.object({ value: z.string(), label: localizedTextSchema });
export type Choice = z.infer<typeof choiceSchema>;

/** A value that conditions, inputs and messages of a flow may use, by its name in expressions. */
export const variableSchema = z.object({
  name: z.string(),
  label: localizedTextSchema,
  type: z.enum(['text', 'number', 'boolean', 'date', 'list', 'any']),
  /** The values it can have, where they are known. */
  options: z.array(choiceSchema).optional(),
});
export type VariableModel = z.infer<typeof variableSchema>;

/** One of an entry's own fields: conditions may use it, steps may hide it, or both. */
export const subjectFieldSchema = variableSchema.extend({
  uses: z.array(z.enum(['condition', 'form'])),
});
export type SubjectField = z.infer<typeof subjectFieldSchema>;

/** Everything that a diagram may name, for the studio's drop-downs. */
export const vocabularySchema = z.object({
  /**
   * `inputs` is a JSON Schema (2020-12) of an object; its properties carry `title` in Chinese and
   * `x-title-en`, and `x-assignee` or `x-task` where a value names one (`true`).
   */
  actions: z.array(choiceSchema.extend({ inputs: z.record(z.string(), z.json()), decides: z.boolean() })),
  assignees: z.array(choiceSchema),
  templates: z.array(choiceSchema),
  /** What cases can be about, by the form key that diagrams name. */
  subjects: z.array(
    z.object({
      uid: z.string(),
      formKey: z.string(),
      label: localizedTextSchema,
      fields: z.array(subjectFieldSchema),
      /** What a sample can be made with, as JSON Schema like an action's inputs; missing where none can be made. */
      sample: z.record(z.string(), z.json()).optional(),
      /** What to choose from for inputs of a sample, by their names. */
      sampleChoices: z.record(z.string(), z.array(choiceSchema)).optional(),
    }),
  ),
  /** What every case has, whatever it is about: the last outcome, the last opinion, … */
  variables: z.array(variableSchema),
});
export type Vocabulary = z.infer<typeof vocabularySchema>;

/** Who works on a draft at the moment. */
export const draftEditorSchema = z.object({
  actor: z.string(),
  name: z.string().nullable(),
  seenAt: z.string(),
});
export type DraftEditor = z.infer<typeof draftEditorSchema>;

export const draftSummarySchema = z.object({
  documentId: z.string(),
  /** The flow it will become a version of: the process id of its diagram. */
  key: z.string(),
  title: z.string(),
  /** Counts the saves; whoever saves says which one they started from. */
  revision: z.number(),
  /** The deployed version that it was taken from; null for a new or imported flow. */
  basedOn: z.object({ documentId: z.string(), version: z.number() }).nullable(),
  editedBy: z.string(),
  editedByName: z.string().nullable(),
  editedAt: z.string(),
  editors: z.array(draftEditorSchema),
});
export type DraftSummary = z.infer<typeof draftSummarySchema>;

export const draftSchema = draftSummarySchema.extend({ xml: z.string() });
export type Draft = z.infer<typeof draftSchema>;

const titleSchema = z.string().trim().min(1).max(100);
/** In characters; the check refuses more than 512 KB with words of its own. */
const xmlSchema = z.string().min(1).max(1_000_000);

export const createDraftBodySchema = z.strictObject({
  data: z.strictObject({
    title: titleSchema,
    from: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('definition'), documentId: z.string().max(100) }),
      z.strictObject({ kind: z.literal('xml'), xml: xmlSchema }),
    ]),
  }),
});

export const saveDraftBodySchema = z.strictObject({
  data: z.strictObject({
    revision: z.int().min(0),
    xml: xmlSchema,
    title: titleSchema.optional(),
  }),
});

export const deployDraftBodySchema = z.strictObject({
  data: z.strictObject({
    revision: z.int().min(0),
    note: z.string().trim().min(1).max(2000),
    /** Deploys although saved scenarios now go another way; the note says why. */
    acceptDifferences: z.boolean().optional(),
    /** The newest version that the caller has seen, where it is newer than the draft (`DRAFT_OUTDATED`). */
    overVersion: z.int().min(1).optional(),
  }),
});

/** What may come with a deletion: the revision that the caller has seen. */
export const deleteDraftQuerySchema = z.object({ revision: z.coerce.number().int().min(0).optional() });

export const rollbackBodySchema = z.strictObject({
  data: z.strictObject({ note: z.string().trim().min(1).max(2000) }),
});
/** Why a flow takes no new cases, or takes them again. */
export const operateBodySchema = z.strictObject({
  data: z.strictObject({ note: z.string().trim().max(2000).optional() }).optional(),
});

export const checkBodySchema = z.strictObject({ data: z.strictObject({ xml: xmlSchema }) });
export const checkResultSchema = z.object({ problems: z.array(problemSchema) });

export const expressionBodySchema = z.strictObject({
  data: z.strictObject({ text: z.string().max(2000), variables: z.array(z.string().max(100)).max(500) }),
});
/** Positions are offsets in the text, in UTF-16 code units. */
export const expressionProblemSchema = z.object({
  from: z.number(),
  to: z.number(),
  message: localizedTextSchema,
  /** An error is refused at deployment; a warning is for the eye only. */
  severity: z.enum(['error', 'warning']),
});
export type ExpressionProblem = z.infer<typeof expressionProblemSchema>;

/** One difference between two versions of a flow, at one element. */
export const differenceSchema = z.object({
  elementId: z.string(),
  elementType: z.string(),
  name: localizedTextSchema,
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  /**
   * What changed of it, in the field's words: a first word (`name`, `nameEn`, `dueIn`, `assignees`, `timer`,
   * `condition`, `outcome`, `message`, `input`, `field`, `access`, …), where it has parts followed by which
   * one (`outcome.approve.label`, `input.to`, `timer.calendar`).
   */
  changes: z.array(
    z.object({ property: z.string(), from: z.string().nullable(), to: z.string().nullable() }),
  ),
});
export type Difference = z.infer<typeof differenceSchema>;

/** A side is a deployed version, by its documentId, or a diagram that is not deployed. */
const sideSchema = z.union([
  z.strictObject({ definition: z.string().max(100) }),
  z.strictObject({ xml: xmlSchema }),
]);
export const compareBodySchema = z.strictObject({
  data: z.strictObject({ from: sideSchema, to: sideSchema }),
});
export const comparisonSchema = z.object({
  from: z.string(),
  to: z.string(),
  differences: z.array(differenceSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** What was done to a flow as a whole, by whom and when; kept for good. */
export const flowEventKinds = [
  'deployed',
  'rolled-back',
  'suspended',
  'activated',
  'draft-deleted',
  'settings-changed',
] as const;
export const flowEventSchema = z.object({
  kind: z.enum(flowEventKinds),
  version: z.number().nullable(),
  at: z.string(),
  actor: z.string(),
  actorName: z.string().nullable(),
  note: z.string().nullable(),
});
export type FlowEvent = z.infer<typeof flowEventSchema>;

/** A flow with its versions, newest first, and the drafts of its next one. */
export const flowSchema = z.object({
  key: z.string(),
  name: localizedTextSchema,
  versions: z.array(
    processDefinitionSchema.extend({
      note: z.string().nullable(),
      deployedBy: z.string(),
      deployedByName: z.string().nullable(),
      runningCases: z.number(),
    }),
  ),
  drafts: z.array(draftSummarySchema),
  /** The newest fifty, newest first. */
  events: z.array(flowEventSchema),
});
export type Flow = z.infer<typeof flowSchema>;

/** Which cases to take to another version; all that run in others when nobody names any (at most 200 at once). */
export const migrationBodySchema = z.strictObject({
  data: z.strictObject({
    target: z.string().max(100),
    processInstances: z.array(z.string().max(100)).min(1).max(200).optional(),
  }),
});

/** What came of one case, or would come of it; nothing is known of one that is not (any longer) there. */
export const migratedCaseSchema = z.object({
  documentId: z.string(),
  /** The first of its business fields, e.g. the unit's name. */
  title: z.string().nullable(),
  version: z.number().nullable(),
  migrated: z.boolean(),
  obstacles: z.array(problemSchema),
});
export type MigratedCase = z.infer<typeof migratedCaseSchema>;

export const studioSettingsSchema = z.strictObject({
  /** Whether whoever deploys must be another than who edited (product.md section 7). */
  fourEyes: z.boolean(),
});
export const studioSettingsBodySchema = z.strictObject({ data: studioSettingsSchema });
export type StudioSettings = z.infer<typeof studioSettingsSchema>;

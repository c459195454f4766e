import { z } from 'zod';
import {
  DRY_RUN_MOVES,
  dryRunMoveSchema,
  namesOneDiagram,
  ONE_DIAGRAM,
  sampleSubjectSchema,
  startTimeSchema,
  triedDiagramFields,
} from './dry-run';
import { localizedTextSchema } from './localized-text';

/** Dry runs that are kept with a flow and tried again before every deployment (product.md section 7). */

/** One thing that happened, without what differs from one try to the next: times, ids, who happens to work there. */
export const traceEventSchema = z.object({
  kind: z.string(),
  elementId: z.string().nullable(),
  /** How the diagram words it; not compared. */
  name: localizedTextSchema.nullable(),
  outcome: z.string().nullable(),
  message: z
    .object({
      template: z.string(),
      channel: z.enum(['email', 'sms', 'in-app']),
      toApplicant: z.boolean(),
    })
    .nullable(),
});
export type TraceEvent = z.infer<typeof traceEventSchema>;

export const traceSchema = z.object({
  events: z.array(traceEventSchema),
  status: z.string(),
  waiting: z.array(z.string()),
  failure: z.object({ move: z.number().nullable(), code: z.string() }).nullable(),
});
export type Trace = z.infer<typeof traceSchema>;

export const scenarioSummarySchema = z.object({
  documentId: z.string(),
  /** The flow it belongs to: the process id of its diagram. */
  key: z.string(),
  name: z.string(),
  /** Counts the changes; whoever changes it says which one they started from. */
  revision: z.number(),
  savedBy: z.string(),
  savedByName: z.string().nullable(),
  savedAt: z.string(),
});
export type ScenarioSummary = z.infer<typeof scenarioSummarySchema>;

export const scenarioSchema = scenarioSummarySchema.extend({
  subject: sampleSubjectSchema,
  at: z.string(),
  moves: z.array(dryRunMoveSchema),
  expected: traceSchema,
});
export type Scenario = z.infer<typeof scenarioSchema>;

const contentFields = {
  name: z.string().trim().min(1).max(100),
  ...triedDiagramFields,
  subject: sampleSubjectSchema,
  at: startTimeSchema.optional(),
  moves: z.array(dryRunMoveSchema).max(DRY_RUN_MOVES),
};

/** What the scenario expects is what the diagram named here does now: nobody writes that by hand. */
export const createScenarioBodySchema = z.strictObject({
  data: z.strictObject(contentFields).refine(namesOneDiagram, ONE_DIAGRAM),
});
export const saveScenarioBodySchema = z.strictObject({
  data: z.strictObject({ revision: z.int().min(0), ...contentFields }).refine(namesOneDiagram, ONE_DIAGRAM),
});
export type ScenarioContent = Omit<z.infer<typeof saveScenarioBodySchema>['data'], 'revision'>;

export const scenarioListQuerySchema = z.object({ key: z.string().max(200).optional() });
/** The diagram to try it on; the newest deployed version when missing. */
export const runScenarioBodySchema = z.strictObject({
  data: z.strictObject({ xml: triedDiagramFields.xml }).optional(),
});

/** Where a run leaves what was expected; `expected` or `actual` is null where there is nothing on that side. */
export const scenarioDifferenceSchema = z.object({
  /** The first event that differs, from 1; null for what is said of the whole run. */
  position: z.number().nullable(),
  expected: traceEventSchema.nullable(),
  actual: traceEventSchema.nullable(),
  message: localizedTextSchema,
});
export type ScenarioDifference = z.infer<typeof scenarioDifferenceSchema>;

export const scenarioResultSchema = z.object({
  documentId: z.string(),
  name: z.string(),
  verdict: z.enum(['same', 'differs']),
  differences: z.array(scenarioDifferenceSchema),
});
export type ScenarioResult = z.infer<typeof scenarioResultSchema>;

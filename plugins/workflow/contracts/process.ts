import { z } from 'zod';
import { localizedTextSchema } from './localized-text';

/** One thing that the check of a diagram found, at one element (api.md, `POST /deployments`). */
export const problemSchema = z.object({
  elementId: z.string(),
  rule: z.string(),
  message: localizedTextSchema,
  /** A warning is shown and keeps nobody from deploying; without the word it is an error. */
  severity: z.enum(['error', 'warning']).optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const deploymentBodySchema = z.strictObject({
  data: z.strictObject({ xml: z.string(), note: z.string().max(2000).optional() }),
});

export const processDefinitionSchema = z.object({
  documentId: z.string(),
  key: z.string(),
  version: z.number(),
  name: localizedTextSchema,
  origin: z.enum(['shipped', 'panel']),
  state: z.enum(['active', 'suspended']),
  deployedAt: z.string(),
});
export type ProcessDefinitionSummary = z.infer<typeof processDefinitionSchema>;

export const instanceStatuses = ['running', 'suspended', 'completed', 'cancelled'] as const;
export type InstanceStatus = (typeof instanceStatuses)[number];

/** What a diagram shows of one case: where it waits and what it has passed. */
export const diagramStateSchema = z.object({
  xml: z.string(),
  active: z.array(z.string()),
  completed: z.array(z.string()),
});
export type DiagramState = z.infer<typeof diagramStateSchema>;

export const incidentSchema = z.object({
  documentId: z.string(),
  kind: z.enum(['job-failed', 'stuck']),
  state: z.enum(['open', 'resolved']),
  message: z.string(),
  processInstanceId: z.string().nullable(),
  createdAt: z.string(),
});
export type Incident = z.infer<typeof incidentSchema>;

export const inAppMessageSchema = z.object({
  documentId: z.string(),
  title: z.string(),
  body: z.string(),
  createdAt: z.string(),
  readAt: z.string().nullable(),
});
export type InAppMessage = z.infer<typeof inAppMessageSchema>;

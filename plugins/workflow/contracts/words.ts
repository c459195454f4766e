import { z } from 'zod';
import { LOCALES, localizedTextSchema } from './localized-text';

/**
 * What the studio and the server say to each other of message templates (product.md section 7: "message
 * templates … are data in the panel").
 */

/** The parts of a message: three channels, and the vendor's code for the SMS. */
export const WORD_FIELDS = [
  'emailSubject',
  'emailBody',
  'smsBody',
  'smsTemplateCode',
  'inAppTitle',
  'inAppBody',
] as const;
export type WordField = (typeof WORD_FIELDS)[number];

/** How long each may be, in characters. A gateway takes no SMS of more, mail programs cut longer subjects. */
export const WORD_LIMITS: Readonly<Record<WordField, number>> = {
  emailSubject: 200,
  emailBody: 10_000,
  smsBody: 500,
  smsTemplateCode: 100,
  inAppTitle: 200,
  inAppBody: 10_000,
};

/** Beyond this nobody needs to be told how long a text may be. */
const wordSchema = z.string().max(50_000).nullable();

/** A message in one language; null or empty where it has nothing to say on a channel. */
export const wordsSchema = z.strictObject({
  emailSubject: wordSchema,
  emailBody: wordSchema,
  smsBody: wordSchema,
  smsTemplateCode: wordSchema,
  inAppTitle: wordSchema,
  inAppBody: wordSchema,
});
export type Words = z.infer<typeof wordsSchema>;

export const wordingSchema = z.strictObject({ 'zh-Hans': wordsSchema, en: wordsSchema });
/** A message in every language. */
export type Wording = z.infer<typeof wordingSchema>;

/** By which name diagrams and programs call a message. */
export const TEMPLATE_KEY = /^[a-z][a-z0-9-]{1,60}$/;

const seenSchema = z.string().max(100);
export const createTemplateBodySchema = z.strictObject({
  data: z.strictObject({ key: z.string().regex(TEMPLATE_KEY), words: wordingSchema }),
});
/** `seen` is the checksum of the words that the editor started from. */
export const saveTemplateBodySchema = z.strictObject({
  data: z.strictObject({ words: wordingSchema, seen: seenSchema }),
});
/** The shipped words again, or those of an entry of the history. */
export const restoreTemplateBodySchema = z.strictObject({
  data: z.strictObject({ seen: seenSchema, wording: z.string().max(100).optional() }),
});
export const deleteTemplateQuerySchema = z.object({ seen: seenSchema.optional() });

export const previewBodySchema = z.strictObject({
  data: z.strictObject({
    /** Which message it is, for what its sender sets; a new one has no key yet. */
    key: z.string().max(100).optional(),
    locale: z.enum(LOCALES),
    words: wordsSchema,
  }),
});

/** What is wrong with one field, in the words of whoever reads it. */
export const wordProblemSchema = z.object({
  locale: z.enum(LOCALES),
  field: z.enum(WORD_FIELDS),
  message: localizedTextSchema,
});
export type WordProblem = z.infer<typeof wordProblemSchema>;

/** A value that a message may say, with a made-up example. */
export const messageVariableSchema = z.object({
  name: z.string(),
  label: localizedTextSchema,
  sample: localizedTextSchema,
});
export type MessageVariable = z.infer<typeof messageVariableSchema>;

export const previewSchema = z.object({
  /** What does not parse, or says nothing, is null. */
  rendered: z.record(z.enum(WORD_FIELDS), z.string().nullable()),
  /** Names that nobody gives a value to: there will be nothing in their place. */
  unknown: z.array(z.string()),
  problems: z.array(wordProblemSchema),
  /** What the message may say: a new one, which nobody sends yet, everything that flows know. */
  variables: z.array(messageVariableSchema),
});
export type WordPreview = z.infer<typeof previewSchema>;

/** Where a version in force sends a message. */
export const templateUseSchema = z.object({
  definition: z.string(),
  key: z.string(),
  version: z.number(),
  name: localizedTextSchema,
  elementId: z.string(),
  elementName: localizedTextSchema,
});
export type TemplateUse = z.infer<typeof templateUseSchema>;

export const templateSummarySchema = z.object({
  key: z.string(),
  words: wordingSchema,
  /** Of the words as they are now; whoever saves says which they have seen. */
  checksum: z.string(),
  /** As it was delivered, edited here since, or made here. */
  origin: z.enum(['shipped', 'edited', 'own']),
  uses: z.array(templateUseSchema),
  changedAt: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedByName: z.string().nullable(),
});
export type TemplateSummary = z.infer<typeof templateSummarySchema>;

export const templateDetailSchema = templateSummarySchema.extend({
  shippedWords: wordingSchema.nullable(),
  variables: z.array(messageVariableSchema),
});
export type TemplateDetail = z.infer<typeof templateDetailSchema>;

/** `found` is what stood there before the first change that was recorded. */
export const WORDING_KINDS = ['found', 'created', 'edited', 'restored', 'shipped', 'removed'] as const;

/** The words as they were from a moment on; kept for good. */
export const wordingEntrySchema = z.object({
  documentId: z.string(),
  kind: z.enum(WORDING_KINDS),
  words: wordingSchema,
  checksum: z.string(),
  at: z.string(),
  actor: z.string(),
  actorName: z.string().nullable(),
});
export type WordingEntry = z.infer<typeof wordingEntrySchema>;

/**
 * A title without what is filled in when it is sent: inside of a sentence that reads as a gap, at its end as
 * nothing (“已到期：{{ unitName }}” is called “已到期”).
 */
export function titleWithGaps(title: string): string {
  const gaps = title.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, '…').replace(/…(?: *…)+/g, '…');
  // In English the gaps at the end have small words between them: “Due: … for …”.
  return gaps.replace(/ ?[：:] ?…(?: [a-z]{1,4} …)*$/, '') || gaps;
}

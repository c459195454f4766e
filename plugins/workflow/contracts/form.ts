import { z } from 'zod';
import { localizedTextSchema, type LocalizedText } from './localized-text';

/**
 * What people fill in on the way of a case (product.md section 7, "what the form asks"): the fields that a
 * diagram describes, what one step may do with them, and what is in them (docs/adr/0012).
 */

export const fieldTypes = [
  'text',
  'multiline',
  'number',
  'date',
  'yes-no',
  'select',
  'multi-select',
] as const;
export type FieldType = (typeof fieldTypes)[number];

/** What a step may do with a field. */
export const fieldPermissions = ['hidden', 'read', 'write', 'required'] as const;
export type FieldPermission = (typeof fieldPermissions)[number];

/** The longest text of each kind, where a field names no maximum of its own; it may name no larger one. */
export const TEXT_LIMITS = { text: 500, multiline: 5000 } as const;

/** One field, as the diagram describes it for the whole flow. */
export const flowFieldSchema = z.object({
  /** Conditions, inputs and messages know its value by this name. */
  name: z.string(),
  label: localizedTextSchema,
  type: z.enum(fieldTypes),
  help: localizedTextSchema.nullable(),
  /** Of a number its value, of a text how many characters, of a choice of several how many. */
  minimum: z.number().nullable(),
  maximum: z.number().nullable(),
  options: z.array(z.object({ value: z.string(), label: localizedTextSchema })),
});
export type FlowField = z.infer<typeof flowFieldSchema>;

/** A date is `YYYY-MM-DD`; null is nothing. */
export const fieldValueSchema = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.null()]);
export type FieldValue = z.infer<typeof fieldValueSchema>;

/** A field as one task has it. What the task hides is not there. */
export const taskFieldSchema = flowFieldSchema.extend({
  permission: z.enum(fieldPermissions).exclude(['hidden']),
  value: fieldValueSchema,
});
export type TaskField = z.infer<typeof taskFieldSchema>;

/** `GET /tasks/:id/form`: the fields, and a JSON Schema (2020-12) of the `variables` to complete with. */
export const taskFormSchema = z.object({
  fields: z.array(taskFieldSchema),
  schema: z.record(z.string(), z.json()),
});
export type TaskForm = z.infer<typeof taskFormSchema>;

/** What somebody has filled in, as people read it. */
export const filledFieldSchema = z.object({
  name: z.string(),
  label: localizedTextSchema,
  text: localizedTextSchema,
});
export type FilledField = z.infer<typeof filledFieldSchema>;

export function isEmptyValue(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

const YES: LocalizedText = { 'zh-Hans': '是', en: 'Yes' };
const NO: LocalizedText = { 'zh-Hans': '否', en: 'No' };
const same = (text: string): LocalizedText => ({ 'zh-Hans': text, en: text });

/** A value as people read it; an option that the field has no longer stands for itself. */
export function readableValue(field: Pick<FlowField, 'options'>, value: FieldValue): LocalizedText {
  if (isEmptyValue(value)) return same('');
  if (typeof value === 'boolean') return value ? YES : NO;
  const labelOf = (chosen: string) =>
    field.options.find((option) => option.value === chosen)?.label ?? same(chosen);
  if (!Array.isArray(value)) return labelOf(String(value));
  const labels = value.map(labelOf);
  return {
    'zh-Hans': labels.map((label) => label['zh-Hans']).join('、'),
    en: labels.map((label) => label.en).join(', '),
  };
}

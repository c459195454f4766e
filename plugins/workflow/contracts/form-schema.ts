import { z } from 'zod';
import { TEXT_LIMITS, type FlowField, type TaskField, type TaskForm } from './form';

/** A field that may be filled in, and whether it must be. */
export type AskedField = FlowField & Pick<TaskField, 'permission'>;

/**
 * What a step takes: an object of the fields that may be filled in, and nothing else. A field that is left
 * out stays as it is; null empties it.
 *
 * @param partial whether what is required may be missing, as with a return
 */
export function answersSchema(fields: readonly AskedField[], partial = false) {
  const asked = fields.filter(({ permission }) => permission !== 'read');
  return z.strictObject(
    Object.fromEntries(asked.map((field) => [field.name, answerSchema(field, partial)] as const)),
  );
}

/** The same as JSON Schema (2020-12), for front ends; labels as `title`, English ones as `x-title-en`. */
export function toJsonSchema(fields: readonly AskedField[]): TaskForm['schema'] {
  const schema: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(answersSchema(fields))));
  return z.record(z.string(), z.json()).parse(schema);
}

function answerSchema(field: AskedField, partial: boolean): z.ZodType {
  const required = field.permission === 'required';
  const value = valueSchema(field, required);
  const asked = required ? value : value.nullable();
  const described = asked.meta({ title: field.label['zh-Hans'], 'x-title-en': field.label.en });
  return required && !partial ? described : described.optional();
}

function valueSchema(field: FlowField, required: boolean): z.ZodType {
  switch (field.type) {
    case 'text':
    case 'multiline':
      return textSchema(field, TEXT_LIMITS[field.type], required);
    case 'number':
      return numberSchema(field);
    case 'date':
      return z.iso.date();
    case 'yes-no':
      return z.boolean();
    case 'select':
      return choiceSchema(field);
    case 'multi-select':
      return choicesSchema(field, required);
  }
}

/** JSON Schema counts characters, not UTF-16 code units (2020-12, 6.3): one of Chinese or an emoji is one. */
function textSchema({ minimum, maximum }: FlowField, limit: number, required: boolean): z.ZodType {
  const minLength = minimum ?? 0;
  const maxLength = Math.min(maximum ?? limit, limit);
  const text = z
    .string()
    .refine((value) => lengthOf(value) >= minLength, { params: { problem: 'too-short' } })
    .refine((value) => lengthOf(value) <= maxLength, { params: { problem: 'too-long', limit: maxLength } });
  const lengths = { ...(minLength > 0 ? { minLength } : {}), maxLength };
  if (!required) return text.meta(lengths);
  const filled = text.refine((value) => SOMETHING.test(value), { params: { problem: 'required' } });
  return filled.meta({ ...lengths, pattern: SOMETHING.source });
}

const SOMETHING = /\S/;

/** In Unicode code points: every second half of a pair counts for nothing. */
function lengthOf(text: string): number {
  return text.length - (text.match(SURROGATE_PAIRS)?.length ?? 0);
}

const SURROGATE_PAIRS = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

function numberSchema({ minimum, maximum }: FlowField): z.ZodType {
  const number = z.number();
  const atLeast = minimum === null ? number : number.min(minimum);
  return maximum === null ? atLeast : atLeast.max(maximum);
}

function choiceSchema({ options }: FlowField) {
  return z.enum(options.map(({ value }) => value));
}

function choicesSchema(field: FlowField, required: boolean): z.ZodType {
  const { minimum, maximum, options } = field;
  const fewest = Math.max(minimum ?? 0, required ? 1 : 0);
  return z
    .array(choiceSchema(field))
    .min(fewest)
    .max(Math.min(maximum ?? options.length, options.length))
    .refine((values) => new Set(values).size === values.length, { params: { problem: 'doubled' } })
    .meta({ uniqueItems: true });
}

import { z } from 'zod';
import { isEmptyValue, type FieldValue } from './form';
import { answersSchema, type AskedField } from './form-schema';
import { localizedTextSchema, type LocalizedText } from './localized-text';
import texts from './translations/form-problems.json';

/** What is wrong with what was filled in, at one field (`FORM_INVALID`, `details.fields`). */
export const fieldProblemCodes = [
  ...(['unknown', 'read-only', 'required', 'wrong-type', 'too-short', 'too-long'] as const),
  ...(['too-small', 'too-large', 'too-few', 'too-many', 'not-offered', 'doubled', 'not-a-date'] as const),
] as const;
export const fieldProblemSchema = z.object({
  field: z.string(),
  code: z.enum(fieldProblemCodes),
  message: localizedTextSchema,
});
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

interface CheckedAnswers {
  /** What is to be kept, by field; a blank text is nothing. Empty when there are problems. */
  readonly values: Readonly<Record<string, FieldValue>>;
  /** At most one for each field, in the order of the form. */
  readonly problems: readonly FieldProblem[];
}

/**
 * Checks what was filled in at a step, by the same rules on the server and in the panel.
 *
 * @param fields those that the step shows; what it hides is unknown to it
 * @param partial whether what is required may be missing, as with a return
 */
export function checkAnswers(
  fields: readonly AskedField[],
  answers: Readonly<Record<string, unknown>>,
  partial = false,
): CheckedAnswers {
  const checked = answersSchema(fields, partial).safeParse(answers);
  if (checked.success) return { values: kept(checked.data), problems: [] };
  const found = new Map<string, FieldProblem>();
  const add = (field: string, code: FieldProblem['code'], limit?: unknown) => {
    if (!found.has(field)) found.set(field, fieldProblem(field, code, limit));
  };
  for (const issue of checked.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const name of issue.keys) add(name.slice(0, 100), isShown(fields, name) ? 'read-only' : 'unknown');
      continue;
    }
    const name = String(issue.path[0]);
    const field = fields.find((one) => one.name === name);
    if (field) add(name, codeOf(field, answers[name], issue), limitOf(field, issue));
  }
  const order = [...fields.map((field) => field.name), ...found.keys()];
  return { values: {}, problems: [...new Set(order)].flatMap((name) => found.get(name) ?? []) };
}

function isShown(fields: readonly AskedField[], name: string): boolean {
  return fields.some((field) => field.name === name);
}

type Issue = z.core.$ZodIssue;

function codeOf(field: AskedField, answer: unknown, issue: Issue): FieldProblem['code'] {
  if (field.permission === 'required' && isEmptyValue(answer)) return 'required';
  if (issue.code === 'custom')
    return z.enum(fieldProblemCodes).catch('wrong-type').parse(issue.params?.problem);
  const codes = field.type === 'multi-select' ? SEVERAL : ONE;
  return codes[issue.code] ?? 'wrong-type';
}

type Codes = Readonly<Partial<Record<Issue['code'], FieldProblem['code']>>>;
const OTHERS: Codes = { invalid_format: 'not-a-date', invalid_value: 'not-offered' };
const ONE: Codes = { ...OTHERS, too_small: 'too-small', too_big: 'too-large' };
const SEVERAL: Codes = { ...OTHERS, too_small: 'too-few', too_big: 'too-many' };

function limitOf({ minimum, maximum }: AskedField, issue: Issue): unknown {
  if (issue.code === 'too_small') return issue.minimum;
  if (issue.code === 'too_big') return issue.maximum;
  if (issue.code !== 'custom') return undefined;
  return issue.params?.problem === 'too-short' ? minimum : (issue.params?.limit ?? maximum);
}

function fieldProblem(field: string, code: FieldProblem['code'], limit: unknown): FieldProblem {
  const fill = (text: string) => text.replace('{limit}', String(limit));
  const message: LocalizedText = texts[code];
  return { field, code, message: { 'zh-Hans': fill(message['zh-Hans']), en: fill(message.en) } };
}

function kept(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, FieldValue>> {
  const given = Object.entries(answers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, tidy(value as FieldValue)]));
}

function tidy(value: FieldValue): FieldValue {
  const trimmed = typeof value === 'string' ? value.trim() : value;
  return isEmptyValue(trimmed) ? null : trimmed;
}

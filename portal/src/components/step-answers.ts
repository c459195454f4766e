import type { operations } from '../api/schema';

export type StepField =
  operations['readTask']['responses'][200]['content']['application/json']['data']['fields'][number];
export type StepAnswers = Readonly<Record<string, StepField['value']>>;

/** Those that are to be filled in. */
export const askedFields = (fields: readonly StepField[]): readonly StepField[] =>
  fields.filter(({ permission }) => permission !== 'read');

/** As they begin: with what was filled in before. */
export const answersIn = (fields: readonly StepField[]): StepAnswers =>
  Object.fromEntries(askedFields(fields).map(({ name, value }) => [name, value]));

/** As the API takes them: nothing typed is null, and what never was there is left out. */
export function sentAnswers(fields: readonly StepField[], answers: StepAnswers): StepAnswers {
  const sent = askedFields(fields).flatMap((field): [string, StepField['value']][] => {
    const answer = answers[field.name] ?? null;
    const isEmpty = answer === '' || (Array.isArray(answer) && answer.length === 0);
    if (answer !== null && !isEmpty) return [[field.name, answer]];
    return field.value === null ? [] : [[field.name, null]];
  });
  return Object.fromEntries(sent);
}

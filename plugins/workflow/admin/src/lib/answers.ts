import { isEmptyValue, type FieldValue, type TaskField } from '../../../contracts';

/** What somebody has filled in so far, by field; a field that they have not touched is missing. */
export type Answers = Readonly<Record<string, FieldValue>>;

/** The fields of a step that are to be filled in. */
export function askedFields(fields: readonly TaskField[]): readonly TaskField[] {
  return fields.filter(({ permission }) => permission !== 'read');
}

/** The fields of a step that were filled in before, and are to be read. */
export function recordedFields(fields: readonly TaskField[]): readonly TaskField[] {
  return fields.filter(({ permission }) => permission === 'read');
}

export function answerOf(field: TaskField, answers: Answers): FieldValue {
  const touched = Object.hasOwn(answers, field.name) ? answers[field.name] : undefined;
  return touched === undefined ? field.value : touched;
}

/** What is sent: everything that there is, and that something is there no longer. */
export function sentAnswers(fields: readonly TaskField[], answers: Answers): Answers {
  const sent = askedFields(fields).flatMap((field): [string, FieldValue][] => {
    const answer = answerOf(field, answers);
    if (!isEmptyValue(answer)) return [[field.name, answer]];
    return isEmptyValue(field.value) ? [] : [[field.name, null]];
  });
  return Object.fromEntries(sent);
}

/** A day as calendars in the browser know it: midnight where the reader is. */
export function dayOf(text: FieldValue): Date | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(String(text)) ?? [];
  return day === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(day));
}

export function dayText(day: Date): string {
  const parts = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return [String(day.getFullYear()).padStart(4, '0'), ...parts].join('-');
}

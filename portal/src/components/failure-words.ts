import { ApiFailure } from '../api/failure';
import { currentLocale, type Locale } from '../i18n/locale';
import type { Say } from '../i18n/use-text';
import { CHINESE, type TextId } from '../i18n/texts';

export interface FailureWords {
  readonly message: string;
  /** What to do about it; null where the message says so. */
  readonly advice: string | null;
}

const isText = (id: string): id is TextId => Object.hasOwn(CHINESE, id);

/**
 * What went wrong, in the person's language: the server's own words, and what to do after them
 * (`failure.advice.<CODE>` in the translation files).
 *
 * @param place see FailurePlace
 */
export function failureWords(error: unknown, text: Say, place: string | null = null): FailureWords {
  if (!(error instanceof ApiFailure)) return { message: text('failure.unknown'), advice: null };
  return { message: messageOf(error, text), advice: adviceOn(error, text, place) };
}

function messageOf({ code, message }: ApiFailure, text: Say): string {
  if (code === 'NETWORK') return text('failure.network');
  return message === '' ? text('failure.unknown') : message;
}

function adviceOn(
  { code, details: { retryAfter } }: ApiFailure,
  text: Say,
  place: string | null,
): string | null {
  if (typeof retryAfter === 'number' && retryAfter > 0)
    return text('failure.advice.wait', { minutes: Math.ceil(retryAfter / 60) });
  const id = [`failure.advice.${place ?? ''}.${code}`, `failure.advice.${code}`].find(isText);
  return id === undefined ? null : text(id);
}

/** Whether all that a failure says is said at a field of the form. */
export function isSaidAtFields(error: unknown): boolean {
  if (!(error instanceof ApiFailure)) return false;
  return Object.values(fieldProblems(error)).includes(error.message);
}

/** What is wrong with single fields of a form, by their names. */
export function fieldProblems(error: ApiFailure | null): Readonly<Record<string, string>> {
  const { issues, fields } = error?.details ?? {};
  if (Array.isArray(fields)) return stepProblems(fields as readonly StepProblem[]);
  if (!Array.isArray(issues)) return {};
  return Object.fromEntries(
    (issues as readonly { readonly path: readonly string[]; readonly message: string }[])
      .filter(({ path }) => path[0] === 'data' && path.length > 1)
      .map(({ path, message }) => [path.slice(1).join('.'), message]),
  );
}

interface StepProblem {
  readonly field: string;
  readonly message: Readonly<Record<Locale, string>>;
}

/** What is wrong with what the diagram asks to fill in, which stands in `variables`. */
function stepProblems(problems: readonly StepProblem[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    problems.map(({ field, message }) => [`variables.${field}`, message[currentLocale()]]),
  );
}

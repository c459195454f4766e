import { z } from 'zod';
import { workflowError, type Locale } from '@city/plugin-workflow/contracts';
import { cityError, isCityErrorCode } from '../errors';
import texts from '../translations/errors.json';

const ISSUE_LIMIT = 50;

const MESSAGES: Readonly<Record<Locale, z.core.$ZodErrorMap>> = {
  'zh-Hans': z.locales.zhCN().localeError,
  en: z.locales.en().localeError,
};

/**
 * Checks what a caller sent.
 *
 * @param locale the language of the messages at the fields
 * @returns the value as the schema makes it
 * @throws INVALID_REQUEST, or the code that a rule names in `params.code`, with
 *   `details.issues: [{ path, message }]`
 */
export function parse<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locale: Locale,
): z.infer<Schema> {
  const result = schema.safeParse(value, { error: (issue) => messageOf(issue, locale) });
  if (result.success) return result.data;
  const { issues } = result.error;
  const details = {
    issues: issues.slice(0, ISSUE_LIMIT).map(({ path, message }) => ({ path: path.map(String), message })),
  };
  // A rule's own code is the answer's only when nothing more basic is wrong.
  const codes = issues.map(codeOf);
  const [code] = codes;
  throw code !== undefined && codes.every(Boolean)
    ? cityError(code, details)
    : workflowError('INVALID_REQUEST', details);
}

function codeOf(issue: z.core.$ZodIssue) {
  const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  return isCityErrorCode(code) ? code : undefined;
}

function messageOf(issue: z.core.$ZodRawIssue, locale: Locale) {
  const code: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
  return isCityErrorCode(code) ? texts[code][locale] : MESSAGES[locale](issue);
}

const DOCUMENT_ID = /^[a-z0-9]{24}$/;

/** An id from an address; anything that cannot be one is simply not there. @throws NOT_FOUND */
export function documentIdOf(value: string | undefined): string {
  if (value === undefined || !DOCUMENT_ID.test(value)) throw workflowError('NOT_FOUND');
  return value;
}

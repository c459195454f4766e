import {
  WORD_FIELDS,
  WORD_LIMITS,
  type Locale,
  type WordField,
  type Wording,
  type Words,
} from '../../../contracts';
import { requestFingerprint } from './request-fingerprint';

export type WordFault =
  | 'too-long'
  | 'one-line'
  | 'subject-missing'
  | 'body-missing'
  | 'title-missing'
  | 'text-missing'
  | 'sms-missing'
  | 'code-wrong'
  | 'nothing';

export const NO_WORDS: Words = {
  emailSubject: null,
  emailBody: null,
  smsBody: null,
  smsTemplateCode: null,
  inAppTitle: null,
  inAppBody: null,
};

/** What is only blank says nothing. */
export function withoutBlanks(words: Words): Words {
  const entries = WORD_FIELDS.map((field) => [field, words[field]?.trim() ? words[field] : null] as const);
  return { ...NO_WORDS, ...Object.fromEntries(entries) };
}

/** Both languages, each without blanks. */
export function tidied(wording: Wording): Wording {
  return { 'zh-Hans': withoutBlanks(wording['zh-Hans']), en: withoutBlanks(wording.en) };
}

/** Tells two wordings apart, for whoever saves what they have changed. */
export function wordingChecksum(wording: Wording): string {
  return requestFingerprint(wording);
}

/** The same wording with one language changed. */
export function withWords(wording: Wording, locale: Locale, words: Words): Wording {
  return { ...wording, [locale]: words };
}

/**
 * What keeps a message in one language from being sent as its writer meant it: a channel whose other half
 * is missing would be left out without a word (queue-message), an SMS that is too long refused by the gateway.
 *
 * @param words without blanks
 * @returns each fault at the field to correct
 */
export function wordFaults(words: Words): readonly { field: WordField; fault: WordFault }[] {
  return [
    ...WORD_FIELDS.filter((field) => (words[field] ?? '').length > WORD_LIMITS[field]).map((field) => ({
      field,
      fault: 'too-long' as const,
    })),
    ...ONE_LINE.filter((field) => /[\r\n]/.test(words[field] ?? '')).map((field) => ({
      field,
      fault: 'one-line' as const,
    })),
    ...HALVES.filter(({ field, needs }) => words[field] === null && words[needs] !== null),
    ...(/^[\w.-]*$/.test(words.smsTemplateCode ?? '') ? [] : [CODE_WRONG]),
    ...(saysNothing(words) ? [NOTHING] : []),
  ];
}

/** Line breaks have no place in a subject (RFC 5322, section 2.2) or a title. */
const ONE_LINE = ['emailSubject', 'inAppTitle', 'smsTemplateCode'] as const;
/** The field that is missing, and the one that makes it needed. */
const HALVES = [
  { field: 'emailSubject', needs: 'emailBody', fault: 'subject-missing' },
  { field: 'emailBody', needs: 'emailSubject', fault: 'body-missing' },
  { field: 'inAppTitle', needs: 'inAppBody', fault: 'title-missing' },
  { field: 'inAppBody', needs: 'inAppTitle', fault: 'text-missing' },
  { field: 'smsBody', needs: 'smsTemplateCode', fault: 'sms-missing' },
] as const;
const CODE_WRONG = { field: 'smsTemplateCode', fault: 'code-wrong' } as const;
const NOTHING = { field: 'emailBody', fault: 'nothing' } as const;

function saysNothing({ emailSubject, emailBody, smsBody, inAppTitle, inAppBody }: Words): boolean {
  return [emailSubject, emailBody, smsBody, inAppTitle, inAppBody].every((word) => word === null);
}

import {
  LOCALES,
  titleWithGaps,
  WORD_FIELDS,
  type Locale,
  type TemplateSummary,
  type WordField,
  type Wording,
  type Words,
} from '../../../contracts';

const NOTHING: Words = {
  emailSubject: null,
  emailBody: null,
  smsBody: null,
  smsTemplateCode: null,
  inAppTitle: null,
  inAppBody: null,
};

export const EMPTY_WORDING: Wording = { 'zh-Hans': NOTHING, en: NOTHING };

/** The channels in the order of the page, each with its fields. */
export const CHANNEL_FIELDS: readonly (readonly [
  channel: 'in-app' | 'sms' | 'email',
  fields: readonly WordField[],
])[] = [
  ['email', ['emailSubject', 'emailBody']],
  ['sms', ['smsBody', 'smsTemplateCode']],
  ['in-app', ['inAppTitle', 'inAppBody']],
];

/** Fields of one line; the others are texts. */
export function isLine(field: WordField): boolean {
  return field === 'emailSubject' || field === 'inAppTitle' || field === 'smsTemplateCode';
}

/** What a message is called in lists: its title without what is filled in at the moment of sending. */
export function titleOf(words: Wording, locale: Locale): string {
  const title = (one: Words) => one.inAppTitle ?? one.emailSubject ?? one.smsBody ?? '';
  return titleWithGaps(title(words[locale]) || title(words['zh-Hans']));
}

/** The channels that a message has words for. */
export function channelsOf({
  emailBody,
  smsBody,
  inAppBody,
}: Words): readonly ('email' | 'sms' | 'in-app')[] {
  return [
    ...(emailBody === null ? [] : (['email'] as const)),
    ...(smsBody === null ? [] : (['sms'] as const)),
    ...(inAppBody === null ? [] : (['in-app'] as const)),
  ];
}

/** One part holds 70 characters; parts that are joined hold 67 each, for their numbers need room. */
export function smsParts(text: string): number {
  return text.length <= 70 ? Math.min(1, text.length) : Math.ceil(text.length / 67);
}

export interface WordDifference {
  readonly locale: Locale;
  readonly field: WordField;
  readonly from: string | null;
  readonly to: string | null;
}

/** What one wording says otherwise than another. */
export function wordDifferences(from: Wording, to: Wording): readonly WordDifference[] {
  return LOCALES.flatMap((locale) =>
    WORD_FIELDS.filter((field) => (from[locale][field] ?? '') !== (to[locale][field] ?? '')).map((field) => ({
      locale,
      field,
      from: from[locale][field],
      to: to[locale][field],
    })),
  );
}

/** Whether a message has what somebody looks for: in its key, its words or the flows that send it. */
export function isFound({ key, words, uses }: TemplateSummary, search: string): boolean {
  const wanted = search.trim().toLowerCase();
  const texts = [
    key,
    ...LOCALES.flatMap((locale) => WORD_FIELDS.map((field) => words[locale][field] ?? '')),
    ...uses.flatMap(({ name, elementName }) => [...Object.values(name), ...Object.values(elementName)]),
  ];
  return wanted === '' || texts.some((text) => text.toLowerCase().includes(wanted));
}

/** Puts a variable where the cursor stands. @returns the text, and where the cursor stands after it */
export function withVariable(
  text: string,
  name: string,
  at: { readonly start: number; readonly end: number },
): { readonly text: string; readonly cursor: number } {
  const inserted = `{{ ${name} }}`;
  return {
    text: text.slice(0, at.start) + inserted + text.slice(at.end),
    cursor: at.start + inserted.length,
  };
}

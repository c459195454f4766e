import type { LocalizedText, TraceEvent } from '../../../../contracts';
import history from '../../translations/history.json';
import texts from '../../translations/dry-run.json';

const LOCALES = ['zh-Hans', 'en'] as const;

/** Fills the gaps of a text in both languages. */
export function inWords(
  text: LocalizedText,
  values: Readonly<Partial<Record<string, LocalizedText>>>,
): LocalizedText {
  const [chinese, english] = LOCALES.map((locale) =>
    text[locale].replace(/\{(\w+)\}/g, (whole, name: string) => values[name]?.[locale] ?? whole),
  );
  return { 'zh-Hans': chinese ?? '', en: english ?? '' };
}

/** One event in a line: where, what, and with which outcome. */
export function valueInWords(event: TraceEvent | null): LocalizedText {
  if (event === null) return texts.nothing;
  const [chinese, english] = LOCALES.map((locale) => partsOf(event, locale).filter(Boolean).join(' · '));
  return { 'zh-Hans': chinese ?? '', en: english ?? '' };
}

function partsOf(
  event: TraceEvent,
  locale: (typeof LOCALES)[number],
): readonly (string | null | undefined)[] {
  const { kind, elementId, name, outcome, message } = event;
  const labels: Readonly<Partial<Record<string, LocalizedText>>> = history;
  const place = name?.[locale] ?? elementId;
  if (message === null) return [place, labels[kind]?.[locale] ?? kind, outcome];
  const to = message.toApplicant ? texts.toApplicant : texts.toOthers;
  return [
    place,
    texts.message[locale],
    message.template,
    texts.channels[message.channel][locale],
    to[locale],
  ];
}

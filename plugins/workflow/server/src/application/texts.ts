import type { LocalizedText } from '../../../contracts';

/** Puts values into a text of the translations: `{limit}` becomes what `limit` stands for. */
export function filledIn(text: LocalizedText, values: Readonly<Record<string, string>>): LocalizedText {
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
  return { 'zh-Hans': fill(text['zh-Hans']), en: fill(text.en) };
}

import type { LocalizedText } from '../../../../contracts';
import texts from '../../translations/words.json';

type Trouble = keyof typeof texts.liquid;

/** What liquidjs says, and what it means; the first group is what it is about. */
const KNOWN: readonly (readonly [RegExp, Trouble])[] = [
  [/^(?:tag|output) "?(.+?)"? not closed/, 'not-closed'],
  [/^tag "(.+?)" not found/, 'tag-unknown'],
  [/^undefined filter: (\S+?)(?:,|$)/, 'filter-unknown'],
  [/^invalid value expression/, 'value-wrong'],
  [/limit exceeded/, 'too-much'],
];

/** Says in the reader's words what liquidjs has against a template; its own are for programmers, and English. */
export function liquidTrouble(error: unknown): LocalizedText {
  const message = error instanceof Error ? error.message : String(error);
  const [trouble, value] = meaning(message);
  const [, line, column] = /, line:(\d+), col:(\d+)/.exec(message) ?? [];
  const said = (locale: keyof LocalizedText) => {
    const place = line && column ? fill(texts.liquid.place[locale], { line, column }) : '';
    return fill(texts.liquid[trouble][locale], { value, place });
  };
  return { 'zh-Hans': said('zh-Hans'), en: said('en') };
}

function meaning(message: string): readonly [Trouble, string] {
  for (const [pattern, trouble] of KNOWN) {
    const found = pattern.exec(message);
    if (found) return [trouble, (found[1] ?? '').slice(0, 60)];
  }
  return ['other', ''];
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => values[name] ?? gap);
}

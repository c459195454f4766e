import type { LocalizedText, Problem } from '../../../../contracts';
import { RULES, type RuleId } from './rule-texts';

export type Values = Readonly<Record<string, string | number | LocalizedText>>;

/**
 * One finding of the check, worded in both languages.
 *
 * @param values what stands for `{name}` in the rule's text
 */
export function problem(rule: RuleId, elementId: string, values: Values = {}): Problem {
  const [chinese, english, severity]: readonly [string, string, 'warning'?] = RULES[rule];
  return {
    elementId,
    rule,
    message: { 'zh-Hans': fill(chinese, values, 'zh-Hans'), en: fill(english, values, 'en') },
    ...(severity ? { severity } : {}),
  };
}

/** Whether it keeps a diagram from being deployed. */
export function isError({ severity }: Problem): boolean {
  return severity !== 'warning';
}

function fill(text: string, values: Values, language: keyof LocalizedText): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
}

/** Several reasons as one, the way each language lists them. */
export function listed(texts: readonly LocalizedText[]): LocalizedText {
  return {
    'zh-Hans': texts.map((text) => text['zh-Hans']).join('；'),
    en: texts.map(({ en }) => en).join('; '),
  };
}

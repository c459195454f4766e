import type { Problem } from '../../../../contracts';
import { RULES, type RuleId } from './rule-texts';

/**
 * One finding of the check, worded in both languages.
 *
 * @param values what stands for `{name}` in the rule's text
 */
export function problem(
  rule: RuleId,
  elementId: string,
  values: Readonly<Record<string, string | number>> = {},
): Problem {
  const [chinese, english] = RULES[rule];
  return { elementId, rule, message: { 'zh-Hans': fill(chinese, values), en: fill(english, values) } };
}

function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  );
}

import { comparisonsIn, type Comparison } from './comparisons';
import { guardExpression, type PlacedTrouble } from './guard';
import { loadFeelin } from './load';
import { toContext } from './values';
import { namesIn, type UsedName } from './names';

/** FEEL, checked: the only language that diagrams are written in. */
export interface FeelLanguage {
  /** @returns why the expression is refused and where, or null */
  check(text: string): PlacedTrouble | null;
  /** @returns the variables that the expression reads, in the order of the text */
  names(text: string): readonly UsedName[];
  /** @returns the texts that it compares a variable with */
  comparisons(text: string): readonly Comparison[];
  /** @throws Error when the expression is refused or cannot be evaluated */
  evaluate(text: string, variables: Readonly<Record<string, unknown>>): unknown;
}

/** Loads FEEL; what it returns works synchronously, as a step must. */
export async function loadFeel(): Promise<FeelLanguage> {
  const feelin = await loadFeelin();
  const parse = (source: string) => feelin.parseExpression(source, {}, undefined);
  const check = (text: string) => guardExpression(text, parse);
  return {
    check,
    names: (text) => namesIn(text, parse),
    comparisons: (text) => comparisonsIn(text, parse),
    evaluate: (text, variables) => {
      const trouble = check(text);
      if (trouble) throw new Error(`Expression refused (${trouble.reason}): ${text.slice(0, 100)}`);
      return feelin.evaluate(text, toContext(variables)).value;
    },
  };
}

/** The text of an expression: FEEL editors mark one by a leading `=`, which is no part of it. */
export function expressionText(text: string): string {
  return text.trim().replace(/^=\s*/, '');
}

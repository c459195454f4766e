import type { ExpressionTrouble, PlacedTrouble } from './feel/guard';
import { expressionText, loadFeel } from './feel/language';
import type { UsedName } from './feel/names';
import { toJson } from './feel/values';
import type { Json, Variables } from './types';

/**
 * Checks a FEEL expression as the check of a diagram does.
 *
 * @param text with or without a leading `=`
 * @returns why it is refused, or null
 */
export async function checkExpression(text: string): Promise<ExpressionTrouble | null> {
  return (await loadFeel()).check(expressionText(text));
}

/** What somebody is told of an expression while they type it. */
export interface ExpressionReading {
  /** Why a diagram with it would be refused, and where in the text as it was given. */
  readonly trouble: PlacedTrouble | null;
  /** The variables that it reads; none where it is refused. */
  readonly names: readonly UsedName[];
}

/**
 * Reads an expression as the check of a diagram does, with places in the text as it was typed.
 *
 * @param text with or without a leading `=`
 */
export async function readExpression(text: string): Promise<ExpressionReading> {
  const feel = await loadFeel();
  const expression = expressionText(text);
  const before = text.length - text.trimStart().replace(/^=\s*/, '').length;
  const placed = <Found extends { from: number; to: number }>(found: Found): Found => ({
    ...found,
    ...visible(found, before, text.length),
  });
  const trouble = feel.check(expression);
  if (trouble) return { trouble: placed(trouble), names: [] };
  return { trouble: null, names: feel.names(expression).map(placed) };
}

/** A place of no length, such as the end where something is missing, becomes one character. */
function visible({ from, to }: { from: number; to: number }, before: number, end: number) {
  const last = Math.min(Math.max(to, from + 1) + before, end);
  return { from: Math.max(0, Math.min(from + before, last - 1)), to: last };
}

/**
 * Evaluates a FEEL expression over variables.
 *
 * @throws Error when the expression is refused
 */
export async function evaluate(text: string, variables: Variables): Promise<Json> {
  return toJson((await loadFeel()).evaluate(expressionText(text), variables));
}

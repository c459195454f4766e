import type { ExpressionTrouble } from './feel/guard';
import { expressionText, loadFeel } from './feel/language';
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

/**
 * Evaluates a FEEL expression over variables.
 *
 * @throws Error when the expression is refused
 */
export async function evaluate(text: string, variables: Variables): Promise<Json> {
  return toJson((await loadFeel()).evaluate(expressionText(text), variables));
}

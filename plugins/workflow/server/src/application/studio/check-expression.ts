import type { ExpressionProblem, LocalizedText } from '../../../../contracts';
import { readExpression, troubleText } from '../../engine';
import texts from '../../translations/studio.json';

/**
 * What is wrong with an expression while somebody types it: whatever a deployment would refuse, and
 * variables that nothing is known of, which read as nothing.
 *
 * @param known names of the variables there are; a name such as `countersign.asked` makes `countersign` known
 */
export async function expressionProblems(
  text: string,
  known: readonly string[],
): Promise<readonly ExpressionProblem[]> {
  const { trouble, names } = await readExpression(text);
  if (trouble) {
    const { from, to } = trouble;
    return [{ from, to, severity: 'error', message: filled(texts.refused, troubleText(trouble)) }];
  }
  const roots = new Set(known.map((name) => name.split('.')[0]));
  return names
    .filter(({ name }) => !roots.has(name))
    .map(({ name, from, to }) => {
      const shown = name.slice(0, 60);
      return {
        from,
        to,
        severity: 'warning',
        message: filled(texts.unknown, { 'zh-Hans': shown, en: shown }),
      };
    });
}

function filled(text: LocalizedText, value: LocalizedText): LocalizedText {
  return {
    'zh-Hans': text['zh-Hans'].split('{value}').join(value['zh-Hans']),
    en: text.en.split('{value}').join(value.en),
  };
}

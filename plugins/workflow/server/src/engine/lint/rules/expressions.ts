import { expressionsOf } from '../../model/expressions';
import type { ExpressionTrouble } from '../../feel/guard';
import { problem } from '../problem';
import type { Rule } from '../rule';

const FEEL = /^(feel|https?:\/\/www\.omg\.org\/spec\/(dmn|feel)\/.*)$/i;

/** Every expression is FEEL and passes its guard, before anything of it is ever evaluated. */
export const expressionRule: Rule = (diagram, { feel }) =>
  expressionsOf(diagram).flatMap(({ elementId, text, language }) => {
    if (language !== undefined && !FEEL.test(language)) {
      return [problem('expression-language', elementId, { language: language.slice(0, 50) })];
    }
    const trouble = feel.check(text);
    return trouble
      ? [problem('expression', elementId, { text: text.slice(0, 100), reason: reasonOf(trouble) })]
      : [];
  });

function reasonOf(trouble: ExpressionTrouble): string {
  switch (trouble.reason) {
    case 'empty':
      return '空 / empty';
    case 'too-long':
      return '超过 500 个字符 / more than 500 characters';
    case 'too-deep':
      return '嵌套过深 / nested too deeply';
    case 'syntax':
      return '语法错误 / it does not parse';
    case 'not-allowed':
      return `不允许使用 / not allowed: ${trouble.detail}`;
  }
}

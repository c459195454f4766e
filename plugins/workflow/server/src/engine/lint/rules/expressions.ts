import { expressionsOf } from '../../model/expressions';
import { troubleText } from '../../feel/trouble-text';
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
      ? [problem('expression', elementId, { text: text.slice(0, 100), reason: troubleText(trouble) })]
      : [];
  });

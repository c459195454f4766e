import * as React from 'react';
import { useCheckExpressionQuery } from './studio-api';
import type { ExpressionProblem } from '../../../contracts';

const NONE: readonly ExpressionProblem[] = [];
/** The contract's limit; a longer text is refused by the check of the whole diagram. */
const LONGEST = 2000;

/**
 * What the server says of an expression, asked when the typing pauses.
 *
 * @param pause in milliseconds
 */
export function useExpressionProblems(text: string, variables: readonly string[], pause: number) {
  const [asked, setAsked] = React.useState('');
  React.useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text), pause);
    return () => window.clearTimeout(timer);
  }, [text, pause]);
  const skip = asked.trim() === '' || asked.length > LONGEST;
  const answer = useCheckExpressionQuery({ text: asked, variables }, { skip });
  const current = !skip && asked === text;
  return {
    problems: current ? (answer.currentData ?? NONE) : NONE,
    checking: !skip && (answer.isFetching || asked !== text),
  };
}

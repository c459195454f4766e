import type { Span } from './guard';
import type { Tree } from './load';

/** A variable that an expression reads, and where. */
export interface UsedName extends Span {
  readonly name: string;
}

/**
 * The variables that an expression reads. Names of functions are none, nor is anything inside the
 * brackets of a filter: there a name may mean a property of the items.
 *
 * @param text an expression that has passed the guard
 */
export function namesIn(text: string, parse: (text: string) => Tree): readonly UsedName[] {
  const names: UsedName[] = [];
  let conditionFrom: number | null = null;
  parse(text).iterate({
    enter: ({ name, from, to, node }) => {
      if (name === '[' && node.parent?.name === 'FilterExpression') conditionFrom ??= from;
      if (name !== 'VariableName') return;
      const called = node.parent?.name === 'FunctionInvocation' && node.parent.firstChild?.from === from;
      if (!called && conditionFrom === null) names.push({ name: text.slice(from, to), from, to });
    },
    leave: ({ name }) => {
      if (name === 'FilterExpression') conditionFrom = null;
    },
  });
  return names;
}

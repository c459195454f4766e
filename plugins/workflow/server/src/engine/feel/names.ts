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
  let inCondition = false;
  parse(text).iterate({
    enter: ({ name, from, to, node: { parent } }) => {
      if (name === '[' && parent?.name === 'FilterExpression') inCondition = true;
      if (name !== 'VariableName' || inCondition || isCalled(from, parent)) return;
      names.push({ name: text.slice(from, to), from, to });
    },
    leave: ({ name }) => {
      if (name === 'FilterExpression') inCondition = false;
    },
  });
  return names;
}

interface Parent {
  readonly name: string;
  readonly firstChild: { readonly from: number } | null;
}

function isCalled(from: number, parent: Parent | null): boolean {
  return parent?.name === 'FunctionInvocation' && parent.firstChild?.from === from;
}

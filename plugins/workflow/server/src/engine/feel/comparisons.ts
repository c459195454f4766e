import type { Tree } from './load';

/** A variable, or a path such as `review.outcome`, that an expression compares with a text. */
export interface Comparison {
  readonly name: string;
  readonly text: string;
}

const COMPARING = new Set(['Comparison', 'FunctionInvocation']);

interface Frame {
  readonly names: string[];
  readonly texts: string[];
}

/**
 * Finds what an expression compares with texts: `outcome = "approve"`, `outcome in ("a", "b")`,
 * `list contains(["a", "b"], outcome)`. A comparison of two variables tells nothing.
 *
 * @param text an expression that has passed the guard
 */
export function comparisonsIn(text: string, parse: (text: string) => Tree): readonly Comparison[] {
  const found: Comparison[] = [];
  const open: Frame[] = [];
  parse(text).iterate({
    enter: ({ name, from, to, node }) => {
      if (COMPARING.has(name)) open.push({ names: [], texts: [] });
      const frame = open.at(-1);
      if (!frame) return true;
      const written = text.slice(from, to);
      if (name === 'StringLiteral') frame.texts.push(written.slice(1, -1));
      if (name === 'PathExpression') {
        frame.names.push(written.replace(/\s+/g, ''));
        return false;
      }
      const called = node.parent?.name === 'FunctionInvocation' && node.parent.firstChild?.from === from;
      if (name === 'VariableName' && !called) frame.names.push(written);
      return true;
    },
    leave: ({ name }) => {
      const frame = COMPARING.has(name) ? open.pop() : undefined;
      const [compared, ...more] = frame?.names ?? [];
      if (!frame || compared === undefined || more.length > 0) return;
      found.push(...frame.texts.map((one) => ({ name: compared, text: one })));
    },
  });
  return found;
}

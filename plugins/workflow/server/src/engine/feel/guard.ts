import type { Tree } from './load';

/**
 * What an expression may consist of. FEEL (DMN 1.5, clause 10) is side-effect free but not safe
 * from slow input: regular expressions, loops, ranges and functions defined on the spot are out
 * (engine-facts, "What bites" 3). So are functions that read the clock: time comes in as variables.
 */
const EXPRESSION_LIMIT = 500;
const DEPTH_LIMIT = 64;

const NODES: ReadonlySet<string> = new Set([
  ...[
    'Expression',
    'Comparison',
    'CompareOp',
    'Conjunction',
    'Disjunction',
    'ArithmeticExpression',
    'ArithOp',
  ],
  ...['VariableName', 'Identifier', 'PathExpression', 'PathName', 'ParenthesizedExpression', 'List'],
  ...['FunctionInvocation', 'PositionalParameters', 'FilterExpression', 'IfExpression'],
  ...['StringLiteral', 'NumericLiteral', 'BooleanLiteral', 'null', 'DateTimeLiteral', 'AtLiteral'],
  ...['DateTimeConstructor', 'PositiveUnaryTest', 'PositiveUnaryTests', 'SimplePositiveUnaryTest'],
  ...[
    '.',
    '(',
    ')',
    '[',
    ']',
    'and',
    'or',
    'if',
    'then',
    'else',
    'in',
    'between',
    'date',
    'time',
    'duration',
  ],
]);

/** None of these takes longer than its arguments are long. */
export const FUNCTIONS: ReadonlySet<string> = new Set([
  ...['not', 'is defined', 'all', 'any', 'count', 'sum', 'min', 'max', 'mean', 'list contains', 'append'],
  ...['string length', 'contains', 'starts with', 'ends with', 'upper case', 'lower case'],
  ...['string', 'number', 'abs', 'floor', 'ceiling'],
]);

export type ExpressionTrouble =
  | { readonly reason: 'empty' }
  | { readonly reason: 'too-long' }
  | { readonly reason: 'too-deep' }
  | { readonly reason: 'syntax' }
  | { readonly reason: 'not-allowed'; readonly detail: string };

/** Where in the text, in UTF-16 code units; the end is not part of it. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A trouble with the place that it is at. */
export type PlacedTrouble = ExpressionTrouble & Span;

/**
 * Checks an expression without evaluating it.
 *
 * @param parse feelin's parser, the same that evaluates later
 * @returns why the expression is refused and where, or null
 */
export function guardExpression(text: string, parse: (text: string) => Tree): PlacedTrouble | null {
  const whole: Span = { from: 0, to: text.length };
  if (text.trim() === '') return { reason: 'empty', ...whole };
  if (text.length > EXPRESSION_LIMIT) return { reason: 'too-long', from: EXPRESSION_LIMIT, to: text.length };
  return walk(parse(text), text);
}

function walk(tree: Tree, text: string): PlacedTrouble | null {
  let trouble: PlacedTrouble | null = null;
  let depth = 0;
  let filters = 0;
  tree.iterate({
    enter: (node) => {
      depth += 1;
      if (node.name === 'FilterExpression') filters += 1;
      const { from, to } = node;
      if (depth > DEPTH_LIMIT) trouble ??= { reason: 'too-deep', from, to };
      // A filter inside a filter multiplies their lists.
      else if (filters > 1) trouble ??= { ...notAllowed(text.slice(from, to)), from, to };
      else {
        const found = guardNode(node, text);
        if (found) trouble ??= { ...found, from, to };
      }
      return trouble === null;
    },
    leave: (node) => {
      depth -= 1;
      if (node.name === 'FilterExpression') filters -= 1;
    },
  });
  return trouble;
}

interface SyntaxNode {
  readonly name: string;
  readonly type: { readonly isError: boolean };
  readonly from: number;
  readonly to: number;
  readonly node: { readonly firstChild: Callee | null };
}

type Callee = Pick<SyntaxNode, 'name' | 'from' | 'to'>;

function guardNode(node: SyntaxNode, text: string): ExpressionTrouble | null {
  if (node.type.isError) return { reason: 'syntax' };
  if (!NODES.has(node.name)) return notAllowed(text.slice(node.from, node.to));
  return node.name === 'FunctionInvocation' ? guardCall(node.node.firstChild, text) : null;
}

/** Only a function of the list, by its own name: never a value that happens to be a function. */
function guardCall(callee: Callee | null, text: string): ExpressionTrouble | null {
  const name = callee ? text.slice(callee.from, callee.to).replace(/\s+/g, ' ') : '';
  return callee?.name === 'VariableName' && FUNCTIONS.has(name) ? null : notAllowed(name);
}

function notAllowed(detail: string): ExpressionTrouble {
  return { reason: 'not-allowed', detail: detail.slice(0, 60) };
}

/**
 * An expression that the compiler has taken from a diagram. The engine room evaluates these and
 * nothing else: a text, wherever it comes from, is only ever a text.
 */
export interface CompiledExpression {
  /** What the value is used as: it is checked accordingly. */
  readonly purpose: 'condition' | 'cardinality' | 'collection' | 'voters';
  readonly feel: string;
}

export function isCompiledExpression(value: unknown): value is CompiledExpression {
  return typeof value === 'object' && value !== null && 'feel' in value && 'purpose' in value;
}

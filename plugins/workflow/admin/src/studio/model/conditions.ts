import { readTokens, type Token } from './condition-tokens';

/** How a row compares; the order is the one of the drop-down. */
export const OPERATORS = [
  ...(['is', 'is-not', 'greater', 'at-least', 'less', 'at-most'] as const),
  ...(['contains', 'contains-not', 'empty', 'not-empty'] as const),
] as const;
export type Operator = (typeof OPERATORS)[number];

/** Operators that compare with nothing but the variable itself. */
export const WITHOUT_VALUE: ReadonlySet<Operator> = new Set(['empty', 'not-empty']);

export type ValueKind = 'text' | 'number' | 'boolean';

export interface ConditionRow {
  readonly variable: string;
  readonly operator: Operator;
  readonly kind: ValueKind;
  readonly value: string;
  /** Whether the variable is a list: `contains` then means one of its entries. */
  readonly list: boolean;
}

export interface Condition {
  readonly join: 'and' | 'or';
  readonly rows: readonly ConditionRow[];
}

const COMPARISONS = { is: '=', 'is-not': '!=', greater: '>', 'at-least': '>=', less: '<', 'at-most': '<=' };
const BY_SIGN = new Map(Object.entries(COMPARISONS).map(([operator, sign]) => [sign, operator as Operator]));

/**
 * Writes rows as FEEL (DMN 1.5, clause 10).
 *
 * @returns the expression; null while a row lacks its variable or has no number where one belongs
 */
export function writeCondition({ join, rows }: Condition): string | null {
  const written = rows.map(writeRow);
  return written.length > 0 && written.every((text) => text !== null) ? written.join(` ${join} `) : null;
}

function writeRow({ variable, operator, kind, value, list }: ConditionRow): string | null {
  if (variable === '') return null;
  if (operator === 'empty') return `${variable} = null`;
  if (operator === 'not-empty') return `${variable} != null`;
  const literal = writeLiteral(kind, value);
  if (literal === null) return null;
  if (operator === 'contains' || operator === 'contains-not') {
    const call = `${list ? 'list contains' : 'contains'}(${variable}, ${literal})`;
    return operator === 'contains' ? call : `not(${call})`;
  }
  return `${variable} ${COMPARISONS[operator]} ${literal}`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function writeLiteral(kind: ValueKind, value: string): string | null {
  switch (kind) {
    case 'number':
      return /^-?\d+(\.\d+)?$/.test(value.trim()) ? value.trim() : null;
    case 'boolean':
      return value === 'true' || value === 'false' ? value : null;
    case 'text':
      return `"${value.replace(/[\\"\n\r\t]/g, (letter) => ESCAPES[letter] ?? letter)}"`;
  }
}

/**
 * Reads an expression that rows can say.
 *
 * @returns null for any other expression: that one is edited as text
 */
export function readCondition(text: string): Condition | null {
  const tokens = readTokens(text);
  if (!tokens || tokens.length === 0) return null;
  const joins = new Set(tokens.filter(({ kind }) => kind === 'join').map((token) => token.text));
  if (joins.size > 1) return null;
  const rows = split(tokens).map(readRow);
  if (!rows.every((row) => row !== null)) return null;
  return { join: joins.has('or') ? 'or' : 'and', rows };
}

function split(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'join') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function readRow(tokens: readonly Token[]): ConditionRow | null {
  return readComparison(tokens) ?? readContains(tokens, 'contains') ?? readNegated(tokens);
}

function readComparison(tokens: readonly Token[]): ConditionRow | null {
  const [name, sign, value] = tokens;
  if (tokens.length !== 3 || name?.kind !== 'name' || sign?.kind !== 'sign' || !value) return null;
  const operator = BY_SIGN.get(sign.text);
  if (!operator) return null;
  if (value.kind === 'null') return readEmpty(name.text, operator);
  return value.kind === 'literal' ? row(name.text, operator, value) : null;
}

function readEmpty(variable: string, operator: Operator): ConditionRow | null {
  if (operator !== 'is' && operator !== 'is-not') return null;
  const empty = operator === 'is' ? 'empty' : 'not-empty';
  return { variable, operator: empty, kind: 'text', value: '', list: false };
}

function readNegated(tokens: readonly Token[]): ConditionRow | null {
  const [not, open, ...rest] = tokens;
  const close = rest.at(-1);
  if (not?.text !== 'not' || open?.text !== '(' || close?.text !== ')') return null;
  return readContains(rest.slice(0, -1), 'contains-not');
}

function readContains(tokens: readonly Token[], operator: Operator): ConditionRow | null {
  const [call, open, name, comma, value, close] = tokens;
  const shape = [call, open, comma, close].map((token) => token?.text).join(' ');
  const list = shape === 'list contains ( , )';
  if (tokens.length !== 6 || (!list && shape !== 'contains ( , )')) return null;
  if (name?.kind !== 'name' || value?.kind !== 'literal') return null;
  return { ...row(name.text, operator, value), list };
}

function row(variable: string, operator: Operator, value: Token): ConditionRow {
  return { variable, operator, kind: value.valueKind ?? 'text', value: value.text, list: false };
}

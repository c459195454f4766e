/** A word of the little FEEL that rows of conditions are written in. */
export interface Token {
  readonly kind: 'name' | 'sign' | 'literal' | 'null' | 'join' | 'call' | 'bracket';
  /** Of a literal its value, unescaped. */
  readonly text: string;
  readonly valueKind?: 'text' | 'number' | 'boolean';
}

const PATTERNS: readonly (readonly [RegExp, (match: string) => Token])[] = [
  [/^"(?:[^"\\]|\\["\\nrt])*"/, (text) => ({ kind: 'literal', text: unescape(text), valueKind: 'text' })],
  [/^-?\d+(?:\.\d+)?(?![\p{L}\p{N}_.])/u, (text) => ({ kind: 'literal', text, valueKind: 'number' })],
  [/^(?:true|false)(?![\p{L}\p{N}_.])/u, (text) => ({ kind: 'literal', text, valueKind: 'boolean' })],
  [/^null(?![\p{L}\p{N}_.])/u, (text) => ({ kind: 'null', text })],
  [/^(?:and|or)(?![\p{L}\p{N}_.])/u, (text) => ({ kind: 'join', text })],
  [/^list\s+contains(?=\s*\()/, () => ({ kind: 'call', text: 'list contains' })],
  [/^(?:contains|not)(?=\s*\()/, (text) => ({ kind: 'call', text })],
  [/^(?:!=|>=|<=|=|>|<)/, (text) => ({ kind: 'sign', text })],
  [/^[(),]/, (text) => ({ kind: 'bracket', text })],
  [/^[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*(?!\s*\()/u, (text) => ({ kind: 'name', text })],
];

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescape(quoted: string): string {
  return quoted.slice(1, -1).replace(/\\(.)/g, (_all, letter: string) => LETTERS[letter] ?? letter);
}

/** @returns null where the text holds anything that rows cannot say */
export function readTokens(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  for (let rest = text.trimStart(); rest !== '';) {
    const found = nextToken(rest);
    if (!found) return null;
    tokens.push(found.token);
    rest = rest.slice(found.length).trimStart();
  }
  return tokens;
}

function nextToken(rest: string): { readonly token: Token; readonly length: number } | null {
  for (const [pattern, toToken] of PATTERNS) {
    const [match] = pattern.exec(rest) ?? [];
    if (match !== undefined) return { token: toToken(match), length: match.length };
  }
  return null;
}

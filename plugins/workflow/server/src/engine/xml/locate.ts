import { readToken } from './scan';

const PLACE = /\bline: (\d+)\s+column: (\d+)/;
const ID = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/**
 * Finds the element at a place that the parser names (`line: 3 column: 14`, from zero).
 *
 * @returns its id, else that of the nearest element around it; empty when no element there has one
 */
export function idAt(xml: string, message: string): string {
  const [, line, column] = PLACE.exec(message) ?? [];
  if (line === undefined || column === undefined) return '';
  const place = offsetOf(xml, Number(line)) + Number(column);
  const open: string[] = [];
  for (let at = xml.indexOf('<'); at !== -1 && at <= place;) {
    const token = readToken(xml, at);
    if (typeof token === 'string') break;
    const tag = xml.slice(at, token.end + 1);
    if (token.depth === -1) open.pop();
    else if (isTag(tag)) open.push(idIn(tag));
    // An element without content is closed at once, unless it is the one that is asked for.
    const next = xml.indexOf('<', token.end);
    if (token.depth === 0 && isTag(tag) && next !== -1 && next <= place) open.pop();
    at = next;
  }
  // The outermost is the file itself, which nobody can look at in the drawing.
  const inner = open.slice(1).reverse();
  return inner.find((id) => id !== '') ?? open[0] ?? '';
}

function isTag(text: string): boolean {
  return /^<[^!?/]/.test(text);
}

function idIn(tag: string): string {
  const [, double, single] = ID.exec(tag) ?? [];
  return double ?? single ?? '';
}

function offsetOf(xml: string, line: number): number {
  let offset = 0;
  for (let passed = 0; passed < line; passed += 1) {
    const end = xml.indexOf('\n', offset);
    if (end === -1) break;
    offset = end + 1;
  }
  return offset;
}

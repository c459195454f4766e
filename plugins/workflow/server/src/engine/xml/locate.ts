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
  const [file = '', ...inside] = openAt(xml, offsetOf(xml, Number(line)) + Number(column));
  // The outermost is the file itself, which nobody can look at in the drawing.
  return inside.reverse().find((id) => id !== '') ?? file;
}

/** The ids of the elements around a place, from the outermost in. */
function openAt(xml: string, place: number): readonly string[] {
  const open: string[] = [];
  for (let at = xml.indexOf('<'); at !== -1 && at <= place;) {
    const token = readToken(xml, at);
    if (typeof token === 'string') break;
    const next = xml.indexOf('<', token.end);
    const tag = xml.slice(at, token.end + 1);
    if (token.depth === -1) open.pop();
    // An element without content is closed at once, unless it is the one that is asked for.
    else if (isTag(tag) && (token.depth === 1 || next === -1 || next > place)) open.push(idIn(tag));
    at = next;
  }
  return open;
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

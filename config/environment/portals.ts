import { readFileSync } from 'node:fs';
import type { Variables } from './schema';

/**
 * The province's portals: `SSO_PORTALS` as JSON, or in a file of its own, which keeps their secrets out of the
 * environment. What stands in a portal is checked by the sign-in plugin, which names the field.
 *
 * @throws Error that names the variable and never shows a value
 */
export function portals({ SSO_PORTALS: text, SSO_PORTALS_FILE: file }: Variables): readonly object[] {
  if (text !== undefined && file !== undefined) throw wrong('SSO_PORTALS', 'give it or SSO_PORTALS_FILE');
  if (file !== undefined) return listOf('SSO_PORTALS_FILE', contentOf(file));
  return text === undefined ? [] : listOf('SSO_PORTALS', text);
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw wrong('SSO_PORTALS_FILE', 'cannot be read');
  }
}

function listOf(name: string, text: string): readonly object[] {
  const list = jsonOf(name, text);
  if (!Array.isArray(list)) throw wrong(name, 'must be a JSON list of portals');
  return list.map((portal: unknown, index) => {
    if (typeof portal === 'object' && portal !== null && !Array.isArray(portal)) return portal;
    throw wrong(`${name}[${index}]`, 'must be a portal');
  });
}

/** What the parser says would show a piece of the text. */
function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw wrong(name, 'is not valid JSON');
  }
}

function wrong(name: string, problem: string): Error {
  return new Error(`The environment is not complete:\n  ${name}: ${problem}`);
}

/** A value as it is told from another, and as people read it. */
export interface Value {
  readonly text: string;
  readonly shown: string;
}

/**
 * Gathers what an element says under the field's words. Nothing is ever lost: what comes under a word that
 * is taken gets a number, for order is part of what a diagram says.
 */
export class Collector {
  readonly values = new Map<string, Value>();
  readonly #prefixes = new Set<string>();

  add(word: string, text: string, shown = text): void {
    this.values.set(numbered(word, this.values), { text, shown });
  }

  /** @returns the word under which one part alone stands */
  prefix(word: string): string {
    const prefix = numbered(word, this.#prefixes);
    this.#prefixes.add(prefix);
    return prefix;
  }
}

function numbered(word: string, taken: { has(word: string): boolean }): string {
  let free = word;
  for (let next = 2; taken.has(free); next += 1) free = `${word}#${String(next)}`;
  return free;
}

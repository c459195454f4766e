/** One thing that a person wants done, however often it has to be sent (api.md: `Idempotency-Key`). */
export interface Intentions {
  /** @returns the same key as before when the same thing is sent again after an answer got lost */
  keyFor(input: unknown): string;
  /** @param decided whether the server answered for good; then the next sending is a new intention */
  settle(decided: boolean): void;
}

export function createIntentions(newKey: () => string): Intentions {
  let pending: { readonly print: string; readonly key: string } | null = null;
  return {
    keyFor: (input) => {
      const print = JSON.stringify([input]);
      if (pending?.print !== print) pending = { print, key: newKey() };
      return pending.key;
    },
    settle: (decided) => {
      if (decided) pending = null;
    },
  };
}

/** `crypto.randomUUID` is missing where a page came over plain http from another machine. */
export function randomKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
}

/** Hands out one `Idempotency-Key` per intention of the user (api.md). */
export interface Intentions {
  /** The same key for the same intention until it is settled; another one for another. */
  keyFor(intention: unknown): string;
  /** The server has answered for good: the next press is a new intention. */
  settled(): void;
}

/** @param createKey where new keys come from; a random UUID in the browser */
export function createIntentions(createKey: () => string): Intentions {
  let current: { readonly fingerprint: string; readonly key: string } | null = null;
  return {
    keyFor(intention) {
      const fingerprint = JSON.stringify(intention);
      if (current?.fingerprint !== fingerprint) current = { fingerprint, key: createKey() };
      return current.key;
    },
    settled() {
      current = null;
    },
  };
}

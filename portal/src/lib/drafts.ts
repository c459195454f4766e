/** What somebody has typed and not yet sent; kept in the browser so that no reload and no lost session takes it. */

const PREFIX = 'portal.draft.';
const KEPT_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface Draft<Value> {
  readonly value: Value;
  readonly savedAt: number;
}

export interface DraftPlace<Value> {
  /** @returns null when there is none, or it is older than a week */
  read(): Draft<Value> | null;
  write(value: Value): void;
  remove(): void;
}

/**
 * @param owner documentId of the account: on a shared computer nobody finds what somebody else has typed
 * @param name of the form
 */
export function draftPlace<Value>(
  store: Store,
  { owner, name }: { readonly owner: string; readonly name: string },
  now: () => number,
): DraftPlace<Value> {
  const key = `${PREFIX}${owner}.${name}`;
  return {
    read: () => {
      const draft = parsed<Value>(store.getItem(key));
      if (draft !== null && now() - draft.savedAt < KEPT_MILLISECONDS) return draft;
      store.removeItem(key);
      return null;
    },
    write: (value) => {
      try {
        store.setItem(key, JSON.stringify({ value, savedAt: now() }));
      } catch {
        // The store is full or switched off: then there is no draft, and the form works all the same.
      }
    },
    remove: () => store.removeItem(key),
  };
}

/** Whoever signs out leaves nothing behind. */
export function forgetDrafts(store: Store): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of keys) if (key?.startsWith(PREFIX)) store.removeItem(key);
}

function parsed<Value>(text: string | null): Draft<Value> | null {
  try {
    return text === null ? null : (JSON.parse(text) as Draft<Value>);
  } catch {
    return null;
  }
}

export interface Listeners {
  /** @returns how to stop listening; made for React's `useSyncExternalStore` */
  readonly subscribe: (listener: () => void) => () => void;
  readonly tell: () => void;
}

/** Who wants to hear of changes to something outside of React. */
export function createListeners(): Listeners {
  const all = new Set<() => void>();
  return {
    subscribe: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: () => {
      for (const listener of all) listener();
    },
  };
}

/** What a page has just done, told on the page that follows: a history entry keeps it, an address does not. */
export interface News<Name extends string> {
  /** For `navigate(to, telling('saved'))`. */
  readonly telling: (name: Name) => { readonly state: { readonly news: Name } };
  /** @returns what a history entry tells, if it is one of these */
  readonly toldIn: (state: unknown) => Name | null;
}

/** @param names of what can be told on a page */
export function newsOf<const Name extends string>(names: readonly Name[]): News<Name> {
  return {
    telling: (name) => ({ state: { news: name } }),
    toldIn: (state) => {
      const { news } = (typeof state === 'object' && state !== null ? state : {}) as {
        readonly news?: unknown;
      };
      return names.find((one) => one === news) ?? null;
    },
  };
}

/** What a page of the unit has just done, told on the page that follows. */
const NEWS = ['submitted', 'corrected', 'withdrawn', 'saved', 'change-submitted', 'left'] as const;
export type News = (typeof NEWS)[number];

/** For `navigate(to, telling('saved'))`; a history entry keeps it, an address does not. */
export const telling = (news: News) => ({ state: { news } });

export function newsIn(state: unknown): News | null {
  const { news } = (typeof state === 'object' && state !== null ? state : {}) as { readonly news?: unknown };
  return NEWS.find((one) => one === news) ?? null;
}

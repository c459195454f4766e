/** What the sign-in page says to somebody who has just signed out; stands in the address as `notice`. */
export const SIGNED_OUT_NOTICES = ['signed-out', 'portal-stays', 'session-over', 'role-changed'] as const;
export type SignedOutNotice = (typeof SIGNED_OUT_NOTICES)[number];

export function noticeIn(value: string | null): SignedOutNotice | null {
  return SIGNED_OUT_NOTICES.find((notice) => notice === value) ?? null;
}

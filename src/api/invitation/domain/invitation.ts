/** When an invitation to become a sub-account can be used (product.md section 5: 7 days, once). */
const DAYS_VALID = 7;

export const INVITATION_STATUSES = ['open', 'accepted', 'cancelled', 'expired'] as const;
export type InvitationStatus = (typeof INVITATION_STATUSES)[number];

export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + DAYS_VALID * 24 * 3_600_000);
}

/** @returns where an invitation stands at a moment */
export function statusAt(
  { state, expiresAt }: { readonly state: Exclude<InvitationStatus, 'expired'>; readonly expiresAt: string },
  now: Date,
): InvitationStatus {
  return state === 'open' && Date.parse(expiresAt) <= now.getTime() ? 'expired' : state;
}

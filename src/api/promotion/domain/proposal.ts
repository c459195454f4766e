/** How long a successor may think about it (product.md section 5). */
const DAYS_TO_ANSWER = 7;

export const PROMOTION_STATES = ['open', 'accepted', 'declined', 'cancelled', 'expired'] as const;
export type PromotionState = (typeof PROMOTION_STATES)[number];

export function expiryOf(proposedAt: Date): Date {
  return new Date(proposedAt.getTime() + DAYS_TO_ANSWER * 24 * 3_600_000);
}

/** @returns where a proposal stands at a moment: nobody has to be there for it to expire */
export function stateAt(
  { state, expiresAt }: { readonly state: PromotionState; readonly expiresAt: string },
  now: Date,
): PromotionState {
  return state === 'open' && Date.parse(expiresAt) <= now.getTime() ? 'expired' : state;
}

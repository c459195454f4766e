/** A successor whom a unit's administrator has proposed, as long as they may accept. */
export interface OpenPromotion {
  readonly documentId: string;
  readonly successor: { readonly documentId: string; readonly name: string | null };
  readonly proposedAt: string;
  readonly expiresAt: string;
}

/** `strapi.service('api::promotion.promotion')`, the part that other houses use. */
export interface PromotionDirectory {
  /** @returns the open proposal of the unit if the account is to know of it: as administrator or successor */
  openFor(accountId: number, unitId: number): Promise<OpenPromotion | null>;
  /** What the unit's administrator has proposed is off: roles have changed, or the successor has gone. */
  callOff(unitId: number, successorId?: number): Promise<void>;
}

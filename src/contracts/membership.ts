export type MembershipRole = 'administrator' | 'sub-account';

export interface Membership {
  readonly role: MembershipRole;
  readonly since: string;
  readonly unit: {
    readonly documentId: string;
    readonly name: string;
    readonly creditCode: string;
    readonly registrationState: string;
  };
}

/** `strapi.service('api::membership.membership')` */
export interface MembershipService {
  of(accountId: number): Promise<Membership | null>;
  /** @returns the numeric id of the account that administers the unit, or null */
  administratorOf(unitId: number): Promise<number | null>;
  /** @throws ACCOUNT_ALREADY_IN_UNIT, UNIT_HAS_ADMINISTRATOR when an invariant is taken */
  appointAdministrator(accountId: number, unitId: number, at: Date): Promise<void>;
  /** @returns the place that an account (by documentId) has in the unit, or null */
  find(
    unitId: number,
    accountDocumentId: string,
  ): Promise<{ readonly accountId: number; readonly role: MembershipRole } | null>;
  /** The account belongs to the unit no longer. Its sessions live on. */
  leave(accountId: number, unitId: number): Promise<void>;
  /** Makes the account a sub-account of the unit. @throws ACCOUNT_ALREADY_IN_UNIT */
  join(accountId: number, unitId: number, at: Date): Promise<void>;
  /**
   * Makes the account the administrator, whether it belonged to the unit or to none; who was it before
   * becomes a sub-account, and the sessions of both end.
   *
   * @returns who was administrator before, or null
   * @throws ACCOUNT_ALREADY_IN_UNIT when the account belongs to another unit
   */
  transferAdministrator(accountId: number, unitId: number, at: Date): Promise<number | null>;
  /**
   * Waits until nobody else changes who belongs to the unit, and keeps them waiting until the transaction
   * ends. Whoever changes roles, or needs them to stay, asks this first.
   */
  lock(unitId: number): Promise<void>;
  /** @returns numeric ids of the accounts that belong to an approved unit with this credit code */
  accountsOfCreditCode(creditCode: string): Promise<readonly number[]>;
}

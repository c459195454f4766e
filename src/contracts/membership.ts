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
  /** @returns numeric ids of the accounts that belong to an approved unit with this credit code */
  accountsOfCreditCode(creditCode: string): Promise<readonly number[]>;
}

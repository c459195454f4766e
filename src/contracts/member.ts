/** Accounts as the administrator of their unit manages them (product.md section 5). */

/** `disabled`: may not sign in; `unbound`: has to be bound again before it can. */
export const MEMBER_STATUSES = ['active', 'disabled', 'unbound'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

export interface MemberAccount {
  readonly id: number;
  readonly documentId: string;
  readonly username: string;
  readonly name: string | null;
  readonly mobileMasked: string | null;
  readonly mobileProved: boolean;
  readonly email: string | null;
  readonly emailProved: boolean;
  readonly landline: string | null;
  readonly status: MemberStatus;
  /** Active, and with something to sign in with. */
  readonly canSignIn: boolean;
}

export interface MemberChange {
  readonly username?: string | undefined;
  readonly name?: string | undefined;
  /** In E.164; typed, not proved. */
  readonly mobile?: string | undefined;
  readonly email?: string | null | undefined;
  readonly landline?: string | null | undefined;
}

/** One field that changed, as records and messages may show it. */
export interface MemberEdit {
  readonly field: keyof MemberChange;
  readonly before: string | null;
  readonly after: string | null;
}

export interface EditedMember {
  readonly edits: readonly MemberEdit[];
  /** Where the holder was reached before, if that changed; only for sending. */
  readonly formerAddress: { readonly mobile?: string; readonly email?: string };
}

/** `strapi.service('api::account.member')`; changes join the transaction that is open. */
export interface MemberAccounts {
  /** @returns those that are there, in any order */
  get(accountIds: readonly number[]): Promise<readonly MemberAccount[]>;
  /** Keeps the account as it is until the transaction ends. */
  locked(accountId: number): Promise<MemberAccount | null>;
  /** @throws CONTACT_PROVED_BY_HOLDER, USERNAME_TAKEN, USERNAME_INVALID */
  edit(accountId: number, change: MemberChange): Promise<EditedMember>;
  /** Ends all sessions; whoever is disabled cannot sign in. @returns false when it was disabled already */
  disable(accountId: number): Promise<boolean>;
  /**
   * Lifts what the unit had disabled.
   *
   * @returns false when there was nothing to lift
   * @throws DISABLED_BY_PLATFORM when somebody else than a unit had disabled the account
   */
  enable(accountId: number): Promise<boolean>;
  /** The unit has no say in the account any more: what it had disabled is lifted; all sessions end. */
  release(accountId: number): Promise<void>;
  /** Whether the holder has proved the number of this blind index. */
  hasProved(accountId: number, mobileIndex: string): Promise<boolean>;
  /** Gives an account that has no name the one that others know the person by. */
  nameWhereMissing(accountId: number, name: string): Promise<void>;
}

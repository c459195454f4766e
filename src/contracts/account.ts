/** What the other houses may know of an account. */
export interface AccountContact {
  readonly id: number;
  readonly documentId: string;
  readonly username: string;
  readonly name: string | null;
  readonly email: string | null;
  /** In E.164, opened; only for sending. */
  readonly mobile: string | null;
  readonly mobileMasked: string | null;
  /** Kinds of the province's identities that are bound to the account. */
  readonly identityKinds: readonly ('natural' | 'legal')[];
  readonly locale: 'zh-Hans' | 'en';
}

/** `strapi.service('api::account.account')` */
export interface AccountDirectory {
  contact(accountId: number): Promise<AccountContact | null>;
  /** @returns the contacts of those that are there */
  contacts(accountIds: readonly number[]): Promise<readonly AccountContact[]>;
  /** @returns ids of the accounts that have one of these e-mail addresses (lower case) */
  idsByEmail(email: string): Promise<readonly number[]>;
}

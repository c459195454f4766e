import type { IdentityKind } from '@city/plugin-provincial-sso/contracts';

/** What the other houses may know of an account. */
export interface AccountContact {
  readonly id: number;
  readonly documentId: string;
  readonly username: string;
  readonly name: string | null;
  readonly email: string | null;
  /** In E.164, opened; only for sending. null for that of an unbound account, which is no number. */
  readonly mobile: string | null;
  readonly mobileMasked: string | null;
  readonly locale: 'zh-Hans' | 'en';
}

/** A contact with what an enquirer may know beyond it. */
export interface DescribedContact extends AccountContact {
  /** Kinds of the province's identities that are bound to the account. */
  readonly identityKinds: readonly IdentityKind[];
}

/** `strapi.service('api::account.account')` */
export interface AccountDirectory {
  contact(accountId: number): Promise<DescribedContact | null>;
  /** @returns the contacts of those that are there */
  contacts(accountIds: readonly number[]): Promise<readonly AccountContact[]>;
  /** @returns ids of the accounts that have one of these e-mail addresses (lower case) */
  idsByEmail(email: string): Promise<readonly number[]>;
}

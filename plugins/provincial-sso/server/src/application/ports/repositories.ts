import type { IdentityKind, Outcome } from '../../../../contracts';
import type { PortalPerson } from '../../domain/portal-person';

/** An identity of a portal that is bound to an account. Unbinding removes it. */
export interface IdentityRecord {
  readonly id: number;
  readonly accountId: number;
  readonly portal: string;
  readonly kind: IdentityKind;
  readonly subject: string;
  readonly loginName: string;
  readonly name: string | null;
  readonly mobileMasked: string | null;
  readonly level: number | null;
  readonly organisationName: string | null;
  readonly creditCode: string | null;
  readonly boundAt: Date;
}

export interface IdentityRepository {
  /** Makes everybody who names one of the same keys wait until the transaction ends. */
  serialise(keys: readonly string[]): Promise<void>;
  find(portal: string, kind: IdentityKind, subject: string): Promise<IdentityRecord | null>;
  findById(id: number): Promise<IdentityRecord | null>;
  ofAccounts(accountIds: readonly number[]): Promise<readonly IdentityRecord[]>;
  add(accountId: number, snapshot: Snapshot, at: Date): Promise<IdentityRecord>;
  /** Brings what the portal says up to date (product.md section 2, row 15). */
  update(id: number, snapshot: Snapshot, at: Date): Promise<void>;
  remove(id: number): Promise<void>;
}

/** A person with the portal that vouches for them, the mobile as the project keeps it. */
export interface Snapshot {
  readonly portal: string;
  readonly person: PortalPerson;
  readonly mobileMasked: string | null;
}

/** A sign-in under way: begun, and waiting for the browser to come back. Held once, then gone. */
export interface TransactionRecord {
  readonly portal: string;
  readonly kind: IdentityKind;
  readonly returnTo: string;
  readonly secrets: Readonly<Record<string, string>>;
}

export interface TransactionRepository {
  add(
    key: { readonly state: string; readonly browser: string },
    transaction: TransactionRecord,
    expiresAt: Date,
  ): Promise<void>;
  /** Takes it, once; null when there is none of this state and this browser, or its time is over. */
  take(
    key: { readonly state: string; readonly browser: string },
    now: Date,
  ): Promise<TransactionRecord | null>;
}

export interface TicketMemory {
  /**
   * @param ticket what counts once, whichever of the configured portals it comes by
   * @returns false when it was seen before
   */
  remember(ticket: string, at: Date): Promise<boolean>;
}

/** What the front end gets for its one-time code. */
export interface PendingSignIn {
  readonly outcome: Outcome;
  readonly portal: string;
  readonly accountId: number | null;
  readonly identityId: number | null;
  readonly portalSession: string | null;
  readonly logoutHint: string | null;
  /** The person, when they are to confirm a binding or a page is to name them. */
  readonly person: PortalPerson | null;
}

export type CodePurpose = 'session' | 'confirmation';

export interface CodeRepository {
  add(
    key: { readonly purpose: CodePurpose; readonly code: string; readonly browser: string },
    pending: PendingSignIn,
    expiresAt: Date,
  ): Promise<void>;
  /** Takes it, once; null when there is none of this browser, or its time is over. */
  take(
    key: { readonly purpose: CodePurpose; readonly code: string; readonly browser: string },
    now: Date,
  ): Promise<PendingSignIn | null>;
}

/** Which identity a device of Strapi's session manager signed in with. */
export interface SignInRecord {
  readonly deviceId: string;
  readonly accountId: number;
  readonly identityId: number;
  readonly portal: string;
  readonly logoutHint: string | null;
}

export interface SignInRepository {
  /** @param signIn with the portal's session, by which it can be found and which is not given out again */
  add(signIn: SignInRecord & { readonly portalSession: string | null }, at: Date): Promise<void>;
  /** By a session of Strapi's session manager. */
  ofSession(sessionId: string): Promise<SignInRecord | null>;
  /** Of a portal's session, else of the subject. */
  find(
    portal: string,
    by: { readonly portalSession: string } | { readonly subject: string },
  ): Promise<readonly SignInRecord[]>;
}

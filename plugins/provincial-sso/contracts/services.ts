import type { IdentityKind, Outcome } from './outcomes';
import type { LocalizedText } from './localized-text';

/**
 * What the plugin and the Strapi project around it ask of each other. A project reaches the services
 * through `strapi.plugin('provincial-sso').service(name)`; see `SsoServices` at the end.
 */

/** What the binding table asks about an account. */
export interface AccountFacts {
  readonly id: number;
  readonly documentId: string;
  readonly username: string;
  readonly disabled: boolean;
  /** Whether its holder has proved the mobile, rather than somebody having typed it. */
  readonly mobileProved: boolean;
}

/** What a page on the way may show of an account: masked, and no more than a stranger may know. */
export interface AccountDescription {
  /** Masked user name, e.g. `zh***an`. */
  readonly username: string;
  /** Masked name of its person. */
  readonly name: string | null;
  readonly unit: {
    readonly name: string;
    /** Who can change the account here; null when the unit has no administrator. */
    readonly administrator: { readonly name: string | null; readonly mobile: string | null } | null;
  } | null;
}

/** The accounts of the project, as the binding of identities needs them. Calls join the open transaction. */
export interface AccountDirectory {
  /** @returns the number as the project keeps it, or null when the text is no mobile number */
  normaliseMobile(text: string): string | null;
  maskMobile(mobile: string): string;
  maskPersonName(name: string): string;
  /** The accounts that hold the mobile, each locked until the transaction ends; never an unbound value. */
  withMobile(mobile: string): Promise<readonly AccountFacts[]>;
  /** The account of this user name, whatever its letters' case; never an unbound value. */
  withUsername(username: string): Promise<AccountFacts | null>;
  /** Whether a user name is used at all, by an unbound account too. */
  isUsernameTaken(username: string): Promise<boolean>;
  /** Locks the account until the transaction ends. */
  lock(accountId: number): Promise<AccountFacts | null>;
  /** @returns the id of a new account, whose mobile counts as proved: the portal has proved it */
  create(account: {
    readonly username: string;
    readonly mobile: string | null;
    readonly at: Date;
  }): Promise<number>;
  /** An identity is bound: the binding state says so, and the mobile counts as proved. */
  markBound(accountId: number, at: Date): Promise<void>;
  /**
   * An identity was unbound: user name and mobile get the suffix `_unbind` (product.md section 2), and
   * the holder is told on every channel.
   *
   * @param stillBound whether another identity of the account stays bound
   */
  markUnbound(
    accountId: number,
    unbinding: { readonly stillBound: boolean; readonly at: Date },
  ): Promise<void>;
  /**
   * Puts a real mobile (and user name) back, typed by somebody else than the holder.
   *
   * @throws ACCOUNT_NOT_UNBOUND when the holder has proved the mobile
   */
  restore(accountId: number, values: { readonly mobile: string; readonly username?: string }): Promise<void>;
  describe(accountId: number): Promise<AccountDescription | null>;
  /** Tells the holder on every channel that an identity was bound. */
  announceBinding(
    accountId: number,
    identity: { readonly kind: IdentityKind; readonly loginName: string },
  ): Promise<void>;
  idOf(documentId: string): Promise<number | null>;
}

/** Keeps personal numbers; the project holds the keys (product.md section 8). */
export interface Vault {
  seal(plain: string): string;
  /** @throws when the text was not sealed here or was tampered with */
  open(sealed: string): string;
  /** A keyed blind index: equal values give equal indexes. */
  index(kind: string, value: string): string;
}

/** One entry of the project's audit log. Never holds a token, a ticket or an unmasked number. */
export interface AuditRecord {
  /** e.g. `sign-in`, `identity.unbound`, `session.ended` */
  readonly event: string;
  /** `user:<id>`, `admin:<id>`, or `system` when nobody is known. */
  readonly actor: string;
  readonly at: Date;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface AuditLog {
  /** Joins the open transaction. */
  append(record: AuditRecord): Promise<void>;
}

/** All that the plugin needs of the project. */
export interface Host {
  readonly accounts: AccountDirectory;
  readonly vault: Vault;
  readonly audit: AuditLog;
  readonly clock: { now(): Date };
}

export interface SsoRegistry {
  /** Once, in the project's `register`. */
  registerHost(host: Host): void;
}

/** An identity as its account's holder sees it. */
export interface IdentityView {
  readonly portal: string;
  readonly portalName: LocalizedText;
  readonly kind: IdentityKind;
  readonly loginName: string;
  readonly name: string | null;
  readonly mobile: string | null;
  readonly level: number | null;
  readonly organisation: { readonly name: string | null; readonly creditCode: string | null } | null;
  readonly boundAt: string;
}

/** Whether a session may do more than its own personal centre (product.md section 2, row 3). */
export interface Gate {
  /** The stored level; null for a legal identity and for a sign-in without a portal. */
  readonly level: number | null;
  readonly requiredLevel: number;
  readonly restricted: boolean;
}

export interface UnbindRequest {
  readonly accountId: number;
  /** Which identity; without it every one of the account. */
  readonly kind?: IdentityKind | undefined;
  /** `user:<id>` or `admin:<id>` */
  readonly actor: string;
  readonly reason: string;
}

export interface IdentityService {
  /** All identities bound to an account, masked; at most one of each kind. */
  of(accountId: number): Promise<readonly IdentityView[]>;
  /** Ends bindings and every session of the account. @throws IDENTITY_NOT_BOUND, ACCOUNT_NOT_FOUND */
  unbind(request: UnbindRequest): Promise<void>;
}

export interface SessionService {
  /** The gate of a session of Strapi's session manager, by what is stored now. */
  gate(sessionId: string | undefined, accountId: number): Promise<Gate>;
  /** Ends a session of an account with all that it was renewed from and into; joins the open transaction. */
  endLine(accountId: number, sessionId: string): Promise<void>;
}

/** `strapi.plugin('provincial-sso').service(<name>)`. */
export interface SsoServices {
  registry: SsoRegistry;
  identities: IdentityService;
  sessions: SessionService;
}

export type { Outcome };

import type { IdentityKind, LocalizedText } from '../../../../contracts';
import type { PortalPerson } from '../../domain/portal-person';

export { portalPersonSchema, type PortalPerson } from '../../domain/portal-person';

/** What an adapter needs again when the browser comes back, e.g. a nonce; kept sealed on the server. */
export type PortalSecrets = Readonly<Record<string, string>>;

export interface BeginRequest {
  readonly kind: IdentityKind;
  /** Random, single use; comes back in the callback's address (RFC 6749, section 10.12). */
  readonly state: string;
  /** Where the browser is to come back to, without the state. */
  readonly callbackUrl: string;
  readonly signal: AbortSignal;
}

export interface BeginAnswer {
  readonly redirectTo: string;
  readonly secrets: PortalSecrets;
}

export interface CompleteRequest {
  /** The address the browser came back to, whole. */
  readonly returnedUrl: URL;
  /** The same as at `begin`. */
  readonly state: string;
  readonly callbackUrl: string;
  readonly secrets: PortalSecrets;
  /** Aborts when the time for the portal is over. */
  readonly signal: AbortSignal;
}

export interface CompleteAnswer {
  readonly person: PortalPerson;
  /** What a back-channel logout will name: OIDC's `sid`, CAS's ticket; null when the protocol has none. */
  readonly portalSession: string | null;
  /** What the portal wants to hear at sign-out, e.g. OIDC's id_token_hint; kept sealed. */
  readonly logoutHint: string | null;
}

export interface LogoutNotice {
  /** By session, or by subject when the portal names no session. */
  readonly portalSession: string | null;
  readonly subject: string | null;
  /** The notice's own id, to be taken once; null when the protocol has none. */
  readonly noticeId: string | null;
}

/** One configured portal. Adapters: OIDC, JIS, CAS. */
export interface Portal {
  readonly id: string;
  readonly name: LocalizedText;
  readonly kinds: readonly IdentityKind[];
  /** Pages of the portal where a person puts right what is in the way. */
  readonly links: PortalLinks;
  /** The parameter in which the portal hands over its ticket or code; what it holds is taken once. */
  readonly ticketParameter: 'code' | 'ticket';
  /** @throws PortalFailure */
  begin(request: BeginRequest): Promise<BeginAnswer>;
  /** @throws PortalFailure */
  complete(request: CompleteRequest): Promise<CompleteAnswer>;
  /** Where to sign out at the portal; null when it has no such page. @throws PortalFailure */
  logoutUrl(request: {
    readonly logoutHint: string | null;
    /** Where the portal may send the browser afterwards. */
    readonly returnUrl: string;
    readonly signal: AbortSignal;
  }): Promise<string | null>;
  /**
   * Reads the portal's notice that a session has ended, where the protocol has one.
   *
   * @param body the form fields of the notice
   * @returns null when the notice is not for this portal
   * @throws PortalFailure when it is, and does not pass its checks
   */
  readLogoutNotice?(
    body: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ): Promise<LogoutNotice | null>;
}

export interface PortalLinks {
  readonly raiseLevel: string | null;
  readonly changeLoginName: string | null;
  readonly addMobile: string | null;
}

/**
 * - `refused`: the ticket, code or token did not pass a check; somebody may be trying something
 * - `unavailable`: no answer in time, or an error of the portal's own
 * - `invalid-answer`: an answer that makes no sense
 */
export type PortalFailureReason = 'refused' | 'unavailable' | 'invalid-answer';

/** Why a portal could not say who somebody is. The message names the check and never holds a token. */
export class PortalFailure extends Error {
  readonly reason: PortalFailureReason;

  constructor(reason: PortalFailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'PortalFailure';
    this.reason = reason;
  }
}

import { decodeJwt, jwtVerify, type JWTPayload } from 'jose';
import { PortalFailure, type LogoutNotice, type OidcConfig } from '../../application/ports';
import { SIGNING_ALGORITHMS, type Clock, type Provider } from './provider';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** A notice is sent when the session ends; how late one may come, in seconds. */
const OLDEST_NOTICE = 300;
const CLOCK_TOLERANCE = 30;

/**
 * Reads a logout token (OpenID Connect Back-Channel Logout 1.0, section 2.6). That each counts once is up
 * to the caller, by `noticeId`.
 *
 * @returns null when there is none, or another issuer's
 * @throws PortalFailure, and what jose throws
 */
export async function readLogoutToken(
  { issuer, clientId }: OidcConfig,
  { provider, clock }: { readonly provider: Provider; readonly clock: Clock },
  token: string | undefined,
  signal: AbortSignal,
): Promise<LogoutNotice | null> {
  if (token === undefined || !isIssuedBy(issuer, token)) return null;
  const metadata = await provider.metadata(signal);
  const { payload } = await jwtVerify(token, await provider.keys(signal), {
    typ: 'logout+jwt',
    issuer: metadata.issuer,
    audience: clientId,
    algorithms: [...SIGNING_ALGORITHMS],
    requiredClaims: ['iat', 'exp', 'jti', 'events'],
    maxTokenAge: OLDEST_NOTICE,
    clockTolerance: CLOCK_TOLERANCE,
    currentDate: clock.now(),
  });
  return toNotice(payload);
}

/** Before any check: only to tell whose portal has to check it. */
function isIssuedBy(issuer: string, token: string): boolean {
  try {
    return new URL(decodeJwt(token).iss ?? '').href === new URL(issuer).href;
  } catch {
    return false;
  }
}

function toNotice(payload: JWTPayload): LogoutNotice {
  if (!isLogoutEvent(payload.events)) refuse('events');
  // So that nobody passes an ID token off as a logout token.
  if ('nonce' in payload) refuse('nonce');
  const portalSession = identifier(payload, 'sid');
  const subject = identifier(payload, 'sub');
  if (portalSession === null && subject === null) refuse('sub');
  const noticeId = identifier(payload, 'jti') ?? refuse('jti');
  return { portalSession, subject, noticeId };
}

function isLogoutEvent(events: unknown): boolean {
  if (typeof events !== 'object' || events === null || !Object.hasOwn(events, EVENT)) return false;
  const event: unknown = (events as Readonly<Record<string, unknown>>)[EVENT];
  return typeof event === 'object' && event !== null && !Array.isArray(event);
}

function identifier(payload: JWTPayload, claim: 'sid' | 'sub' | 'jti'): string | null {
  const value: unknown = payload[claim];
  if (value === undefined) return null;
  return typeof value === 'string' && value !== '' ? value : refuse(claim);
}

function refuse(claim: string): never {
  throw new PortalFailure('refused', `the claim ${claim} of the logout token is not right`);
}

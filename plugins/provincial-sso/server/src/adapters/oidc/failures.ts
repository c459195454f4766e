import { PortalFailure, type PortalFailureReason } from '../../application/ports';

/** OAuth errors (RFC 6749; OpenID Connect Core, section 3.1.2.6) that are the portal's or the set-up's fault. */
const NOT_THE_PERSONS_FAULT = new Set([
  'server_error',
  'temporarily_unavailable',
  'invalid_client',
  'unauthorized_client',
  'invalid_scope',
  'unsupported_grant_type',
  'unsupported_response_type',
]);

/** openid-client's and jose's codes for a check that did not pass, or a time that ran out. */
const REASONS: Readonly<Record<string, PortalFailureReason>> = {
  OAUTH_TIMEOUT: 'unavailable',
  OAUTH_ABORT: 'unavailable',
  ERR_JWKS_TIMEOUT: 'unavailable',
  OAUTH_INVALID_RESPONSE: 'refused',
  OAUTH_UNSUPPORTED_OPERATION: 'refused',
  OAUTH_JWT_TIMESTAMP_CHECK_FAILED: 'refused',
  OAUTH_JWT_CLAIM_COMPARISON_FAILED: 'refused',
  OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED: 'refused',
  OAUTH_KEY_SELECTION_FAILED: 'refused',
  ERR_JOSE_ALG_NOT_ALLOWED: 'refused',
  ERR_JOSE_NOT_SUPPORTED: 'refused',
  ERR_JWS_INVALID: 'refused',
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'refused',
  ERR_JWT_INVALID: 'refused',
  ERR_JWT_EXPIRED: 'refused',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'refused',
  ERR_JWKS_NO_MATCHING_KEY: 'refused',
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: 'refused',
};

interface LibraryError extends Error {
  readonly code?: unknown;
  /** The OAuth error of an answer. */
  readonly error?: unknown;
}

/**
 * Runs what speaks to a portal, so that whatever goes wrong is a PortalFailure. Errors of the libraries
 * carry whole answers in their cause: of them nothing is kept but the name of the check.
 *
 * @throws PortalFailure
 */
export async function orPortalFailure<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw toPortalFailure(error);
  }
}

function toPortalFailure(thrown: unknown): PortalFailure {
  const errors = causes(thrown);
  const ours = errors.find((error) => error instanceof PortalFailure);
  if (ours) return ours;
  const [first] = errors;
  if (!first) return new PortalFailure('invalid-answer', 'the answer cannot be read');
  if (typeof first.error === 'string') return byOauthError(first.error);
  const reason = holdsAnswer(errors.at(-1)?.cause) ? 'invalid-answer' : byCode(first.code);
  return new PortalFailure(reason, errors.map(describe).join(': '));
}

/** The error, what caused it, and so on; the answers at the end of the chain left out. */
function causes(thrown: unknown): LibraryError[] {
  const chain: LibraryError[] = [];
  for (let error = thrown; error instanceof Error && chain.length < 5; error = error.cause) chain.push(error);
  return chain;
}

function byOauthError(error: string): PortalFailure {
  const name = /^[a-z_]{1,40}$/.test(error) ? error : 'an unknown error';
  const reason = NOT_THE_PERSONS_FAULT.has(error) ? 'unavailable' : 'refused';
  return new PortalFailure(reason, `the portal answered ${name}`);
}

/** The libraries complain of an answer's form, and of a token in it, with the same code. */
function holdsAnswer(cause: unknown): boolean {
  return typeof cause === 'object' && cause !== null && 'body' in cause && !('attribute' in cause);
}

function byCode(code: unknown): PortalFailureReason {
  return typeof code === 'string' ? (REASONS[code] ?? 'invalid-answer') : 'invalid-answer';
}

/** The libraries' own messages name a check and hold no value; of any other error only the kind is told. */
function describe({ code, name, message }: LibraryError): string {
  return typeof code === 'string' && /^(OAUTH_|ERR_J)/.test(code) ? message : name;
}

import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  type Configuration,
} from 'openid-client';
import {
  PortalFailure,
  type BeginAnswer,
  type BeginRequest,
  type CompleteAnswer,
  type CompleteRequest,
  type OidcConfig,
  type Portal,
} from '../../application/ports';
import { orPortalFailure } from './failures';
import { readLogoutToken } from './logout-notice';
import { personOf } from './person';
import { Provider, type Clock } from './provider';

/**
 * A portal that speaks OpenID Connect: authorization code with PKCE, nonce and state; ID tokens count when
 * their signature does.
 */
export function oidcPortal(config: OidcConfig, { clock }: { readonly clock: Clock }): Portal {
  const provider = new Provider(config, clock);
  const { id, name, kinds, links } = config;
  return {
    ...{ id, name, kinds, links },
    ticketParameter: 'code',
    begin: (request) =>
      orPortalFailure(() =>
        provider.use(request.signal, (configuration) => begin(config, configuration, request)),
      ),
    complete: (request) =>
      orPortalFailure(() =>
        provider.use(request.signal, (configuration) => complete(config, configuration, request)),
      ),
    logoutUrl: ({ logoutHint, returnUrl, signal }) =>
      orPortalFailure(() =>
        provider.use(signal, (configuration) => logoutUrl(configuration, logoutHint, returnUrl)),
      ),
    readLogoutNotice: (body, signal) =>
      orPortalFailure(() => readLogoutToken(config, { provider, clock }, body.logout_token, signal)),
  };
}

async function begin(
  { scope, acrValues, kindParameters }: OidcConfig,
  configuration: Configuration,
  { kind, state, callbackUrl }: BeginRequest,
): Promise<BeginAnswer> {
  const codeVerifier = randomPKCECodeVerifier();
  const nonce = randomNonce();
  const redirectTo = buildAuthorizationUrl(configuration, {
    ...kindParameters[kind],
    // A legal identity has no level to ask for (product.md section 1).
    ...(kind === 'natural' && acrValues !== '' && { acr_values: acrValues }),
    redirect_uri: callbackUrl,
    scope,
    state,
    nonce,
    code_challenge: await calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
  });
  return { redirectTo: redirectTo.href, secrets: { nonce, codeVerifier } };
}

async function complete(
  config: OidcConfig,
  configuration: Configuration,
  { returnedUrl, callbackUrl, state, secrets }: CompleteRequest,
): Promise<CompleteAnswer> {
  const { nonce, codeVerifier } = secrets;
  // openid-client takes an empty one for "do not check".
  if (!nonce || !codeVerifier || !state) throw new PortalFailure('refused', 'the sign-in was not begun here');
  // The address as the portal knows it, whatever a proxy made of it on the way.
  const currentUrl = new URL(callbackUrl);
  currentUrl.search = returnedUrl.search;
  const tokens = await authorizationCodeGrant(configuration, currentUrl, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: codeVerifier,
    idTokenExpected: true,
  });
  const claims = tokens.claims();
  const { id_token: idToken } = tokens;
  if (!claims || idToken === undefined) throw new PortalFailure('invalid-answer', 'there is no ID token');
  const userInfo = configuration.serverMetadata().userinfo_endpoint
    ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
    : {};
  return {
    person: personOf(config, claims, userInfo),
    portalSession: typeof claims.sid === 'string' ? claims.sid : null,
    // The token holds personal data, and would stand in an address (product.md section 2).
    logoutHint: config.idTokenHint ? idToken : null,
  };
}

/** OpenID Connect RP-Initiated Logout 1.0. */
function logoutUrl(
  configuration: Configuration,
  logoutHint: string | null,
  returnUrl: string,
): string | null {
  if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
  return buildEndSessionUrl(configuration, {
    ...(logoutHint !== null && { id_token_hint: logoutHint }),
    post_logout_redirect_uri: returnUrl,
  }).href;
}

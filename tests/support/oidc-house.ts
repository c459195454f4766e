import { createHash } from 'node:crypto';
import { oidcPortal } from '../../plugins/provincial-sso/server/src/adapters/oidc';
import {
  PortalFailure,
  portalSchema,
  type OidcConfig,
} from '../../plugins/provincial-sso/server/src/application/ports';
import { json, startMaliciousIssuer } from './malicious-issuer';

const CALLBACK = 'http://127.0.0.1:1337/api/provincial-sso/callback';
const CLIENT_ID = 'city';
const STATE = 'a-state';

type Claims = Readonly<Record<string, unknown>>;

function oidcConfig(issuer: string, more: Claims = {}): OidcConfig {
  const config = portalSchema.parse({
    protocol: 'oidc',
    id: 'province',
    name: { 'zh-Hans': '省统一门户', en: 'Provincial portal' },
    issuer,
    clientId: CLIENT_ID,
    clientSecret: 'a-secret',
    ...more,
  });
  if (config.protocol !== 'oidc') throw new Error('not an OIDC portal');
  return config;
}

/** The adapter with a malicious issuer behind it, and a clock that a test moves. */
export async function openOidcHouse(more: Claims = {}) {
  const issuer = await startMaliciousIssuer();
  let ahead = 0;
  const clock = { now: () => new Date(Date.now() + ahead) };
  const config = oidcConfig(issuer.issuer, more);
  const portal = oidcPortal(config, { clock });
  const seconds = () => Math.floor(clock.now().getTime() / 1000);
  const claims = (nonce: string | undefined, changes: Claims = {}): Claims => ({
    iss: issuer.issuer,
    aud: CLIENT_ID,
    sub: 'person-1',
    iat: seconds(),
    exp: seconds() + 300,
    nonce,
    acr: '3',
    sid: 'portal-session-1',
    user_type: '1',
    preferred_username: 'zhangsan',
    ...changes,
  });
  const userInfo = (changes: Claims = {}) =>
    issuer.answer('userInfo', json({ sub: 'person-1', phone_number: '13800001234', ...changes }));
  userInfo();
  const tokens = (idToken: unknown) =>
    json({ access_token: 'an-access-token', token_type: 'Bearer', id_token: idToken });

  const begin = (signal = AbortSignal.timeout(5000)) =>
    portal.begin({ kind: 'natural', state: STATE, callbackUrl: CALLBACK, signal });
  /**
   * A whole sign-in.
   *
   * @param makeToken what the token endpoint answers as ID token
   * @param returned changes to what the browser brings back, a null leaving it out
   */
  const signIn = async (
    makeToken: (nonce: string) => unknown,
    {
      returned = {},
      signal,
      forget = [],
    }: {
      readonly returned?: Readonly<Record<string, string | null>>;
      readonly signal?: AbortSignal;
      readonly forget?: readonly string[];
    } = {},
  ) => {
    const { secrets } = await begin();
    issuer.answer('token', tokens(makeToken(secrets.nonce ?? '')));
    return complete({ returned, secrets: without(secrets, forget), ...(signal && { signal }) });
  };
  const complete = ({
    returned = {},
    secrets,
    signal = AbortSignal.timeout(5000),
  }: {
    readonly returned?: Readonly<Record<string, string | null>>;
    readonly secrets: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  }) => {
    const returnedUrl = new URL(CALLBACK);
    for (const [name, value] of Object.entries<string | null>({
      state: STATE,
      code: 'a-code',
      ...returned,
    })) {
      if (value !== null) returnedUrl.searchParams.append(name, value);
    }
    return portal.complete({ returnedUrl, state: STATE, callbackUrl: CALLBACK, secrets, signal });
  };
  return {
    ...{ issuer, portal, clock, claims, tokens, userInfo, begin, complete, signIn, seconds },
    /** With claims changed, signed as it should be. */
    signInWith: (changes: Claims = {}) => signIn((nonce) => issuer.signed(claims(nonce, changes))),
    passSeconds: (count: number) => {
      ahead += count * 1000;
    },
    stop: () => issuer.stop(),
  };
}

export type OidcHouse = Awaited<ReturnType<typeof openOidcHouse>>;

function without(secrets: Readonly<Record<string, string>>, names: readonly string[]) {
  return Object.fromEntries(Object.entries(secrets).filter(([name]) => !names.includes(name)));
}

/** The failure that a sign-in ends with. */
export async function failureOf(signIn: Promise<unknown>): Promise<PortalFailure> {
  const failure: unknown = await signIn.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(failure instanceof PortalFailure)) throw new Error(`no PortalFailure, but ${String(failure)}`);
  expect(failure.cause).toBeUndefined();
  return failure;
}

export async function expectReason(signIn: Promise<unknown>, reason: string, message: RegExp) {
  const failure = await failureOf(signIn);
  expect({ reason: failure.reason, message: failure.message }).toEqual({
    reason,
    message: expect.stringMatching(message) as unknown,
  });
}

/** The code challenge of a verifier (RFC 7636, section 4.2: S256). */
export function challengeOf(verifier: string | null | undefined): string {
  return createHash('sha256')
    .update(verifier ?? '')
    .digest('base64url');
}

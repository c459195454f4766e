import { flood, json, silence } from '../support/malicious-issuer';
import { challengeOf, expectReason, failureOf, openOidcHouse, type OidcHouse } from '../support/oidc-house';

let house: OidcHouse;
beforeEach(async () => {
  house = await openOidcHouse();
});
afterEach(() => house.stop());

describe('what the browser brings back', () => {
  const good = (nonce: string) => house.issuer.signed(house.claims(nonce));
  const tokenRequests = () => house.issuer.requests.filter(({ path }) => path === '/token');

  it.each([
    ['another state', { state: 'another' }, /state/],
    ['no state', { state: null }, /state/],
    ['no code', { code: null }, /code/],
    ['another issuer (RFC 9207)', { iss: 'https://issuer.invalid' }, /iss/],
    ['an error', { error: 'access_denied', code: null }, /access_denied/],
    ['an error in words of its own', { error: 'zhangsan 13800001234', code: null }, /an unknown error$/],
  ])('is refused with %s, and the portal is not asked', async (_what, returned, message) => {
    await expectReason(house.signIn(good, { returned }), 'refused', message);
    expect(tokenRequests()).toEqual([]);
  });

  it('has to name the issuer when the portal announces that it does', async () => {
    const announced = { ...house.issuer.metadata, authorization_response_iss_parameter_supported: true };
    house.issuer.answer('discovery', json(announced));
    await expectReason(house.signIn(good), 'refused', /"iss"/);
    await house.signIn(good, { returned: { iss: house.issuer.issuer } });
  });

  it.each(['nonce', 'codeVerifier'])('is refused when the %s was lost', async (secret) => {
    await expectReason(house.signIn(good, { forget: [secret] }), 'refused', /not begun here/);
    expect(tokenRequests()).toEqual([]);
  });

  it('is exchanged with the verifier and the address that were begun with', async () => {
    const { redirectTo, secrets } = await house.begin();
    house.issuer.answer('token', house.tokens(good(secrets.nonce ?? '')));
    await house.complete({ secrets });
    const [{ form } = { form: new URLSearchParams() }] = tokenRequests();
    expect(challengeOf(form.get('code_verifier') ?? '')).toBe(
      new URL(redirectTo).searchParams.get('code_challenge'),
    );
    expect(form.get('redirect_uri')).toBe(new URL(redirectTo).searchParams.get('redirect_uri'));
  });
});

describe('a token endpoint', () => {
  const answered = async (answer: Parameters<typeof house.issuer.answer>[1], signal?: AbortSignal) => {
    const { secrets } = await house.begin();
    house.issuer.answer('token', answer);
    return house.complete({ secrets, ...(signal && { signal }) });
  };

  it.each([
    ['a code that was used before', json({ error: 'invalid_grant' }, 400), 'refused', /invalid_grant/],
    ['a wrong client secret', json({ error: 'invalid_client' }, 401), 'unavailable', /invalid_client/],
    ['a failure', json({ error: 'server_error' }, 500), 'unavailable', /500/],
    ['an array', json([]), 'invalid-answer', /./],
    ['no access token', json({ token_type: 'Bearer', id_token: 'x' }), 'invalid-answer', /access_token/],
  ])('that answers %s ends the sign-in', (_what, answer, reason, message) =>
    expectReason(answered(answer), reason, message),
  );

  it('that answers rubbish ends the sign-in, and none of it is repeated', async () => {
    const rubbish = 'zhangsan 13800001234';
    for (const type of ['application/json', 'text/html']) {
      const failure = await failureOf(
        answered((response) => response.writeHead(200, { 'content-type': type }).end(rubbish)),
      );
      expect(failure.reason).toBe('invalid-answer');
      expect(failure.message).not.toMatch(/zhangsan|1380/);
    }
  });

  it('is not followed to elsewhere, with the code and the client’s secret', async () => {
    const redirect = answered((response) =>
      response.writeHead(307, { location: `${house.issuer.issuer}/elsewhere` }).end(),
    );
    await expectReason(redirect, 'invalid-answer', /status/);
    expect(house.issuer.requests.map(({ path }) => path)).not.toContain('/elsewhere');
  });

  it('that answers ten megabytes is not listened to', () =>
    expectReason(answered(flood), 'invalid-answer', /1 MB/));

  it('that does not answer, or does not finish, is given up in time', async () => {
    const start = performance.now();
    await expectReason(answered(silence, AbortSignal.timeout(150)), 'unavailable', /in time/);
    await expectReason(
      answered((response) => response.writeHead(200).write('{"access_token":'), AbortSignal.timeout(150)),
      'unavailable',
      /in time/,
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('may not be reached over plain HTTP anywhere but on this machine', async () => {
    house.issuer.answer(
      'discovery',
      json({ ...house.issuer.metadata, token_endpoint: 'http://portal.invalid/token' }),
    );
    await expectReason(
      house.signIn(() => 'x'),
      'invalid-answer',
      /not https/,
    );
  });
});

describe('a portal', () => {
  it('that is down is unavailable', async () => {
    await house.issuer.stop();
    await expectReason(house.begin(), 'unavailable', /cannot be reached/);
    house = await openOidcHouse();
  });

  it('that is slow is given up for the caller whose time is over, and for nobody else', async () => {
    await house.begin();
    house.issuer.answer('userInfo', silence);
    const { secrets } = await house.begin();
    house.issuer.answer('token', house.tokens(house.issuer.signed(house.claims(secrets.nonce))));
    const late = house.complete({ secrets, signal: AbortSignal.timeout(150) });
    await expectReason(late, 'unavailable', /in time/);
    house.userInfo();
    await house.signInWith();
  });
});

describe('signing out at the portal', () => {
  const logoutUrl = (logoutHint: string | null) =>
    house.portal.logoutUrl({
      logoutHint,
      returnUrl: 'http://127.0.0.1:1337/sign-in/',
      signal: AbortSignal.timeout(5000),
    });

  it('names the session by its ID token, and the way back', async () => {
    const url = new URL((await logoutUrl('an-id-token')) ?? '');
    expect(`${url.origin}${url.pathname}`).toBe(`${house.issuer.issuer}/logout`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: 'city',
      id_token_hint: 'an-id-token',
      post_logout_redirect_uri: 'http://127.0.0.1:1337/sign-in/',
    });
  });

  it('is not offered when the portal has no page for it', async () => {
    house.issuer.answer('discovery', json({ ...house.issuer.metadata, end_session_endpoint: undefined }));
    expect(await logoutUrl(null)).toBeNull();
  });
});

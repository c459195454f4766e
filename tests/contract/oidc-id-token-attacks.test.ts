import { json, signedWithSecret, unsigned } from '../support/malicious-issuer';
import { challengeOf, expectReason, openOidcHouse, type OidcHouse } from '../support/oidc-house';

let house: OidcHouse;
beforeEach(async () => {
  house = await openOidcHouse({ kindParameters: { natural: { user_type: '1' }, legal: { user_type: '2' } } });
});
afterEach(() => house.stop());

describe('beginning a sign-in', () => {
  it('asks with a code challenge, nonce, state, level and kind, and keeps the verifier back', async () => {
    const { redirectTo, secrets } = await house.begin();
    const { searchParams, origin } = new URL(redirectTo);
    expect(origin).toBe(house.issuer.issuer);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'city',
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1:1337/api/provincial-sso/callback',
      scope: 'openid profile phone',
      state: 'a-state',
      nonce: secrets.nonce,
      acr_values: '3',
      user_type: '1',
      code_challenge: challengeOf(secrets.codeVerifier),
      code_challenge_method: 'S256',
    });
    expect(redirectTo).not.toContain(secrets.codeVerifier);
  });

  it('asks the portal for its addresses once an hour, and again at once after a failure', async () => {
    const asked = () => house.issuer.requests.length;
    house.issuer.answer('discovery', json({}, 503));
    await expectReason(house.begin(), 'unavailable', /503/);
    house.issuer.answer('discovery', json(house.issuer.metadata));
    await house.begin();
    house.passSeconds(3590);
    await house.begin();
    expect(asked()).toBe(2);
    house.passSeconds(20);
    await house.begin();
    expect(asked()).toBe(3);
  });

  it.each([
    ['another issuer', { issuer: 'http://127.0.0.1:9' }, 'refused', /issuer/],
    [
      'no address to sign in at',
      { authorization_endpoint: undefined },
      'invalid-answer',
      /authorization_end/,
    ],
  ])('does not go by the addresses of %s', async (_what, changes, reason, message) => {
    house.issuer.answer('discovery', json({ ...house.issuer.metadata, ...changes }));
    await expectReason(house.begin(), reason, message);
  });
});

describe('who somebody is', () => {
  it('comes from the ID token, then from the userinfo endpoint', async () => {
    house.userInfo({ preferred_username: 'another', name: '张三', acr: '4' });
    expect(await house.signInWith()).toEqual({
      person: {
        subject: 'person-1',
        kind: 'natural',
        loginName: 'zhangsan',
        name: '张三',
        mobile: '13800001234',
        level: 3,
        personalNumber: null,
        organisation: null,
      },
      portalSession: 'portal-session-1',
      logoutHint: null,
    });
  });

  it('is a legal identity when the portal says so, whatever was asked, and that has no level', async () => {
    house.userInfo({ credit_code: '91370100MA3C0000XX', organisation_name: '某某公司' });
    const { person } = await house.signInWith({ user_type: 2, organisation_role: '1' });
    expect(person).toMatchObject({
      kind: 'legal',
      level: null,
      organisation: { name: '某某公司', creditCode: '91370100MA3C0000XX', role: 'manager' },
    });
  });

  it.each([[undefined], [''], ['6'], ['白金级'], ['constructor'], [3], [['3']]])(
    'has no level when the ID token says %j, whatever the userinfo endpoint says',
    async (acr) => {
      house.userInfo({ acr: '4' });
      expect((await house.signInWith({ acr })).person.level).toBe(0);
    },
  );

  it.each([
    ['no kind', { user_type: undefined }, /user_type/],
    ['an unknown kind', { user_type: '3' }, /user_type/],
    ['a kind of every object', { user_type: 'toString' }, /user_type/],
    ['no login name', { preferred_username: ' ' }, /loginName/],
    ['a name of two lines', { name: '张三\n李四' }, /name/],
    ['an endless login name', { preferred_username: 'x'.repeat(101) }, /loginName/],
    ['a mobile of a wrong type', { phone_number: { value: '13800001234' } }, /wrong type/],
  ])('is unknown with %s', (_what, changes, message) =>
    expectReason(house.signInWith(changes), 'invalid-answer', message),
  );

  it('is not taken from the userinfo of another subject', async () => {
    house.userInfo({ sub: 'person-2' });
    await expectReason(house.signInWith(), 'refused', /"sub"/);
  });
});

describe('an ID token', () => {
  it('of another key is refused', () =>
    expectReason(
      house.signIn((nonce) => house.issuer.signedByStranger(house.claims(nonce))),
      'refused',
      /signature/,
    ));

  it('of a key that the portal does not publish is refused', () =>
    expectReason(
      house.signIn((nonce) => house.issuer.signedByStranger(house.claims(nonce), { kid: 'other' })),
      'refused',
      /key/,
    ));

  describe.each([
    ['that the portal does not announce', ['RS256']],
    ['even when the portal announces it', ['none', 'HS256', 'RS256']],
    ['even when the portal announces nothing else', ['none', 'HS256']],
  ])('with a weak algorithm %s', (_what, announced) => {
    beforeEach(() =>
      house.issuer.answer(
        'discovery',
        json({ ...house.issuer.metadata, id_token_signing_alg_values_supported: announced }),
      ),
    );

    it('none is refused', () =>
      expectReason(
        house.signIn((nonce) => unsigned(house.claims(nonce))),
        'refused',
        /unexpected JWT "alg"/,
      ));

    it('HS256 is refused, be the secret the public key or the client’s own', async () => {
      for (const secret of [house.issuer.publicKeyPem, 'a-secret']) {
        await expectReason(
          house.signIn((nonce) => signedWithSecret(secret, house.claims(nonce), { kid: 'own' })),
          'refused',
          /unexpected JWT "alg"/,
        );
      }
    });
  });

  it.each([
    ['another audience', { aud: 'another-client' }, /aud/],
    ['further audiences', { aud: ['city', 'another-client'] }, /aud/],
    ['another issuer', { iss: 'https://issuer.invalid' }, /iss/],
    ['another nonce', { nonce: 'another' }, /nonce/],
    ['no nonce', { nonce: undefined }, /nonce/],
    ['no subject', { sub: undefined }, /sub/],
    ['no end', { exp: undefined }, /exp/],
  ])('with %s is refused', (_what, changes, message) =>
    expectReason(house.signInWith(changes), 'refused', message),
  );

  it('counts until it expires, by the installation’s clock', async () => {
    house.passSeconds(7200);
    await house.signInWith({ exp: house.seconds() + 5 });
    await expectReason(house.signInWith({ exp: house.seconds() - 60 }), 'refused', /"exp"/);
  });

  it.each([[undefined], [7], [null]])('has to be there (%j)', (idToken) =>
    expectReason(
      house.signIn(() => idToken),
      'invalid-answer',
      /./,
    ),
  );
});

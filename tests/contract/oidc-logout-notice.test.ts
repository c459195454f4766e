import { json, signedWithSecret, silence, unsigned } from '../support/malicious-issuer';
import { openOidcHouse, type OidcHouse } from '../support/oidc-house';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

type Claims = Readonly<Record<string, unknown>>;

let house: OidcHouse;
beforeAll(async () => {
  house = await openOidcHouse();
});
afterAll(() => house.stop());

const claims = (changes: Claims = {}): Claims => ({
  iss: house.issuer.issuer,
  aud: 'city',
  iat: house.seconds(),
  exp: house.seconds() + 120,
  jti: 'notice-1',
  sub: 'person-1',
  sid: 'portal-session-1',
  events: { [EVENT]: {} },
  ...changes,
});
const typ = { typ: 'logout+jwt' };
const read = (token: string, signal = AbortSignal.timeout(5000)) =>
  house.portal.readLogoutNotice?.({ logout_token: token }, signal);
const readSigned = (changes: Claims = {}, header: Claims = typ) =>
  read(house.issuer.signed(claims(changes), header));

describe('a logout token of the portal (OpenID Connect Back-Channel Logout 1.0)', () => {
  it('names session, subject and itself', async () => {
    expect(await readSigned()).toEqual({
      portalSession: 'portal-session-1',
      subject: 'person-1',
      noticeId: 'notice-1',
    });
  });

  it('may name the session or the subject alone', async () => {
    expect(await readSigned({ sub: undefined })).toMatchObject({
      portalSession: 'portal-session-1',
      subject: null,
    });
    expect(await readSigned({ sid: undefined })).toMatchObject({ portalSession: null, subject: 'person-1' });
  });

  it.each<[string, Claims]>([
    ['another audience', { aud: 'another-client' }],
    ['no audience', { aud: undefined }],
    ['no time', { iat: undefined }],
    ['no end', { exp: undefined }],
    ['no id', { jti: undefined }],
    ['an empty id', { jti: '' }],
    ['an id that is no text', { jti: 7 }],
    ['neither session nor subject', { sub: undefined, sid: undefined }],
    ['a session that is no text', { sid: {} }],
    ['no events', { events: undefined }],
    ['other events', { events: { 'https://events.invalid/other': {} } }],
    ['an event that is no object', { events: { [EVENT]: true } }],
    ['events in a list', { events: [EVENT] }],
    ['a nonce, as only ID tokens have', { nonce: 'a-nonce' }],
    ['an empty nonce', { nonce: null }],
  ])('with %s is refused', (_what, changes) =>
    expect(readSigned(changes)).rejects.toMatchObject({ name: 'PortalFailure', reason: 'refused' }),
  );

  it.each([{}, { typ: 'JWT' }, { typ: 'at+jwt' }])('of type %j is refused', (header) =>
    expect(readSigned({}, header)).rejects.toMatchObject({ name: 'PortalFailure', reason: 'refused' }),
  );

  it('that is too old, too early or over is refused', async () => {
    const now = house.seconds();
    for (const changes of [{ iat: now - 400 }, { iat: now + 120 }, { exp: now - 60 }]) {
      await expect(readSigned(changes)).rejects.toMatchObject({ reason: 'refused' });
    }
    const token = house.issuer.signed(claims({ exp: now + 86_400 }), typ);
    expect(await read(token)).not.toBeNull();
    house.passSeconds(400);
    await expect(read(token)).rejects.toMatchObject({ reason: 'refused' });
  });

  it('of another key, or without a proper signature, is refused', async () => {
    for (const token of [
      house.issuer.signedByStranger(claims(), typ),
      house.issuer.signedByStranger(claims(), { ...typ, kid: 'other' }),
      unsigned(claims(), typ),
      signedWithSecret(house.issuer.publicKeyPem, claims(), { ...typ, kid: 'own' }),
      signedWithSecret('a-secret', claims(), typ),
    ]) {
      await expect(read(token)).rejects.toMatchObject({ name: 'PortalFailure', reason: 'refused' });
    }
  });

  it('tells of the check that failed, and nothing of the person', async () => {
    const failure: unknown = await readSigned({ jti: undefined, name: '张三' })?.catch(
      (error: unknown) => error,
    );
    expect(String(failure)).toMatch(/"jti"/);
    expect(failure).not.toHaveProperty('cause');
    expect(JSON.stringify(failure)).not.toMatch(/张三|person-1/);
  });
});

describe('a notice for somebody else', () => {
  it('is not this portal’s: another issuer’s, no token, or no notice at all', async () => {
    expect(await readSigned({ iss: 'https://issuer.invalid' })).toBeNull();
    expect(await readSigned({ iss: undefined })).toBeNull();
    expect(await read('rubbish')).toBeNull();
    expect(
      await house.portal.readLogoutNotice?.({ logoutRequest: '<xml/>' }, AbortSignal.timeout(5000)),
    ).toBeNull();
  });
});

describe('a portal whose keys cannot be had', () => {
  let other: OidcHouse;
  beforeEach(async () => {
    other = await openOidcHouse();
  });
  afterEach(() => other.stop());
  const notice = (signal: AbortSignal) =>
    other.portal.readLogoutNotice?.(
      { logout_token: other.issuer.signed(claims({ iss: other.issuer.issuer }), typ) },
      signal,
    );

  it('in time is unavailable', async () => {
    other.issuer.answer('keys', silence);
    await expect(notice(AbortSignal.timeout(150))).rejects.toMatchObject({ reason: 'unavailable' });
  });

  it('for they are rubbish has answered what makes no sense', async () => {
    other.issuer.answer('keys', json({ keys: 'none' }));
    await expect(notice(AbortSignal.timeout(5000))).rejects.toMatchObject({ reason: 'invalid-answer' });
  });
});

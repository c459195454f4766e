import { randomUUID } from 'node:crypto';
import { OPEN_REDIRECTS } from '../../support/open-redirects';
import { bootProvince, type Province } from '../../support/province';

jest.setTimeout(60_000);

describe('addresses and input of a sign-in', () => {
  let province: Province;
  let base: string;

  beforeAll(async () => {
    province = await bootProvince();
    base = province.city.baseUrl;
  }, 120_000);
  afterAll(() => province.stop());

  it.each(OPEN_REDIRECTS)('does not lead to %j', async (returnTo) => {
    const query = new URLSearchParams({ kind: 'natural', returnTo });
    const answer = await province.city.anonymous.get(`/api/provincial-sso/login?${query.toString()}`);
    expect([answer.status, answer.body.error.details.code]).toEqual([400, 'RETURN_PATH_NOT_ALLOWED']);
    expect(answer.headers.get('location')).toBeNull();
  });

  it('keeps tokens out of addresses, and answers out of caches and referrers', async () => {
    const login = await province.login();
    const { browser, returned, answer } = await province.signIn(login);
    const seen = JSON.stringify([returned.href, await province.portal.control.log()]);
    expect(seen).not.toContain(answer.session?.jwt ?? 'none');
    const { headers } = await browser.request(`${base}/api/provincial-sso/callback?state=x`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    const cookie = (
      await browser.request(`${base}/api/provincial-sso/login?kind=natural`, {
        headers: { cookie: 'sso_browser=planted' },
      })
    ).headers.get('set-cookie');
    expect(cookie).toMatch(/^sso_browser=[\w-]{43}; path=\/api\/provincial-sso; samesite=lax; httponly$/i);
  });

  it('leaves Strapi’s own ways in through providers closed', async () => {
    for (const path of ['/api/connect/github', '/api/auth/github/callback', '/api/auth/oidc/callback']) {
      expect((await province.city.anonymous.get(path)).status).toBe(404);
    }
  });

  it.each([
    ['state', { state: randomUUID() }],
    ['state twice', 'state=a&state=b&code=c'],
    ['a megabyte', { state: 'x'.repeat(6_000) }],
    ['a list', 'state[]=a&code[$ne]=1'],
    ['an error', { error: 'access_denied', state: randomUUID() }],
  ])('a callback with %s gets the page of a refusal', async (_what, parameters) => {
    const query = new URLSearchParams(parameters).toString();
    const answer = await province.city.anonymous.get(`/api/provincial-sso/callback?${query}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/portal/?outcome=refused']);
  });

  it('a callback that is no text is malformed', async () => {
    expect((await province.city.anonymous.get('/api/provincial-sso/callback?state=%00')).status).toBe(400);
  });

  it.each([
    ['session', {}],
    ['session', { code: 7 }],
    ['session', { code: 'x'.repeat(201) }],
    ['session', { code: 'x', outcome: 'bound' }],
    ['confirm-binding', { confirmation: 'x' }],
    ['confirm-binding', { confirmation: null, accept: true }],
    ['backchannel-logout', { logout_token: 'x' }],
    ['backchannel-logout', []],
  ])('bad input to %s %j changes nothing and says what is wrong', async (door, body) => {
    const answer = await province.city.anonymous.post(`/api/provincial-sso/${door}`, body);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.code).toBe(
      door === 'backchannel-logout' ? 'LOGOUT_TOKEN_INVALID' : 'INVALID_REQUEST',
    );
  });

  it('guessing codes is slowed down by address', async () => {
    const guess = () => province.city.anonymous.post('/api/provincial-sso/session', { code: randomUUID() });
    let last = await guess();
    for (let tries = 0; tries < 150 && last.status === 401; tries += 1) last = await guess();
    expect([last.status, last.body.error.details.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(last.body.error.details.retryAfter).toBeGreaterThan(0);
  });
});

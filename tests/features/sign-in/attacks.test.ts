import { provincialSso } from '../../../src/store/provincial-sso';
import { bindingsOf } from '../../support/bindings';
import { openBrowser, type Browser } from '../../support/browserless';
import { adminUser } from '../../support/people';
import { bootProvince, type PortalLogin, type Province } from '../../support/province';

jest.setTimeout(120_000);

describe('attacks on signing in', () => {
  let province: Province;
  let base: string;

  beforeAll(async () => {
    province = await bootProvince();
    base = province.city.baseUrl;
  }, 120_000);
  afterAll(() => province.stop());
  afterEach(() => province.portal.control.faults([]));

  const outcomeOf = (url: URL) => url.searchParams.get('outcome');
  const boundCount = async ({ subject }: PortalLogin) =>
    (await province.city.sql('select 1 from sso_identities where subject = $1', [subject])).length;

  /** Up to the callback's address, which the browser does not open. */
  async function atTheCallback(login: PortalLogin, browser: Browser, portal = 'oidc'): Promise<URL> {
    const isCallback = ({ pathname }: URL) => pathname.endsWith('/provincial-sso/callback');
    const query = new URLSearchParams({ kind: login.kind, portal, returnTo: '/portal/' });
    const page = await browser.visit(`${base}/api/provincial-sso/login?${query.toString()}`, isCallback);
    if (isCallback(page.url)) return page.url;
    const { loginName, password } = login;
    return (await browser.submit(page, 'sign-in', { loginName, password }, isCallback)).url;
  }
  async function open(browser: Browser, callback: URL): Promise<URL> {
    const { headers } = await browser.request(callback);
    return new URL(headers.get('location') ?? '', base);
  }

  describe.each(['oidc', 'jis-b', 'jis-a', 'cas'])('on the way back, by %s', (portal) => {
    it('a forged state is refused', async () => {
      const login = await province.login();
      const browser = openBrowser();
      const callback = await atTheCallback(login, browser, portal);
      const genuine = callback.searchParams.get('state') ?? '';
      callback.searchParams.set(
        'state',
        genuine.replace(/^./, (first) => (first === 'A' ? 'B' : 'A')),
      );
      expect(outcomeOf(await open(browser, callback))).toBe('refused');
      expect(await boundCount(login)).toBe(0);
    });

    it('another browser’s callback is refused, and the first may still come back', async () => {
      const login = await province.login();
      const victim = openBrowser();
      await province.comeBack(await province.login(), { browser: victim, portal });
      const browser = openBrowser();
      const callback = await atTheCallback(login, browser, portal);
      expect(outcomeOf(await open(victim, callback))).toBe('refused');
      expect(outcomeOf(await open(openBrowser(), callback))).toBe('refused');
      expect(await boundCount(login)).toBe(0);
      expect((await open(browser, callback)).searchParams.get('code')).not.toBeNull();
    });

    it('the same way back does not count twice', async () => {
      const login = await province.login();
      const browser = openBrowser();
      const callback = await atTheCallback(login, browser, portal);
      await open(browser, callback);
      expect(outcomeOf(await open(browser, callback))).toBe('refused');
    });

    it('a state counts once, for whatever ticket', async () => {
      const browser = openBrowser();
      const first = await atTheCallback(await province.login(), browser, portal);
      const second = await atTheCallback(await province.login(), browser, portal);
      await open(browser, first);
      second.searchParams.set('state', first.searchParams.get('state') ?? '');
      expect(outcomeOf(await open(browser, second))).toBe('refused');
    });

    it('a ticket that was used does not count again, whatever the portal thinks of it', async () => {
      const login = await province.login();
      const browser = openBrowser();
      await province.portal.control.faults(['replay']);
      const first = await atTheCallback(login, browser, portal);
      await open(browser, first);
      const second = await atTheCallback(login, browser, portal);
      const parameter = portal === 'oidc' ? 'code' : 'ticket';
      second.searchParams.set(parameter, first.searchParams.get(parameter) ?? '');
      expect(outcomeOf(await open(browser, second))).toBe('refused');
    });

    it('a ticket for another sign-in is refused', async () => {
      const own = openBrowser();
      const stolen = await atTheCallback(await province.login(), openBrowser(), portal);
      const login = await province.login();
      const callback = await atTheCallback(login, own, portal);
      const parameter = portal === 'oidc' ? 'code' : 'ticket';
      callback.searchParams.set(parameter, stolen.searchParams.get(parameter) ?? '');
      const outcome = outcomeOf(await open(own, callback));
      // JIS knows no service that a ticket is for: what ties it to the browser is the state alone.
      expect(outcome).toBe(portal.startsWith('jis') ? null : 'refused');
    });

    it('a sign-in that took too long is refused', async () => {
      const login = await province.login();
      const browser = openBrowser();
      const callback = await atTheCallback(login, browser, portal);
      await letTimePass(16 * 60);
      expect(outcomeOf(await open(browser, callback))).toBe('refused');
    });
  });

  async function letTimePass(seconds: number): Promise<void> {
    operator ??= await adminUser(province.city, 'city-operations');
    const { status } = await operator.client.post('/workflow/test-clock/advance', {
      data: { milliseconds: seconds * 1000 },
    });
    expect(status).toBe(200);
  }
  let operator: Awaited<ReturnType<typeof adminUser>> | undefined;

  describe('on tokens', () => {
    it.each([
      ['signed by another key', 'id-token-wrong-key'],
      ['of alg none', 'id-token-alg-none'],
      ['of alg HS256 under what is public', 'id-token-alg-hs256'],
      ['for another application', 'audience-wrong'],
      ['of another issuer', 'issuer-wrong'],
      ['that has expired', 'expired'],
      ['without the nonce', 'nonce-missing'],
      ['with another nonce', 'nonce-changed'],
    ] as const)('an ID token %s is refused', async (_what, fault) => {
      const login = await province.login();
      await province.portal.control.faults([fault]);
      expect(outcomeOf(await province.comeBack(login))).toBe('refused');
      expect(await boundCount(login)).toBe(0);
    });

    it('a level that was asked for and not returned is none', async () => {
      const login = await province.login({ level: 4 });
      await province.portal.control.faults(['acr-missing']);
      expect((await province.signIn(login)).answer.outcome).toBe('upgrade-required');
    });

    it.each(['jis-b', 'jis-a'])('a broken ciphertext binds nothing, by %s', async (portal) => {
      const login = await province.login();
      await province.portal.control.faults(['broken-ciphertext']);
      expect(outcomeOf(await province.comeBack(login, { portal }))).toBe('portal-unavailable');
      expect(await boundCount(login)).toBe(0);
    });
  });

  describe('on the one-time code', () => {
    const codeFor = async (browser: Browser) => {
      const returned = await province.comeBack(await province.login(), { browser });
      return returned.searchParams.get('code') ?? '';
    };

    it('is worth nothing to whoever stole it, and works once for its browser', async () => {
      const browser = openBrowser();
      const code = await codeFor(browser);
      const thief = openBrowser();
      await codeFor(thief);
      for (const other of [thief, openBrowser()]) {
        const { status, body } = await province.exchange(other, code);
        expect([status, body.error.details.code]).toEqual([401, 'SIGN_IN_CODE_INVALID']);
      }
      expect((await province.exchange(browser, code)).status).toBe(200);
      expect((await province.exchange(browser, code)).status).toBe(401);
    });

    it('of twenty exchanges at once one succeeds', async () => {
      const browser = openBrowser();
      const code = await codeFor(browser);
      const answers = await Promise.all(Array.from({ length: 20 }, () => province.exchange(browser, code)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    });

    it('confirms nothing, and is worth as much as before when somebody tried', async () => {
      const browser = openBrowser();
      const code = await codeFor(browser);
      const { status, body } = await browser.request(`${base}/api/provincial-sso/confirm-binding`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ confirmation: code, accept: true }),
      });
      expect([status, body]).toEqual([401, expect.stringContaining('CONFIRMATION_INVALID')]);
      expect((await province.exchange(browser, code)).status).toBe(200);
    });

    it('counts for sixty seconds', async () => {
      const browser = openBrowser();
      const code = await codeFor(browser);
      await letTimePass(61);
      expect((await province.exchange(browser, code)).status).toBe(401);
    });

    it('does not open an account that was disabled or unbound meanwhile', async () => {
      const login = await province.login();
      const { answer } = await province.signIn(login);
      const [{ id } = { id: 0 }] = await province.city.sql<{ id: number }>(
        'select id from up_users where document_id = $1',
        [answer.session?.account.documentId],
      );
      const browser = openBrowser();
      const again = async () => (await province.comeBack(login, { browser })).searchParams.get('code') ?? '';
      const first = await again();
      await province.city.sql('update up_users set blocked = true where id = $1', [id]);
      expect((await province.exchange(browser, first)).body.data.outcome).toBe('account-disabled');
      expect((await bindingsOf(province).outcomesAudited()).at(-1)).toBe('account-disabled');
      await province.city.sql('update up_users set blocked = false where id = $1', [id]);
      const second = await again();
      await provincialSso(province.city.strapi, 'identities').unbind({
        accountId: id,
        actor: 'admin:1',
        reason: '测试',
      });
      expect((await province.exchange(browser, second)).status).toBe(401);
      expect((await bindingsOf(province).outcomesAudited()).at(-1)).toBe('refused');
    });
  });

  it('a hundred first sign-ins of one identity at once make one account', async () => {
    const login = await province.login();
    const browsers = Array.from({ length: 100 }, () => openBrowser());
    const callbacks: { browser: Browser; callback: URL }[] = [];
    for (const browser of browsers)
      callbacks.push({ browser, callback: await atTheCallback(login, browser) });
    const returned = await Promise.all(callbacks.map(({ browser, callback }) => open(browser, callback)));
    expect(returned.every((url) => url.searchParams.has('code'))).toBe(true);
    const accounts = await province.city.sql('select 1 from up_users where username = $1', [login.loginName]);
    expect([accounts.length, await boundCount(login)]).toEqual([1, 1]);
  });
});

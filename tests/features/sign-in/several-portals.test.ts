import { endPortalSession } from '../../../plugins/provincial-sso/server/src/application/end-portal-session';
import type { LogoutNotice } from '../../../plugins/provincial-sso/server/src/application/ports';
import { containerOf } from '../../../plugins/provincial-sso/server/src/container';
import { openBrowser, type Browser } from '../../support/browserless';
import { eventually } from '../../support/eventually';
import { bootProvince, type PortalLogin, type Province } from '../../support/province';
import type { PortalInput } from '../../support/stand-in-portal';

jest.setTimeout(60_000);

/** One gateway for everybody, once more for legal persons only; and another CAS that comes first. */
function connected(usual: readonly PortalInput[]): readonly PortalInput[] {
  const entry = (id: string) => usual.filter((portal) => portal.id === id);
  return [
    ...entry('cas').map((portal) => ({ ...portal, id: 'other-cas' })),
    ...usual,
    ...entry('jis-b').map((portal) => ({ ...portal, id: 'again' })),
    ...entry('jis-b').map((portal): PortalInput => ({ ...portal, id: 'legal-only', kinds: ['legal'] })),
  ];
}

describe('several portals at once', () => {
  let province: Province;
  beforeAll(async () => {
    province = await bootProvince({}, connected);
  }, 120_000);
  afterAll(() => province.stop());
  afterEach(() => province.portal.control.faults([]));

  const boundCount = async ({ subject }: PortalLogin) =>
    (await province.city.sql('select 1 from sso_identities where subject = $1', [subject])).length;
  const count = async (table: 'audit_records' | 'sso_seen_tickets') =>
    (await province.city.sql(`select 1 from ${table}`)).length;

  async function atTheCallback(login: PortalLogin, browser: Browser, portal: string): Promise<URL> {
    const isCallback = ({ pathname }: URL) => pathname.endsWith('/provincial-sso/callback');
    const query = new URLSearchParams({ kind: login.kind, portal });
    const address = `${province.city.baseUrl}/api/provincial-sso/login?${query.toString()}`;
    const page = await browser.visit(address, isCallback);
    if (isCallback(page.url)) return page.url;
    const { loginName, password } = login;
    return (await browser.submit(page, 'sign-in', { loginName, password }, isCallback)).url;
  }

  it('a kind that the portal returns and is not configured for is refused, whatever was asked', async () => {
    const login = await province.login();
    const returned = await province.comeBack(login, { portal: 'legal-only', asked: 'legal' });
    expect(returned.searchParams.get('outcome')).toBe('refused');
    expect(await boundCount(login)).toBe(0);
    const legal = await province.login({ kind: 'legal' });
    expect((await province.signIn(legal, { portal: 'legal-only' })).answer.outcome).toBe('account-created');
  });

  it('a ticket that was used counts at no other entry of the same gateway', async () => {
    const login = await province.login();
    const browser = openBrowser();
    await province.portal.control.faults(['replay']);
    const first = await atTheCallback(login, browser, 'jis-b');
    expect((await browser.request(first)).headers.get('location')).toContain('code=');
    const second = await atTheCallback(login, browser, 'again');
    second.searchParams.set('ticket', first.searchParams.get('ticket') ?? '');
    expect((await browser.request(second)).headers.get('location')).toContain('outcome=refused');
  });

  it('a session that ends at one CAS portal ends here, though another is asked first', async () => {
    const { answer, browser } = await province.signIn(await province.login(), { portal: 'cas' });
    const mine = () => province.city.as(answer.session?.jwt ?? '').get('/api/me');
    expect((await mine()).status).toBe(200);
    await browser.submit(await browser.visit(`${province.portal.url}/account`), 'sign-out', {});
    await eventually(async () => {
      expect((await mine()).status).toBe(401);
    });
  });

  it('a stranger’s notice of a session that nobody has ends nothing and leaves nothing behind', async () => {
    const { answer } = await province.signIn(await province.login(), { portal: 'cas' });
    const before = [await count('audit_records'), await count('sso_seen_tickets')];
    const logoutRequest =
      '<samlp:LogoutRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="LR-1" Version="2.0">' +
      '<samlp:SessionIndex>ST-1-guessed</samlp:SessionIndex></samlp:LogoutRequest>';
    const { status } = await province.city.anonymous.send('/api/provincial-sso/callback', {
      method: 'POST',
      body: new URLSearchParams({ logoutRequest }),
    });
    expect(status).toBe(200);
    expect([await count('audit_records'), await count('sso_seen_tickets')]).toEqual(before);
    expect((await province.city.as(answer.session?.jwt ?? '').get('/api/me')).status).toBe(200);
  });

  it('a signed notice counts once', async () => {
    const { world } = containerOf(province.city.strapi);
    const notice: LogoutNotice = { portalSession: 'sid-1', subject: null, noticeId: 'jti-1' };
    const portals = world.portals.map((portal) => ({
      ...portal,
      readLogoutNotice: () => Promise.resolve(portal.id === 'oidc' ? notice : null),
    }));
    await endPortalSession({ ...world, portals }, '::1', {});
    await expect(endPortalSession({ ...world, portals }, '::1', {})).rejects.toMatchObject({
      code: 'LOGOUT_TOKEN_INVALID',
      details: { reason: 'repeated' },
    });
  });
});

import { openBrowser } from '../../support/browserless';
import { bootProvince, type Province } from '../../support/province';

jest.setTimeout(60_000);

describe('a portal in trouble (product.md section 2)', () => {
  let impatient: Province;
  beforeAll(async () => {
    impatient = await bootProvince({ SSO_PORTAL_TIMEOUT_SECONDS: '1.5' });
  }, 120_000);
  afterAll(() => impatient.stop());
  afterEach(() => impatient.portal.control.faults([]));

  const timed = async <Result>(work: () => Promise<Result>) => {
    const start = performance.now();
    const result = await work();
    return { result, milliseconds: performance.now() - start };
  };

  describe.each(['oidc', 'jis-b', 'cas'])('by %s', (portal) => {
    it.each(['down', 'closed', 'slow', 'rubbish'] as const)(
      'that is %s ends in a clear page within the time-out, binds nothing and holds up nobody else',
      async (fault) => {
        const login = await impatient.login();
        const browser = openBrowser();
        const isCallback = ({ pathname }: URL) => pathname.endsWith('/callback');
        const query = new URLSearchParams({ kind: 'natural', portal, returnTo: '/portal/' });
        const page = await browser.visit(
          `${impatient.city.baseUrl}/api/provincial-sso/login?${query.toString()}`,
          isCallback,
        );
        const { loginName, password } = login;
        const callback = (await browser.submit(page, 'sign-in', { loginName, password }, isCallback)).url;
        await impatient.portal.control.faults([fault]);
        const coming = timed(() => browser.request(callback));
        const others = await timed(() =>
          Promise.all(Array.from({ length: 20 }, () => impatient.city.anonymous.get('/api/departments'))),
        );
        const { result, milliseconds } = await coming;
        expect(result.headers.get('location')).toBe('/portal/?outcome=portal-unavailable');
        expect(milliseconds).toBeLessThan(5_000);
        expect(others.result.every(({ status }) => status === 200)).toBe(true);
        if (fault === 'slow') expect(others.milliseconds).toBeLessThan(milliseconds);
        const bound = await impatient.city.sql('select 1 from sso_identities where subject = $1', [
          login.subject,
        ]);
        expect(bound).toEqual([]);
        await impatient.portal.control.faults([]);
        expect((await impatient.signIn(login, { portal })).answer.outcome).toBe('account-created');
      },
    );
  });

  it('says in both languages what has happened', async () => {
    const { body } = await impatient.city.anonymous.get<
      readonly { outcome: string; text: Record<string, string> }[]
    >('/api/provincial-sso/outcomes');
    const page = body.data.find(({ outcome }) => outcome === 'portal-unavailable');
    expect([page?.text['zh-Hans'], page?.text.en].every((text) => (text ?? '').length > 20)).toBe(true);
  });
});

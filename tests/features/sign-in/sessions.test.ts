import type { SignInAnswer } from '@city/plugin-provincial-sso/contracts';
import { z } from 'zod';
import { eventually } from '../../support/eventually';
import type { Browser, Page } from '../../support/browserless';
import { bootProvince, type Province } from '../../support/province';

jest.setTimeout(60_000);

let province: Province;
beforeAll(async () => {
  province = await bootProvince();
}, 120_000);
afterAll(() => province.stop());

const as = ({ session }: SignInAnswer) => province.city.as(session?.jwt ?? '');
const statusOf = async (answer: SignInAnswer) => (await as(answer).get('/api/me')).status;
const signOut = (answer: SignInAnswer, scope: string) =>
  as(answer).post<{ portalLogoutUrl: string | null }>('/api/provincial-sso/logout', { scope });
const renewed = async ({ session }: SignInAnswer) => {
  const answer = await province.city.anonymous.post('/api/auth/refresh', {
    refreshToken: session?.refreshToken,
  });
  return { status: answer.status, jwt: z.object({ jwt: z.string() }).safeParse(answer.body).data?.jwt ?? '' };
};

describe('sessions (product.md section 2)', () => {
  it('signing out here ends this device, with what was renewed, and no other', async () => {
    const login = await province.login();
    const here = await province.signIn(login);
    const elsewhere = await province.signIn(login);
    const { jwt } = await renewed(here.answer);
    expect((await signOut(here.answer, 'here')).body.data).toEqual({ portalLogoutUrl: null });
    expect(await statusOf(here.answer)).toBe(401);
    expect((await province.city.as(jwt).get('/api/me')).status).toBe(401);
    expect((await renewed(here.answer)).status).toBe(401);
    expect(await statusOf(elsewhere.answer)).toBe(200);
  });

  it('after signing out everywhere an access token answers 401 at the next request', async () => {
    const login = await province.login();
    const first = await province.signIn(login);
    const sessions = [first, await province.signIn(login)];
    expect(await statusOf(first.answer)).toBe(200);
    await signOut(first.answer, 'everywhere');
    for (const { answer } of sessions) {
      expect(await statusOf(answer)).toBe(401);
      expect((await renewed(answer)).status).toBe(401);
    }
  });

  it.each(['oidc', 'jis-b', 'jis-a', 'cas'])(
    'signing out at the portal as well leads there, by %s',
    async (portal) => {
      const login = await province.login();
      const { answer, browser } = await province.signIn(login, { portal });
      const { body } = await signOut(answer, 'portal');
      expect(await statusOf(answer)).toBe(401);
      const there = new URL(body.data.portalLogoutUrl ?? '');
      expect(there.origin).toBe(province.portal.url);
      const left = await confirmed(browser, await browser.visit(there, isOurs));
      expect(left.url.href).toMatch(/\/(sign-in|portal)\//);
      // Whoever signs in next is asked by the portal again.
      const page = await browser.visit(
        `${province.city.baseUrl}/api/provincial-sso/login?kind=natural&portal=${portal}`,
      );
      expect(page.body).toContain('id="sign-in"');
    },
  );

  it.each(['oidc', 'cas'])('a session that ends at the portal ends here, by %s', async (portal) => {
    const login = await province.login();
    const { answer, browser } = await province.signIn(login, { portal });
    const page = await browser.visit(`${province.portal.url}/account`);
    await browser.submit(page, 'sign-out', {});
    await eventually(async () => {
      expect(await statusOf(answer)).toBe(401);
    });
  });

  it('a session that nobody renews in time has ended', async () => {
    const { answer } = await province.signIn(await province.login());
    const { documentId } = answer.session?.account ?? { documentId: '' };
    const [session] = await province.city.sql<{ id: number; idle: string; longest: string }>(
      `select s.id, round(extract(epoch from s.expires_at - s.created_at)) as idle,
              round(extract(epoch from s.absolute_expires_at - s.created_at)) as longest
       from strapi_sessions s join up_users u on u.id::text = s.user_id where u.document_id = $1`,
      [documentId],
    );
    expect([Number(session?.idle), Number(session?.longest)]).toEqual([30 * 60, 12 * 3600]);
    await province.city.sql(
      `update strapi_sessions set created_at = created_at - interval '31 minutes',
              expires_at = expires_at - interval '31 minutes' where id = $1`,
      [session?.id],
    );
    expect(await statusOf(answer)).toBe(401);
    expect((await renewed(answer)).status).toBe(401);
  });

  it('asks for a session and a scope to sign out', async () => {
    const nobody = await province.city.anonymous.post('/api/provincial-sso/logout', { scope: 'here' });
    expect([nobody.status, nobody.body.error.details.code]).toEqual([401, 'AUTHENTICATION_REQUIRED']);
    const { answer } = await province.signIn(await province.login());
    expect((await signOut(answer, 'galaxy')).status).toBe(400);
    expect(await statusOf(answer)).toBe(200);
  });

  it('the stored level counts at the next request of every session of that identity', async () => {
    const login = await province.login({ level: 2 });
    const raised = await province.change(login, { level: 3 });
    const first = await province.signIn(raised);
    await province.change(login, { level: 1 });
    await province.signIn(login);
    expect((await as(first.answer).get('/api/units/lookup?name=烟台蓝海科技有限公司')).status).toBe(403);
    await province.change(login, { level: 4 });
    await province.signIn(login);
    expect((await as(first.answer).get('/api/units/lookup?name=烟台蓝海科技有限公司')).status).toBe(200);
  });

  it('a restricted session may read its personal centre and sign out, and nothing else of the API', async () => {
    const login = await province.login();
    await province.signIn(login);
    await province.change(login, { level: 1 });
    const { answer } = await province.signIn(login);
    const open = /^\/api\/(me(\/|$)|auth\/|provincial-sso\/)/;
    const routes = contentApiRoutes();
    expect(routes.length).toBeGreaterThan(25);
    const answers: string[] = [];
    const guarded = routes.filter(({ path }) => !open.test(path) && !CLOSED.test(path));
    for (const { method, path } of guarded) {
      const address = path.replace(/:[^/]+/g, 'a'.repeat(24));
      const { status, body } = await as(answer).send(address, {
        method,
        ...(method === 'GET' ? {} : { body: '{}', headers: { 'content-type': 'application/json' } }),
      });
      if (status !== 403 || body.error.details.code !== 'ASSURANCE_LEVEL_TOO_LOW')
        answers.push(`${method} ${path} ${String(status)}`);
    }
    expect(answers).toEqual([]);
    expect(await statusOf(answer)).toBe(200);
    expect((await as(answer).get('/api/me/messages')).status).toBe(200);
    expect((await signOut(answer, 'here')).status).toBe(200);
  });
});

/** Strapi's own, which no role of the front end may call at all. */
const CLOSED = /^\/api\/(content-type-builder|email|i18n)(\/|$)/;

const isOurs = (address: URL) => address.origin === province.city.baseUrl;

/** Some portals ask whether the person means it. */
async function confirmed(browser: Browser, page: Page): Promise<Page> {
  return page.status === 200 && page.body.includes('id="op.logoutForm"')
    ? browser.submit(page, 'op.logoutForm', { logout: 'yes' }, isOurs)
    : page;
}

/** Every route that Strapi has in its content API, as it stands in the router. */
function contentApiRoutes(): { method: string; path: string }[] {
  const layer = z.object({ methods: z.array(z.string()), path: z.string() });
  const layers = z.array(layer).parse(province.city.strapi.server.listRoutes());
  return layers
    .filter(({ path }) => path.startsWith('/api/'))
    .flatMap(({ methods, path }) =>
      methods.filter((method) => !['HEAD', 'OPTIONS'].includes(method)).map((method) => ({ method, path })),
    );
}

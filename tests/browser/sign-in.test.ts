import type { Browser, BrowserContext, Page } from 'playwright-core';
import { account } from '../support/people';
import { bootProvince, freshMobile, type PortalLogin, type Province } from '../support/province';
import { accessibilityFindings } from './support/accessibility';
import { openBrowser } from '../../scripts/chromium.mjs';

jest.setTimeout(60_000);

describe('signing in through the province’s portal, in a browser (product.md section 2)', () => {
  let province: Province;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    province = await bootProvince({
      SESSION_REFRESH_TOKEN: 'cookie',
      SSO_RETURN_PATHS: '/sign-in/',
    });
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await province.stop();
  });
  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
  const value = (label: string) =>
    page
      .locator('dt', { hasText: new RegExp(`^${label}$`) })
      .locator('xpath=following-sibling::dd[1]')
      .innerText();

  /** From the page of the platform, through the form of the portal. */
  async function signIn(login: PortalLogin, portal = 'OIDC'): Promise<void> {
    await page.goto(`${province.city.baseUrl}/sign-in/`);
    await heading('企业登录');
    const choice = page
      .locator('h2', { hasText: `（${portal}）` })
      .locator('xpath=following-sibling::div[1]');
    await choice.getByRole('link', { name: login.kind === 'natural' ? '个人登录' : '法人登录' }).click();
    await page.getByLabel('登录名').fill(login.loginName);
    await page.getByLabel('密码').fill(login.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
  }
  async function signOut(): Promise<void> {
    await page.getByRole('button', { name: '同时退出省统一门户' }).click();
    // The portal asks whether the person means it.
    await page.getByRole('button', { name: '退出登录', exact: true }).click();
    await heading('企业登录');
  }

  /** The portal's page opens beside the platform's, which stays to go on from. */
  async function atThePortal(wayOut: string, change: (portal: Page) => Promise<void>): Promise<void> {
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: wayOut }).click();
    const portal = await opened;
    await change(portal);
    await portal.getByText('已保存。').waitFor();
    await portal.close();
  }
  const raiseLevel = () =>
    atThePortal('去省统一门户提升认证等级', async (portal) => {
      await portal.getByRole('radio', { name: /^3 ·/ }).check();
      await portal.locator('form#level').getByRole('button', { name: '保存' }).click();
    });

  it('brings a natural and a legal person to one account that has both', async () => {
    const mobile = freshMobile();
    const natural = await province.login({ mobile });
    await signIn(natural);
    await heading('账号已创建');
    expect(await value('用户名')).toBe(natural.loginName);
    expect(page.url()).toBe(`${province.city.baseUrl}/sign-in/`);
    await signOut();
    await signIn(await province.login({ kind: 'legal', mobile }));
    await heading('绑定成功');
    expect(await value('用户名')).toBe(natural.loginName);
    expect(await page.locator('dl').last().innerText()).toMatch(/个人登录[\s\S]*法人登录/);
    await page.reload();
    await heading('个人中心');
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  it('asks for a higher level, which the person raises at the portal, and then lets them in', async () => {
    const login = await province.login({ level: 2 });
    await signIn(login);
    await heading('请先提升认证等级');
    expect([await value('当前认证等级'), await value('所需认证等级')]).toEqual(['2', '3']);
    expect(await accessibilityFindings(page)).toEqual([]);
    await raiseLevel();
    await page.getByRole('link', { name: '重新登录' }).click();
    await heading('账号已创建');
    expect(await value('下一步')).toBe('完善基本信息');
  });

  it('keeps a bound person whose level fell to their personal centre until it is raised', async () => {
    const login = await province.login({ level: 4 });
    await signIn(login);
    await heading('账号已创建');
    await signOut();
    await province.change(login, { level: 2 });
    await signIn(login);
    await heading('请提升认证等级');
    expect(await value('下一步')).toBe('提升省统一门户认证等级后重新登录');
    await raiseLevel();
    await page.getByRole('link', { name: '重新登录' }).click();
    await heading('登录成功');
    expect(await value('下一步')).toBe('完善基本信息');
  });

  it('shows the way out of a taken user name, to its end', async () => {
    const { username } = await account(province.city);
    const login = await province.login({ loginName: username });
    await signIn(login, 'JIS B');
    await heading('登录名与已有用户名相同');
    expect(await value('省统一门户登录名')).toBe(username);
    await atThePortal('去省统一门户修改登录名', async (portal) => {
      const form = portal.locator('form#login-name');
      await form.getByLabel('登录名').fill(`${username}x`);
      await form.getByRole('button', { name: '保存' }).click();
    });
    await page.getByRole('link', { name: '重新登录' }).click();
    await heading('账号已创建');
    expect(await value('用户名')).toBe(`${username}x`);
  });

  it('signs out also when the token of a page that stood open has ended before the session', async () => {
    await signIn(await province.login());
    await heading('账号已创建');
    // As ten minutes later: the API takes this token no more, and the session goes on.
    await page.route('**/api/provincial-sso/logout', (route) => route.continue({ headers: {} }), {
      times: 1,
    });
    await page.getByRole('button', { name: '退出本平台' }).click();
    await page.getByText('您已退出本平台。').waitFor();
    await page.reload();
    await heading('企业登录');
  });

  it('says in a second tab that the session is over, and shows the way in', async () => {
    await signIn(await province.login());
    await heading('账号已创建');
    const second = await context.newPage();
    await second.goto(`${province.city.baseUrl}/sign-in/`);
    await second.getByRole('button', { name: '退出所有设备' }).click();
    await second.getByText('您已退出本平台。').waitFor();
    await page.getByRole('button', { name: '退出本平台' }).click();
    await page.getByText('您在此设备上的登录已失效。').waitFor();
    expect(await page.getByRole('link', { name: '个人登录' }).count()).toBeGreaterThan(0);
  });

  it('says that it is on the way while the portal takes its time', async () => {
    await page.goto(`${province.city.baseUrl}/sign-in/`);
    // No answer yet, as far as the person can see: the browser stays where it is.
    await page.route('**/api/provincial-sso/login**', (route) => route.fulfill({ status: 204 }));
    await page.getByRole('link', { name: '个人登录' }).first().click();
    await page.getByText('正在前往省统一门户，请稍候…').waitFor();
  });

  it('says that the portal cannot be reached, in the language of the person', async () => {
    await page.goto(`${province.city.baseUrl}/sign-in/?outcome=portal-unavailable`);
    await heading('省统一门户暂时无法访问');
    await page.getByRole('button', { name: 'English' }).click();
    await heading('The province’s portal cannot be reached');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to signing in' }).click();
    await heading('Sign in for enterprises');
  });
});

import type { Page } from 'playwright-core';
import { bindingsOf } from '../support/bindings';
import { account } from '../support/people';
import { freshMobile } from '../support/province';
import { findings } from './support/portal';
import { openPortalHouse, type PortalHouse, type Visit } from './support/portal-visit';

jest.setTimeout(90_000);

describe('signing in at the portal for enterprises: every outcome has a page with a way on', () => {
  let house: PortalHouse;
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    house = await openPortalHouse();
  }, 300_000);
  afterAll(() => house.close());
  beforeEach(async () => {
    visit = await house.visit();
    ({ page } = visit);
  });
  afterEach(async () => {
    expect(visit.trouble()).toEqual([]);
    await visit.end();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const login = (facts: Parameters<PortalHouse['province']['login']>[0] = {}) => house.province.login(facts);

  /** The province's page opens beside the platform's, which stays to go on from. */
  async function atTheProvince(wayOut: string, change: (portal: Page) => Promise<void>): Promise<void> {
    const opened = page.waitForEvent('popup');
    await page.getByRole('link', { name: wayOut }).click();
    const portal = await opened;
    await change(portal);
    await portal.getByText('已保存。').waitFor();
    await portal.close();
  }
  const raiseLevel = () =>
    atTheProvince('去省统一门户提升认证等级', async (portal) => {
      await portal.getByRole('radio', { name: /^3 ·/ }).check();
      await portal.locator('form#level').getByRole('button', { name: '保存' }).click();
    });

  it('leads from the front door through the choice of a login into the personal centre of a new account', async () => {
    const somebody = await login();
    await page.goto(`${house.baseUrl}/`);
    await visit.heading('办事大厅');
    expect(page.url()).toBe(`${house.baseUrl}/portal/`);
    expect(await findings(page, 'home')).toEqual([]);
    await page.getByRole('link', { name: '企业登录 / 注册' }).click();
    await visit.heading('企业登录');
    await page
      .getByRole('link', { name: /^个人登录/ })
      .first()
      .waitFor();
    expect(await findings(page, 'sign-in')).toEqual([]);
    await visit.signIn(somebody);
    await visit.heading('个人中心');
    expect(await visit.fact('用户名')).toBe(somebody.loginName);
    await page.getByText('账号已创建').waitFor();
    expect(await visit.nextStep()).toBe('完善基本信息');
    expect(page.url()).toBe(`${house.baseUrl}/portal/centre`);
    expect(await findings(page, 'centre')).toEqual([]);
    await button('知道了').click();
    await page.reload();
    await visit.heading('个人中心');
    expect(await page.getByText('账号已创建').count()).toBe(0);
  });

  it('brings a natural and a legal person to one account, and shows both as its logins', async () => {
    const mobile = freshMobile();
    const natural = await login({ mobile });
    await visit.signIn(natural);
    await visit.heading('个人中心');
    await visit.context.clearCookies();
    await visit.signIn(await login({ kind: 'legal', mobile }), '/centre/identities');
    await visit.heading('登录身份');
    await page.getByText('绑定成功').waitFor();
    expect(await page.locator('.centre-page h2').allInnerTexts()).toEqual(
      expect.arrayContaining(['个人登录', '法人登录']),
    );
    expect(await findings(page, 'identities')).toEqual([]);
  });

  it('asks for a higher level, which the person raises at the province’s portal, and then lets them in', async () => {
    await visit.signIn(await login({ level: 2 }));
    await visit.heading('请先提升认证等级');
    expect([await visit.fact('当前认证等级'), await visit.fact('所需认证等级')]).toEqual(['2', '3']);
    expect(await findings(page, 'upgrade-required')).toEqual([]);
    await raiseLevel();
    await page.getByRole('link', { name: '重新登录' }).click();
    await visit.heading('个人中心');
    expect(await visit.nextStep()).toBe('完善基本信息');
  });

  it('keeps a bound person whose level fell to their personal centre, with the way up in sight', async () => {
    const somebody = await login({ level: 4 });
    await visit.signIn(somebody);
    await visit.heading('个人中心');
    await visit.context.clearCookies();
    await house.province.change(somebody, { level: 2 });
    await visit.signIn(somebody);
    await visit.heading('个人中心');
    await page.reload();
    await visit.heading('个人中心');
    expect(await visit.nextStep()).toBe('提升认证等级');
    expect(await findings(page, 'restricted')).toEqual([]);
    await raiseLevel();
    await page.getByRole('link', { name: '重新登录' }).click();
    await page.locator('.next-step-title', { hasText: '完善基本信息' }).waitFor();
  });

  it('shows both ways out of a taken login name, and one of them to its end', async () => {
    const { username } = await account(house.province.city);
    await visit.signIn(await login({ loginName: username }));
    await visit.heading('登录名与已有用户名相同');
    expect(await visit.fact('省统一门户登录名')).toBe(username);
    expect(await findings(page, 'username-conflict')).toEqual([]);
    await atTheProvince('去省统一门户修改登录名', async (portal) => {
      const form = portal.locator('form#login-name');
      await form.getByLabel('登录名').fill(`${username}x`);
      await form.getByRole('button', { name: '保存' }).click();
    });
    await page.getByRole('link', { name: '重新登录' }).click();
    await visit.heading('个人中心');
    expect(await visit.fact('用户名')).toBe(`${username}x`);
  });

  it('asks a legal person without a mobile to add one at the province’s portal', async () => {
    await visit.signIn(await login({ kind: 'legal', mobile: null }));
    await visit.heading('请先填写手机号码');
    await page.getByRole('link', { name: /省统一门户.*手机号码/ }).waitFor();
    expect(await findings(page, 'mobile-required')).toEqual([]);
  });

  it('asks whose the account is before binding by a mobile that somebody else typed; once', async () => {
    const mobile = freshMobile();
    await bindingsOf(house.province).accountWith(mobile, { mobileProvedAt: null });
    const somebody = await login({ mobile });
    await visit.signIn(somebody);
    await visit.heading('请确认绑定的账号');
    expect(await findings(page, 'confirm-binding')).toEqual([]);
    await button('不是我的账号').click();
    await visit.heading('未绑定账号');
    await page.getByRole('link', { name: '重新登录' }).click();
    await visit.heading('请确认绑定的账号');
    await button('是我的账号，确认绑定').dblclick();
    await visit.heading('个人中心');
    await page.getByText('绑定成功').waitFor();
  });

  it.each([
    ['identity-kind-taken', '账号已绑定同类登录身份'],
    ['mobile-ambiguous', '手机号码登记在多个账号上'],
    ['account-disabled', '账号已停用'],
    ['credit-code-changed', '法人账号对应的单位已变更'],
    ['portal-unavailable', '省统一门户暂时无法访问'],
    ['refused', '登录未成功'],
    ['never-heard-of', '登录未成功'],
  ])(
    'says what became of a sign-in that came back as %s, and leads back to the choice',
    async (name, title) => {
      await page.goto(`${house.baseUrl}/portal/?outcome=${name}`);
      await visit.heading(title);
      expect(new URL(page.url()).searchParams.has('outcome')).toBe(false);
      await page.getByRole('link', { name: '选择其他登录方式' }).click();
      await visit.heading('企业登录');
    },
  );

  it('says that a code has run out, with what to do, and lets nobody in', async () => {
    await page.goto(`${house.baseUrl}/portal/sign-in/return?to=%2Fcentre%2Fmessages&code=made-up`);
    await visit.heading('登录未成功');
    await page.getByText('本次登录已失效，请重新登录。').waitFor();
    expect(await findings(page, 'code-invalid')).toEqual([]);
    await page.getByRole('link', { name: '返回登录' }).click();
    await visit.heading('企业登录');
    expect(new URL(page.url()).searchParams.get('to')).toBe('/centre/messages');
  });

  it('brings people to the page that they wanted, once they have signed in', async () => {
    await page.goto(`${house.baseUrl}/portal/centre/messages?page=1`);
    await visit.heading('企业登录');
    const { to } = Object.fromEntries(new URL(page.url()).searchParams);
    expect(to).toBe('/centre/messages?page=1');
    await visit.signIn(await login(), to);
    await visit.heading('消息');
  });

  it('speaks English to those who chose it, from the first moment of the next visit on', async () => {
    await page.goto(`${house.baseUrl}/portal/`);
    await button('English').click();
    await visit.heading('Service hall');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await findings(page, 'home-en')).toEqual([]);
    const [raw] = await Promise.all([page.waitForResponse(`${house.baseUrl}/portal/`), page.reload()]);
    expect(await raw.text()).toContain('Service hall</h1>');
    await page.goto(`${house.baseUrl}/portal/?outcome=portal-unavailable`);
    await visit.heading('The province’s portal cannot be reached');
  });
});

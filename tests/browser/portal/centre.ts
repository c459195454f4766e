import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { workflow } from '../../../src/store/workflow';
import { freshMobile } from '../../support/province';
import { findings } from '../support/portal';
import type { PortalHouse, Visit } from '../support/portal-visit';

export function personalCentre(open: () => PortalHouse): void {
  describe('the personal centre of the portal for enterprises (product.md section 3)', () => {
    let house: PortalHouse;
    let visit: Visit;
    let page: Page;

    beforeEach(async () => {
      house = open();
      visit = await house.visit();
      ({ page } = visit);
    });
    afterEach(async () => {
      expect(visit.trouble()).toEqual([]);
      await visit.end();
    });

    const button = (name: string) => visit.button(name);
    const card = (title: string) =>
      page.locator('section', { has: page.getByRole('heading', { level: 2, name: title }) });
    const menu = (name: string) => visit.menu(name);
    const arrive = (path: string, title: string) => house.arrive(visit, path, title);

    /** Somebody new with so many messages, who stands before them. */
    async function arriveWithMessages(count: number): Promise<void> {
      const { loginName } = await arrive('/centre', '个人中心');
      const { sql, strapi } = house.province.city;
      const [row] = await sql<{ id: number }>('select id from up_users where username = $1', [loginName]);
      const variables = { unitName: '烟台海岳装备有限公司', department: '芝罘区科学技术局' };
      for (let sent = 0; sent < count; sent += 1)
        await workflow(strapi, 'messages').send({
          template: 'registration-submitted',
          to: `user:${row?.id ?? 0}`,
          variables,
        });
    }

    /** What the API was asked to change, with the keys. */
    function watchWrites(path: string) {
      const keys: (string | undefined)[] = [];
      page.on('request', (request) => {
        if (request.method() !== 'GET' && new URL(request.url()).pathname === path)
          keys.push(request.headers()['idempotency-key']);
      });
      return keys;
    }

    const codeSentTo = (address: string) =>
      eventually(() => {
        const { sms, mail } = house.province.city;
        const text = [
          ...sms.messages.filter(({ mobile }) => mobile.endsWith(address)).map((message) => message.text),
          ...mail.mails.filter(({ to }) => to.includes(address)).map((message) => message.text),
        ].at(-1);
        const code = /\d{6}/.exec(text ?? '')?.[0];
        if (code === undefined) throw new Error(`No code has reached ${address}`);
        return code;
      });

    it('completes the basic info: a name, a mobile and an e-mail address that are proved by their codes', async () => {
      await arrive('/centre/profile', '基本信息');
      expect(await visit.nextStep()).toBe('完善基本信息');
      await button('保存').click();
      await page.getByText('请填写姓名', { exact: true }).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('profile_name');
      expect(await findings(page, 'profile-name-missing')).toEqual([]);
      await page.getByLabel('姓名').fill('陈望舒');
      await page.getByLabel('座机号码').fill('0535-6600000');
      await button('保存').click();
      await page.getByText('基本信息已保存。').waitFor();
      await page.locator('.next-step-title', { hasText: '绑定单位' }).waitFor();
      await page.getByRole('banner').getByRole('link', { name: '陈望舒' }).waitFor();

      const mobile = freshMobile();
      await button('更换手机号码').click();
      const target = page.getByLabel('新手机号码');
      await eventually(async () =>
        expect(await target.evaluate((field) => field === document.activeElement)).toBe(true),
      );
      await target.fill('12');
      await button('获取验证码').click();
      await card('手机号码').getByText('手机号码有误，请填写 11 位手机号码。').first().waitFor();
      expect(await findings(page, 'mobile-invalid')).toEqual([]);
      await target.fill(mobile);
      await button('获取验证码').click();
      await page.getByText(/验证码已发送至 139\*{4}\d{4}/).waitFor();
      expect(await page.getByRole('button', { name: /秒后可重新获取/ }).isDisabled()).toBe(true);
      expect(await findings(page, 'mobile-code')).toEqual([]);
      const code = await codeSentTo(mobile);
      await page.getByLabel('验证码', { exact: true }).fill(code === '000000' ? '111111' : '000000');
      await button('验证').click();
      await page.getByText('验证码不正确。').waitFor();
      await page.getByLabel('验证码', { exact: true }).fill(code);
      await button('验证').click();
      await page.getByText('手机号码已验证并生效。').waitFor();
      expect(await card('手机号码').innerText()).toContain(`${mobile.slice(0, 3)}****${mobile.slice(-4)}`);
      await eventually(async () =>
        expect(await button('更换手机号码').evaluate((it) => it === document.activeElement)).toBe(true),
      );

      await button('填写电子邮箱').click();
      await page.getByLabel('新电子邮箱').fill('Chen@Example.cn');
      await button('获取验证码').click();
      await page.getByLabel('验证码', { exact: true }).fill(await codeSentTo('example.cn'));
      await button('验证').click();
      await page.getByText('电子邮箱已验证并生效。').waitFor();
      await page.reload();
      await visit.heading('基本信息');
      expect(await card('电子邮箱').innerText()).toMatch(/example\.cn\s*已验证/i);
      expect(await page.getByLabel('姓名').inputValue()).toBe('陈望舒');
      expect(await findings(page, 'profile')).toEqual([]);

      await button('移除电子邮箱').click();
      const asked = page.getByRole('dialog', { name: '移除电子邮箱' });
      await asked.getByText('仍以短信和站内消息告知').waitFor();
      expect(await findings(page, 'email-remove')).toEqual([]);
      await asked.getByRole('button', { name: '确认移除' }).click();
      await page.getByText('电子邮箱已移除。').waitFor();
      await eventually(async () =>
        expect(await button('填写电子邮箱').evaluate((it) => it === document.activeElement)).toBe(true),
      );
      expect(await card('电子邮箱').innerText()).toContain('未填写');
      expect(await button('移除电子邮箱').count()).toBe(0);
    });

    it('sends once what is pressed twice', async () => {
      await arrive('/centre/profile', '基本信息');
      const keys = watchWrites('/api/me/profile');
      await page.getByLabel('姓名').fill('陈望舒');
      await button('保存').dblclick();
      await page.getByText('基本信息已保存。').waitFor();
      expect(keys).toHaveLength(1);
    });

    it('says that the connection is lost, keeps what was typed, and sends the same intention again', async () => {
      await arrive('/centre/profile', '基本信息');
      const keys = watchWrites('/api/me/profile');
      await page.getByLabel('姓名').fill('陈望舒');
      await page.route('**/api/me/profile', (route) => route.abort(), { times: 1 });
      await button('保存').click();
      await page.getByText('无法连接平台，请检查网络。').waitFor();
      expect(await findings(page, 'network-lost')).toEqual([]);
      await button('保存').click();
      await page.getByText('基本信息已保存。').waitFor();
      expect(keys).toHaveLength(2);
      expect(new Set(keys).size).toBe(1);
    });

    it('keeps a draft over a reload, and lets go of it', async () => {
      await arrive('/centre/profile', '基本信息');
      await page.getByLabel('姓名').fill('写了一半');
      await page.reload();
      await page.getByText('已恢复您上次填写但未提交的内容。').waitFor();
      expect(await page.getByLabel('姓名').inputValue()).toBe('写了一半');
      expect(await findings(page, 'draft')).toEqual([]);
      await button('放弃并重新填写').click();
      expect(await page.getByLabel('姓名').inputValue()).toBe('');
      await page.reload();
      await visit.heading('基本信息');
      expect(await page.getByText('已恢复您上次填写但未提交的内容。').count()).toBe(0);
    });

    it('says that there are no messages yet', async () => {
      await arrive('/centre/messages', '消息');
      await page.getByText(/^暂无消息/).waitFor();
      expect(await findings(page, 'messages-none')).toEqual([]);
    });

    it('shows messages, marks them as read, and has a page for each ten', async () => {
      await arriveWithMessages(11);
      await menu('消息').click();
      await visit.heading('消息');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('消息');
      const unread = page.locator('.message .tag');
      await unread.first().waitFor();
      expect(await unread.count()).toBe(10);
      expect(await findings(page, 'messages')).toEqual([]);
      await page
        .getByRole('button', { name: /标为已读/ })
        .first()
        .click();
      await eventually(async () => expect(await unread.count()).toBe(9));
      await page.getByRole('link', { name: '下一页' }).click();
      await page.getByText('第 2 页，共 2 页').waitFor();
      await eventually(async () => expect(await page.locator('.message').count()).toBe(1));
      expect(page.url()).toBe(`${house.baseUrl}/portal/centre/messages?page=2`);
    });

    it('says that a page could not be read, and reads it when asked again', async () => {
      await arriveWithMessages(1);
      await page.route(
        '**/api/me/messages**',
        (route) =>
          route.fulfill({
            status: 403,
            json: {
              data: null,
              error: { message: '您没有权限进行此操作。', details: { code: 'FORBIDDEN' } },
            },
          }),
        { times: 1 },
      );
      await menu('消息').click();
      await page.getByText('您没有权限进行此操作。').waitFor();
      expect(await findings(page, 'messages-failed')).toEqual([]);
      await button('重试').click();
      await page.locator('.messages .message').first().waitFor();
    });

    it('is used by keyboard alone: the skip link, the menu, the page', async () => {
      await arrive('/centre', '个人中心');
      await page.reload();
      await visit.heading('个人中心');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
      await menu('登录身份').focus();
      await page.keyboard.press('Enter');
      await visit.heading('登录身份');
      expect(await page.title()).toBe('登录身份 · 烟台市科技服务云平台');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    });

    it('has its menu behind a button on a phone, and gives the focus back', async () => {
      await arrive('/centre', '个人中心');
      await page.setViewportSize({ width: 390, height: 844 });
      await button('个人中心菜单').click();
      const drawer = page.getByRole('dialog', { name: '个人中心' });
      await drawer.waitFor();
      await page.keyboard.press('Escape');
      expect(await button('个人中心菜单').evaluate((it) => it === document.activeElement)).toBe(true);
      await button('个人中心菜单').click();
      await drawer.getByRole('link', { name: '安全退出' }).click();
      await visit.heading('安全退出');
      expect(await drawer.isVisible()).toBe(false);
    });

    it('speaks English, messages of the server included', async () => {
      await arrive('/centre/profile', '基本信息');
      await button('English').click();
      await visit.heading('Basic info');
      expect(await visit.nextStep()).toBe('Complete your basic info');
      await button('Change the mobile number').click();
      await page.getByLabel('New mobile number').fill('12');
      await button('Get a code').click();
      await page
        .getByText(/mobile number/i)
        .first()
        .waitFor();
      expect(await findings(page, 'profile-en')).toEqual([]);
    });

    it('has a page for addresses that lead nowhere', async () => {
      await page.goto(`${house.baseUrl}/portal/no/such/page`);
      await visit.heading('没有找到该页面');
      expect(await findings(page, 'not-found')).toEqual([]);
    });
  });
}

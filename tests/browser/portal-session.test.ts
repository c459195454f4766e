import type { Page } from 'playwright-core';
import { findings } from './support/portal';
import { openPortalHouse, type PortalHouse, type Visit } from './support/portal-visit';

jest.setTimeout(90_000);

describe('the session of somebody at the portal for enterprises', () => {
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

  const button = (name: string) => visit.button(name);
  const arrive = (path: string, title: string) => house.arrive(visit, path, title);

  it('says that the session has ended and brings the person back to the page with what they typed', async () => {
    await arrive('/centre/profile', '基本信息');
    await page.getByLabel('姓名').fill('陈望舒');
    const elsewhere = await visit.context.newPage();
    await elsewhere.goto(`${house.baseUrl}/sign-in/`);
    await elsewhere.getByRole('button', { name: '退出所有设备' }).click();
    await elsewhere.getByText('您已退出本平台。').waitFor();
    await button('保存').click();
    await page.getByRole('dialog', { name: '登录已失效' }).waitFor();
    expect(await findings(page, 'session-ended')).toEqual([]);
    await page.getByRole('link', { name: '重新登录' }).click();
    await visit.heading('企业登录');
    // The province's portal still knows the person, and asks nothing.
    await page
      .getByRole('link', { name: /^个人登录/ })
      .first()
      .click();
    await visit.heading('基本信息');
    expect(await page.getByLabel('姓名').inputValue()).toBe('陈望舒');
    await button('保存').click();
    await page.getByText('基本信息已保存。').waitFor();
  });

  it('goes on with the session after the token has run out, unnoticed', async () => {
    await arrive('/centre', '个人中心');
    let refused = 0;
    await page.route(
      '**/api/me/messages**',
      (route) => {
        refused += 1;
        return route.fulfill({
          status: 401,
          json: { data: null, error: { details: { code: 'AUTHENTICATION_REQUIRED' } } },
        });
      },
      { times: 1 },
    );
    await visit.menu('消息').click();
    await page.getByText(/^暂无消息/).waitFor();
    expect(refused).toBe(1);
  });

  it('signs out here, and what was typed is gone from this browser', async () => {
    await arrive('/centre/profile', '基本信息');
    await page.getByLabel('姓名').fill('写了一半');
    await page.getByRole('banner').getByRole('link', { name: '退出' }).click();
    await visit.heading('安全退出');
    expect(await findings(page, 'sign-out')).toEqual([]);
    await page.getByRole('button', { name: /^仅退出本平台/ }).click();
    await page.getByText('您已退出本平台。').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await page.goto(`${house.baseUrl}/portal/centre`);
    await visit.heading('企业登录');
  });

  it('signs out here and at the province’s portal, and ends at the front door', async () => {
    await arrive('/centre/sign-out', '安全退出');
    await page.getByRole('button', { name: /^退出本平台和省统一门户/ }).click();
    await page.getByRole('button', { name: '退出登录', exact: true }).click();
    await visit.heading('办事大厅');
  });
});

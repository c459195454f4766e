import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { freshCreditCode, freshUnitName, PNG } from '../../support/registrations';
import { keyboardOf, type Keyboard } from '../support/keyboard';
import type { PortalTown } from '../support/portal-town';
import { card } from './unit-desk';

/** From the front door to a registration that waits for its review, with a keyboard and nothing else. */
export async function registersByKeyboard(room: PortalTown): Promise<void> {
  const visit = await room.visit();
  const { page, heading } = visit;
  const keyboard = keyboardOf(page);
  const name = freshUnitName();
  // The window in which somebody chooses files is the machine's own.
  page.on('filechooser', (chooser) => {
    void chooser.setFiles({ name: '营业执照.png', mimeType: 'image/png', buffer: PNG });
  });
  await page.goto(`${room.baseUrl}/portal/`);
  await heading('办事大厅');
  await page.locator('.progress[data-busy=false]').waitFor({ state: 'attached' });
  expect(await keyboard.stops(5)).toEqual([
    '跳到正文',
    '烟台市科技服务云平台',
    '登录',
    'English',
    '企业登录 / 注册',
  ]);
  await keyboard.press('Enter');
  await heading('企业登录');
  await signsIn(room, page, keyboard);
  await heading('个人中心');
  await keyboard.tabTo('完善基本信息');
  await keyboard.press('Enter');
  await heading('基本信息');
  await completesBasicInfo(page, keyboard);
  await keyboard.tabTo('绑定单位', 'Shift+Tab');
  await keyboard.press('Enter');
  await heading('单位信息');
  await keyboard.tabTo('单位名称或统一社会信用代码');
  await keyboard.type(name);
  await page.getByRole('link', { name: '注册该单位' }).waitFor();
  await keyboard.tabTo('注册该单位');
  await keyboard.press('Enter');
  await heading('单位注册');
  await fillsIn(room, page, keyboard);
  await keyboard.tabTo('立即绑定');
  await keyboard.press('Enter');
  await heading('单位信息');
  await card(page, name).getByText('审核中', { exact: true }).waitFor();
  await asksBeforeItWithdraws(page, keyboard);
  expect(keyboard.hidden()).toEqual([]);
  expect(visit.trouble()).toEqual([]);
  await visit.end();
}

async function signsIn(room: PortalTown, page: Page, keyboard: Keyboard): Promise<void> {
  const { loginName, password } = await room.province.login();
  await page
    .getByRole('link', { name: /^个人登录/ })
    .first()
    .waitFor();
  await keyboard.tabTo(/^个人登录/);
  await keyboard.press('Enter');
  await page.getByLabel('登录名').waitFor();
  // The province's page begins there.
  await eventually(async () => expect(await keyboard.focused()).toBe('登录名'));
  await keyboard.type(loginName);
  await keyboard.tabTo('密码');
  await keyboard.type(password);
  await keyboard.tabTo('登录');
  await keyboard.press('Enter');
}

async function completesBasicInfo(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.tabTo('保存');
  await keyboard.press('Enter');
  await page.getByText('请填写姓名', { exact: true }).waitFor();
  // What is missing has the focus.
  await eventually(async () => expect(await keyboard.focused()).toBe('姓名'));
  await keyboard.type('陈望舒');
  expect(await keyboard.stops(2)).toEqual(['座机号码', '中文']);
  await keyboard.press('ArrowRight');
  expect(await keyboard.focused()).toBe('English');
  await keyboard.press('ArrowLeft');
  expect(await keyboard.stops(1)).toEqual(['保存']);
  await keyboard.press('Enter');
  await page.getByText('基本信息已保存。').waitFor();
}

/** In the order in which the licence and the form have it. */
async function fillsIn({ town }: PortalTown, page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.tabTo('单位名称');
  expect(await keyboard.stops(1)).toEqual(['统一社会信用代码']);
  await keyboard.type(freshCreditCode());
  expect(await keyboard.stops(1)).toEqual(['企业']);
  await keyboard.press('ArrowRight');
  expect(await keyboard.focused()).toBe('事业单位');
  await keyboard.press('ArrowLeft');
  expect(await keyboard.stops(1)).toEqual(['法定代表人']);
  await keyboard.type('王海');
  expect(await keyboard.stops(1)).toEqual(['注册地址']);
  await keyboard.type('烟台市莱山区科技大道1号');
  expect(await keyboard.stops(1)).toEqual(['主管部门']);
  await keyboard.press('Enter');
  await keyboard.type(town.district.name);
  await page.getByRole('option', { name: town.district.name }).waitFor({ state: 'attached' });
  await keyboard.press('Enter');
  // As long as the list is open, Tab chooses from it.
  await page.getByRole('combobox', { name: '主管部门', expanded: false }).waitFor();
  expect(await keyboard.focused()).toBe('主管部门');
  await uploads(page, keyboard);
  expect(await keyboard.stops(2)).toEqual(['移除“营业执照.png”', '联系人']);
  expect(await keyboard.stops(4)).toEqual(['联系人手机', '单位邮箱', '单位座机', '立即绑定']);
  await keyboard.tabTo('单位座机', 'Shift+Tab');
}

/** A document is chosen and looked at; the dialog keeps the focus and gives it back. */
async function uploads(page: Page, keyboard: Keyboard): Promise<void> {
  expect(await keyboard.stops(1)).toEqual([expect.stringContaining('点击选择文件')]);
  await keyboard.press('Enter');
  await page.getByRole('button', { name: '预览“营业执照.png”' }).waitFor();
  expect(await keyboard.stops(1)).toEqual(['预览“营业执照.png”']);
  await keyboard.press('Space');
  await page.getByRole('dialog', { name: '营业执照.png' }).waitFor();
  await staysInDialog(page, keyboard);
  await keyboard.tabTo('关闭');
  await keyboard.press('Enter');
  await eventually(async () => expect(await keyboard.focused()).toBe('预览“营业执照.png”'));
}

async function asksBeforeItWithdraws(page: Page, keyboard: Keyboard): Promise<void> {
  await keyboard.tabTo('撤销申请');
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: '撤销申请' }).waitFor();
  await staysInDialog(page, keyboard);
  await keyboard.press('Escape');
  await eventually(async () => expect(await keyboard.focused()).toBe('撤销申请'));
}

/** Around the dialog and back: what lies below it is never reached, the browser's own bar may be. */
async function staysInDialog(page: Page, keyboard: Keyboard): Promise<void> {
  const isInside = () =>
    page.evaluate(
      () =>
        document.activeElement === document.body ||
        document.activeElement?.closest('dialog[open]') instanceof HTMLDialogElement,
    );
  for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab'] as const) {
    await keyboard.stops(1, key);
    expect(await isInside()).toBe(true);
  }
}

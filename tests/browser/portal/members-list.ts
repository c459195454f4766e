import { eventually } from '../../support/eventually';
import { member } from '../../support/units';
import { findings } from '../support/portal';
import type { PortalTown, Resident } from '../support/portal-town';
import { end, runUnit, type RunUnit } from './cases-desk';
import { confirm, joined, MEMBERS, names, openMember, unitOf } from './members-desk';
import { button, field, link } from './unit-desk';

/** The list of the unit's sub-accounts (manual 2.5). */

/** Looks for people by what they are called, their number and their status; by keyboard, and in English. */
export async function looksForPeople(room: PortalTown): Promise<void> {
  const unit = await runUnit(room, '朱主管');
  const { page, heading, menu } = unit.administrator;
  const people = [await joined(room, unit, '欧阳晓'), await joined(room, unit, '秦越')];
  const disabled = await joined(room, unit, '尤新');
  await page.goto(`${room.baseUrl}/portal/centre`);
  await menu('子账号管理').click();
  await heading('子账号管理');
  await page.getByText('共 3 个子账号').waitFor();
  expect(await names(page)).toEqual(['欧阳晓', '秦越', '尤新']);
  expect(await page.getByText(disabled.login.mobile ?? '').count()).toBe(0);
  expect(await findings(page, 'members')).toEqual([]);
  await openMember(room, unit.administrator, '尤新');
  await confirm(page, '停用', '确认停用');
  await page.getByText('已停用，对方已在所有设备上退出登录，并会收到通知。').waitFor();
  await link(page, '返回子账号列表').click();
  await heading('子账号管理');

  await field(page, '查找子账号').focus();
  await page.keyboard.type('欧阳');
  await page.keyboard.press('Enter');
  await page.getByText('共 1 个子账号').waitFor();
  await page.reload();
  await page.getByText('共 1 个子账号').waitFor();
  expect([await names(page), await field(page, '查找子账号').inputValue()]).toEqual([['欧阳晓'], '欧阳']);
  await field(page, '查找子账号').fill(people[1]?.login.mobile ?? '');
  await button(page, '查找').click();
  await eventually(async () => expect(await names(page)).toEqual(['秦越']));
  await link(page, '已停用').click();
  await page.getByText('没有符合条件的子账号。').waitFor();
  expect(await findings(page, 'members-not-found')).toEqual([]);
  await button(page, '清除').click();
  await eventually(async () => expect(await names(page)).toEqual(['尤新']));
  expect(await link(page, '已停用').getAttribute('aria-current')).toBe('true');
  await page.getByRole('link', { name: '管理“尤新”' }).focus();
  await page.keyboard.press('Enter');
  await heading('子账号信息');
  await readsEnglish(room, unit.administrator);
  await readsPages(room, unit);
  await end(...people, disabled, unit.administrator);
}

async function readsEnglish(room: PortalTown, { page, heading }: Resident): Promise<void> {
  await button(page, 'English').click();
  await heading('Sub-account');
  await page.getByText('Disabled', { exact: true }).first().waitFor();
  expect(await findings(page, 'member-en')).toEqual([]);
  await page.goto(`${room.baseUrl}${MEMBERS}`);
  await heading('Sub-accounts');
  await page.getByText('3 sub-accounts').waitFor();
  expect(await findings(page, 'members-en')).toEqual([]);
}

/** More than one page of people; a page that cannot be loaded is asked for again. */
async function readsPages(room: PortalTown, unit: RunUnit): Promise<void> {
  const { page } = unit.administrator;
  const approved = await unitOf(unit);
  for (let number = 1; number <= 9; number += 1)
    await member(room.town, approved, { name: `同事${String(number)}` });
  await button(page, '中文').click();
  await page.goto(`${room.baseUrl}${MEMBERS}?q=${encodeURIComponent('事')}`);
  await page.getByText('共 9 个子账号').waitFor();
  await page.goto(`${room.baseUrl}${MEMBERS}`);
  await page.getByText('共 12 个子账号').waitFor();
  const refused = { data: null, error: { message: '不行', details: { code: 'FORBIDDEN' } } };
  await page.route('**/api/my-unit/members?**', (route) => route.fulfill({ status: 403, json: refused }), {
    times: 1,
  });
  await link(page, '下一页').click();
  await page.getByText('不行').waitFor();
  expect(await findings(page, 'members-not-loaded')).toEqual([]);
  await button(page, '重试').click();
  await eventually(async () => expect(await names(page)).toEqual(['同事8', '同事9']));
  expect(await page.getByText('第 2 页，共 2 页').count()).toBe(1);
  expect(await findings(page, 'members-page-2')).toEqual([]);
}

import { findings } from '../support/portal';
import type { PortalTown, Resident } from '../support/portal-town';
import { comeBack, end, runUnit } from './cases-desk';
import { ask, confirm, joined, MEMBERS, names, openMember, textTo } from './members-desk';
import { button, link, writes } from './unit-desk';

/** The administrator hands the unit over to a sub-account (升级管理员, product.md section 5). */

/** Proposes a successor, cancels, is declined, proposes again; who accepts is the administrator from then on. */
export async function handsTheUnitOver(room: PortalTown): Promise<void> {
  const unit = await runUnit(room, '孔主管');
  const { administrator } = unit;
  const { page } = administrator;
  const successor = await joined(room, unit, '曹继任');
  await openMember(room, administrator, '曹继任');
  const dialog = await ask(page, '升级管理员');
  expect(await findings(page, 'member-promote')).toEqual([]);
  const sent = writes(page, /\/promote$/);
  await dialog.getByRole('button', { name: '确认提名' }).dblclick();
  await page.getByText('提名已发出，请等待对方答复。').waitFor();
  expect(sent).toHaveLength(1);
  await page.getByText('已提名“曹继任”为单位管理员，等待对方答复').waitFor();
  expect(await button(page, '升级管理员').count()).toBe(0);
  expect(await findings(page, 'member-promoted')).toEqual([]);
  await page.goto(`${room.baseUrl}${MEMBERS}`);
  await page.getByText('已提名“曹继任”为单位管理员，等待对方答复').waitFor();
  expect(await findings(page, 'members-promotion')).toEqual([]);
  await confirm(page, '取消提名', '确认取消');
  await page.getByText('提名已取消，单位管理员不变。').waitFor();
  await textTo(room, successor.login.mobile, '取消');

  await proposes(room, administrator);
  await answers(room, successor, '谢绝');
  const late = await ask(page, '取消提名');
  await late.getByRole('button', { name: '确认取消' }).click();
  await late.getByText('对方可能已答复，请关闭后查看最新状态。').waitFor();
  expect(await findings(page, 'promotion-settled')).toEqual([]);
  await page.keyboard.press('Escape');
  await button(page, '升级管理员').waitFor();
  await takesOver(room, administrator, successor);
}

async function proposes(room: PortalTown, administrator: Resident): Promise<void> {
  await openMember(room, administrator, '曹继任');
  await confirm(administrator.page, '升级管理员', '确认提名');
  await button(administrator.page, '取消提名').waitFor();
}

async function answers(
  room: PortalTown,
  { page, heading }: Resident,
  answer: '接受' | '谢绝',
): Promise<void> {
  await page.goto(`${room.baseUrl}/portal/centre`);
  await link(page, '接受或谢绝').click();
  await heading('担任单位管理员');
  await confirm(page, answer, `确认${answer}`);
}

/** Both are signed out, and find themselves in each other's place. */
async function takesOver(room: PortalTown, administrator: Resident, successor: Resident): Promise<void> {
  await proposes(room, administrator);
  await answers(room, successor, '接受');
  await successor.page.getByText('您已成为单位管理员。为保障账号安全，请重新登录。').waitFor();
  await link(administrator.page, '返回子账号列表').click();
  await administrator.page.getByRole('dialog', { name: '登录已失效' }).waitFor();
  await comeBack(room, administrator, '/centre/members');
  await administrator.page.getByText('只有单位管理员可以管理子账号').waitFor();
  await comeBack(room, successor, '/centre/members');
  await successor.heading('子账号管理');
  await successor.page.getByText('共 1 个子账号').waitFor();
  expect(await names(successor.page)).toEqual(['孔主管']);
  await end(administrator, successor);
}

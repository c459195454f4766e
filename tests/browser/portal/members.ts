import { eventually } from '../../support/eventually';
import { dispute } from '../../support/units';
import { freshMobile } from '../../support/province';
import { findings } from '../support/portal';
import type { PortalTown, Resident } from '../support/portal-town';
import { comeBack, end, runUnit, type RunUnit } from './cases-desk';
import { ask, confirm, joined, openMember, ownFact, textTo, unitOf } from './members-desk';
import { button, card, field, link, writes } from './unit-desk';

/** What the administrator does about the unit's sub-accounts (manual 2.5). */

/** Edits what is not the holder's own, disables, enables, and is told when somebody is gone meanwhile. */
export async function managesASubAccount(room: PortalTown): Promise<void> {
  const unit = await runUnit(room, '许主管');
  const { administrator } = unit;
  const { page, heading } = administrator;
  const person = await joined(room, unit, '何一');
  const other = await joined(room, unit, '吕二');
  await openMember(room, administrator, '何一');
  expect(await ownFact(page, '手机号码')).toBe(`139****${person.login.mobile?.slice(-4) ?? ''}（已验证）`);
  expect(await findings(page, 'member')).toEqual([]);
  await link(page, '编辑子账号').click();
  await heading('编辑子账号');
  await page.getByText('已由本人验证，只能由本人修改；如需更换，请先解绑。').waitFor();
  await field(page, '用户名').fill(other.login.loginName);
  await button(page, '确认修改').click();
  await page.getByText('该用户名已被使用，请换一个。').waitFor();
  expect(await findings(page, 'member-edit')).toEqual([]);
  await field(page, '用户名').fill(`${person.login.loginName}a`);
  await field(page, '姓名').fill('何一鸣');
  await page.reload();
  await page.getByText('已恢复您上次填写但未提交的内容。').waitFor();
  const sent = writes(page, /\/api\/my-unit\/members\/[a-z0-9]+$/);
  await button(page, '确认修改').dblclick();
  await page.getByText('子账号信息已修改。').waitFor();
  expect(sent).toHaveLength(1);
  expect([await ownFact(page, '姓名'), await ownFact(page, '用户名')]).toEqual([
    '何一鸣',
    `${person.login.loginName}a`,
  ]);
  await textTo(room, person.login.mobile, '修改了您账号');
  await isShutOut(room, administrator, person);
  await meetsSomebodyWhoLeft(room, administrator, other);
  await removes(administrator, person);
  await end(person, other, administrator);
}

/** Whoever is disabled is signed out and told, also when they come back; until they are enabled. */
async function isShutOut(
  room: PortalTown,
  { page, ...administrator }: Resident,
  person: Resident,
): Promise<void> {
  await person.page.goto(`${room.baseUrl}/portal/centre`);
  await person.heading('个人中心');
  const dialog = await ask(page, '停用');
  expect(await findings(page, 'member-disable')).toEqual([]);
  await page.keyboard.press('Escape');
  await eventually(async () => {
    expect(await button(page, '停用').evaluate((one) => one === document.activeElement)).toBe(true);
  });
  await button(page, '停用').click();
  await dialog.getByRole('button', { name: '确认停用' }).click();
  await page.getByText('已停用，对方已在所有设备上退出登录，并会收到通知。').waitFor();
  expect(await findings(page, 'member-disabled')).toEqual([]);
  await person.menu('消息').click();
  await person.page.getByRole('dialog', { name: '登录已失效' }).waitFor();
  await textTo(room, person.login.mobile, '已停用您的平台账号');
  await person.context.clearCookies();
  await person.signIn(person.login);
  await person.heading('账号已停用');
  await confirm(page, '启用', '确认启用');
  await page.getByText('已启用，对方可以重新登录，并会收到通知。').waitFor();
  expect(await administrator.fact('单位身份')).toBe('子账号');
  await comeBack(room, person, '/centre');
  await person.heading('个人中心');
  expect(await person.fact('我的身份')).toBe('子账号');
}

/** A sub-account leaves while the administrator has their page open. */
async function meetsSomebodyWhoLeft(
  room: PortalTown,
  administrator: Resident,
  other: Resident,
): Promise<void> {
  const { page } = administrator;
  await openMember(room, administrator, '吕二');
  expect((await other.person.client.post('/api/my-unit/leave')).status).toBe(200);
  const dialog = await ask(page, '停用');
  await dialog.getByRole('button', { name: '确认停用' }).click();
  await dialog.getByText('对方可能已退出或已被移出本单位').waitFor();
  expect(await findings(page, 'member-left')).toEqual([]);
  await page.keyboard.press('Escape');
  await button(page, '停用').waitFor({ state: 'detached' });
  await page.getByText('对方可能已退出或已被移出本单位').waitFor();
  expect(await findings(page, 'member-gone')).toEqual([]);
  await openMember(room, administrator, '何一鸣');
}

async function removes({ page, heading }: Resident, person: Resident): Promise<void> {
  await confirm(page, '移出单位', '确认移出');
  await heading('子账号管理');
  await page.getByText('已将该子账号移出本单位。').waitFor();
  await page.getByText(/^本单位还没有子账号/).waitFor();
  await person.menu('单位信息').click();
  await person.page.getByRole('dialog', { name: '登录已失效' }).waitFor();
}

/** Unbinds a login and types another number; its holder signs in and binds by it (manual 2.5.2 and 2.5.4). */
export async function unbindsAndBindsAgain(room: PortalTown): Promise<void> {
  const unit = await runUnit(room, '施主管');
  const { page, heading } = unit.administrator;
  const person = await joined(room, unit, '张绑定');
  await openMember(room, unit.administrator, '张绑定');
  await card(page, '绑定情况').getByText(person.login.loginName).waitFor();
  const dialog = await ask(page, '解绑个人登录账号');
  await dialog.getByLabel('解绑原因（选填）').fill('更换手机');
  expect(await findings(page, 'member-unbind')).toEqual([]);
  await dialog.getByRole('button', { name: '确认解绑' }).click();
  await page.getByText('该子账号已与原省统一门户账号解绑').waitFor();
  expect([await ownFact(page, '用户名'), await ownFact(page, '手机号码')]).toEqual([
    `${person.login.loginName}_unbind`,
    expect.stringMatching(/^139\*{4}\d{4}_unbind（未验证）$/) as string,
  ]);
  expect(await findings(page, 'member-unbound')).toEqual([]);
  await person.menu('消息').click();
  await person.page.getByRole('dialog', { name: '登录已失效' }).waitFor();

  const mobile = freshMobile();
  await link(page, '编辑子账号').click();
  await heading('编辑子账号');
  await button(page, '更换号码').click();
  await button(page, '确认修改').click();
  await page.getByText('请填写手机号码').waitFor();
  expect(await findings(page, 'member-edit-unbound')).toEqual([]);
  await field(page, '手机号码').fill(mobile);
  await button(page, '确认修改').click();
  await page.getByText('子账号信息已修改。').waitFor();
  await page.getByText(/^手机号码已修改，请通知对方/).waitFor();
  expect([await ownFact(page, '用户名'), await ownFact(page, '手机号码')]).toEqual([
    person.login.loginName,
    `139****${mobile.slice(-4)}（未验证）`,
  ]);

  await person.context.clearCookies();
  const login = await room.province.login({ mobile });
  await person.signIn(login);
  await person.page.getByText(unit.name).waitFor();
  await person.button('是我的账号，确认绑定').click();
  await person.heading('个人中心');
  expect([await person.fact('我的身份'), await person.fact('姓名')]).toEqual(['子账号', '张绑定']);
  await page.reload();
  await card(page, '绑定情况').getByText(login.loginName).waitFor();
  await isHeldByAnAppeal(room, unit);
  expect(await ownFact(page, '手机号码')).toBe(`139****${mobile.slice(-4)}（已验证）`);
  await end(person, unit.administrator);
}

/** As long as somebody disputes who runs the unit nobody is unbound, which is told with what to wait for. */
async function isHeldByAnAppeal(room: PortalTown, unit: RunUnit): Promise<void> {
  const { page } = unit.administrator;
  await dispute(room.town, await unitOf(unit));
  const dialog = await ask(page, '解绑个人登录账号');
  await dialog.getByRole('button', { name: '确认解绑' }).click();
  await dialog.getByText('该单位正在申诉中，申诉办结后方可办理。').waitFor();
  await dialog.getByRole('button', { name: '取消', exact: true }).click();
  await card(page, '绑定情况').getByRole('button', { name: '解绑个人登录账号' }).waitFor();
}

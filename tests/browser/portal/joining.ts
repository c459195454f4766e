import { eventually } from '../../support/eventually';
import { freshMobile } from '../../support/province';
import { findings } from '../support/portal';
import { resident, type PortalTown, type Resident } from '../support/portal-town';
import { comeBack, decideRequest, end, runUnit, type RunUnit } from './cases-desk';
import { button, card, field, link, PAGE, writes } from './unit-desk';

/** People come into a unit, and one of them takes it over (product.md sections 4 and 5). */

/** Asks to become a sub-account, nudges, withdraws, asks again, corrects, and is taken in. */
export async function joinsAUnit(room: PortalTown): Promise<void> {
  const { name, administrator } = await runUnit(room, '钱主管');
  const applicant = await resident(room, '周知行');
  const { page, heading, fact, nextStep } = applicant;
  await page.goto(`${room.baseUrl}${PAGE}?${new URLSearchParams({ q: name }).toString()}`);
  await page.getByRole('link', { name: /^申请成为子账号/ }).click();
  await heading('申请成为子账号');
  await field(page, '申请说明').fill('我是研发部的周知行。');
  expect(await findings(page, 'join-form')).toEqual([]);
  const sent = writes(page, '/api/sub-account-requests');
  await button(page, '提交申请').dblclick();
  await page.getByText('已提交，请等待审核。').waitFor();
  expect(sent).toHaveLength(1);
  await card(page, name).getByText('申请成为子账号，单位管理员审核中').waitFor();
  expect([await fact('办理方'), await nextStep()]).toEqual(['单位管理员', '等待审核']);
  await button(page, '催办').click();
  await page.getByText('已催办，办理方将收到提醒。').waitFor();
  expect(await findings(page, 'join-open')).toEqual([]);
  await withdraws(applicant);

  await link(page, '重新申请').click();
  await heading('申请成为子账号');
  await button(page, '提交申请').click();
  await card(page, name).getByText('申请成为子账号，单位管理员审核中').waitFor();
  expect(await decideRequest(administrator, { outcome: 'reject', comment: '请写明部门' })).toEqual([200]);
  await page.reload();
  await page.getByText('请写明部门').first().waitFor();
  expect(await findings(page, 'join-rejected')).toEqual([]);
  await card(page, name).getByRole('link', { name: '补正后重新提交' }).click();
  await heading('补正子账号申请');
  await field(page, '申请说明').fill('我是研发部的周知行，负责项目申报。');
  await button(page, '重新提交').click();
  await card(page, name).getByText('申请成为子账号，单位管理员审核中').waitFor();
  expect(await decideRequest(administrator, { outcome: 'approve' })).toEqual([200]);
  await page.reload();
  await page.getByText('申请已通过，您已成为该单位的子账号，可以办理业务。').waitFor();
  await page.goto(`${room.baseUrl}/portal/centre`);
  expect([await fact('单位名称'), await fact('我的身份')]).toEqual([name, '子账号']);
  await listsItsCases(room, applicant, name);
  await end(applicant, administrator);
}

/** Asks first, gives the focus back to who thinks better of it, and can be begun again. */
async function withdraws({ page }: Resident): Promise<void> {
  const withdraw = button(page, '撤销申请');
  await withdraw.click();
  const dialog = page.getByRole('dialog', { name: '撤销申请' });
  await dialog.waitFor();
  expect(await findings(page, 'join-withdraw')).toEqual([]);
  await page.keyboard.press('Escape');
  await eventually(async () => {
    expect(await withdraw.evaluate((one) => one === document.activeElement)).toBe(true);
  });
  await withdraw.click();
  await dialog.getByRole('button', { name: '确认撤销' }).click();
  await page.getByText('您已撤销，不再审核。需要时可重新办理。').waitFor();
  expect(await withdraw.count()).toBe(0);
}

/** Newest first, with the way to each; on a phone and in English as well. */
async function listsItsCases(room: PortalTown, { page, heading }: Resident, name: string): Promise<void> {
  await page.goto(`${room.baseUrl}/portal/centre/cases`);
  await heading('我的事项');
  await page.getByText('已撤销').waitFor();
  expect(await page.locator('.cases h2').allInnerTexts()).toEqual([
    expect.stringContaining('审核通过'),
    expect.stringContaining('已撤销'),
  ]);
  expect(await findings(page, 'cases')).toEqual([]);
  await button(page, 'English').click();
  await heading('My cases');
  await page
    .getByRole('link', { name: new RegExp(`^Request to become a sub-account.*${name}`) })
    .first()
    .click();
  await heading('Request to become a sub-account');
  await page.getByText('Review by the unit’s administrator').first().waitFor();
  await button(page, 'Show the diagram').click();
  await page.locator('.diagram', { hasText: 'Correct and' }).waitFor();
  expect(await findings(page, 'case-en')).toEqual([]);
  await page.goto(`${room.baseUrl}/portal/centre/cases/unit-appeal/k2xyzu5f0t3v8w1q7r6n4m9p`);
  await page.getByText('There is nothing here.').waitFor();
  expect(await findings(page, 'case-not-there')).toEqual([]);
}

/** An invitation is for a number: its holder signs in by the link and accepts; then takes the unit over. */
export async function isInvitedAndTakesOver(room: PortalTown): Promise<void> {
  const unit = await runUnit(room, '冯主管');
  const mobile = freshMobile();
  const address = await invited(room, unit, mobile);
  const stranger = await resident(room, '吴路人');
  await stranger.page.goto(address);
  await button(stranger.page, '接受邀请').click();
  await stranger.page.getByText('该邀请发给了其他手机号码。').waitFor();
  expect(await findings(stranger.page, 'invitation-for-another')).toEqual([]);

  const visit = await room.visit();
  const { page, heading } = visit;
  await page.goto(address);
  await heading('邀请您成为子账号');
  await page.getByText(unit.name).waitFor();
  expect(await findings(page, 'invitation')).toEqual([]);
  await link(page, '登录后接受').click();
  await heading('企业登录');
  const login = await room.province.login({ mobile });
  await visit.signIn(login, new URL(address).pathname.replace('/portal', ''));
  await button(page, '接受邀请').click();
  await page.getByText(`您已成为“${unit.name}”的子账号。`).waitFor();
  expect(await findings(page, 'invitation-accepted')).toEqual([]);
  await page.reload();
  await page.getByText('该邀请已被接受').waitFor();
  await takesOver(room, unit, { ...visit, login, person: unit.administrator.person });
  await stranger.page.goto(`${room.baseUrl}/portal/invitations/no-such-token`);
  await stranger.page.getByText('邀请链接无效').waitFor();
  await end(stranger, unit.administrator);
}

/** @returns the link in the text message */
async function invited(room: PortalTown, { administrator }: RunUnit, mobile: string): Promise<string> {
  const data = { name: '郑新人', mobile };
  expect((await administrator.person.client.post('/api/my-unit/members', { data })).status).toBe(201);
  return eventually(() => {
    const message = room.town.city.sms.messages.find(({ text }) => text.includes('邀请您成为子账号'));
    const [link] = /https?:\S+/.exec(message?.text ?? '') ?? [];
    if (link === undefined) throw new Error('No invitation has come');
    return link;
  });
}

async function takesOver(room: PortalTown, unit: RunUnit, successor: Resident): Promise<void> {
  const { page, heading, fact } = successor;
  const { client } = unit.administrator.person;
  const members = await client.get<readonly { documentId: string; role: string }[]>('/api/my-unit/members');
  const member = members.body.data.find(({ role }) => role === 'sub-account');
  const promoted = await client.post(`/api/my-unit/members/${member?.documentId ?? ''}/promote`);
  expect(promoted.status).toBe(201);
  await page.goto(`${room.baseUrl}/portal/centre`);
  await page.getByText(`您被提名担任“${unit.name}”的单位管理员`).waitFor();
  await link(page, '接受或谢绝').click();
  await heading('担任单位管理员');
  await button(page, '谢绝').waitFor();
  expect(await findings(page, 'promotion')).toEqual([]);
  await button(page, '接受').click();
  const dialog = page.getByRole('dialog', { name: '接受' });
  await dialog.waitFor();
  expect(await findings(page, 'promotion-dialog')).toEqual([]);
  await dialog.getByRole('button', { name: '确认接受' }).click();
  await page.getByText('您已成为单位管理员。为保障账号安全，请重新登录。').waitFor();
  await comeBack(room, successor, '/centre');
  await heading('个人中心');
  expect(await fact('我的身份')).toBe('单位管理员');
  expect(successor.trouble()).toEqual([]);
  await successor.end();
}

import { freshMobile } from '../../support/province';
import { findings } from '../support/portal';
import type { PortalTown, Resident } from '../support/portal-town';
import { end, runUnit } from './cases-desk';
import { applicant, ask, confirm, MEMBERS, names, textTo } from './members-desk';
import { button, card, field, link, writes } from './unit-desk';

/** How sub-accounts come into a unit: by a request that the administrator decides, or by an invitation (manual 2.5). */

/** The administrator returns a request, decides it, and the sub-account works. */
export async function decidesRequests(room: PortalTown): Promise<void> {
  const unit = await runUnit(room, '孙主管');
  const { administrator } = unit;
  const { page, heading, fact } = administrator;
  const joining = await applicant(room, unit, '周知行');
  await page.goto(`${room.baseUrl}/portal/centre`);
  await page.getByText('有 1 件子账号申请待您审核').waitFor();
  expect(await page.getByText('已全部完成').count()).toBe(0);
  expect(await findings(page, 'members-to-do')).toEqual([]);
  await link(page, '去审核').click();
  await heading('待审核申请');
  await page.getByRole('link', { name: '待审核申请（1）' }).waitFor();
  expect(await findings(page, 'members-requests')).toEqual([]);
  await link(page, '周知行的申请').click();
  await heading('审核子账号申请');
  await card(page, '周知行的申请').waitFor();
  expect(await fact('手机号码')).toBe(`139****${joining.login.mobile?.slice(-4) ?? ''}`);
  expect(await fact('申请说明')).toBe('我在研发部工作。');
  await returnsByKeyboard(administrator);

  const [entry] = (await joining.person.client.get<readonly { documentId: string }[]>('/api/me/cases')).body
    .data;
  const corrected = await joining.person.client.post(
    `/api/sub-account-requests/${entry?.documentId ?? ''}/resubmit`,
    { data: { message: '我在研发部工作，负责项目申报。' } },
  );
  expect(corrected.status).toBe(200);
  await page.goto(`${room.baseUrl}${MEMBERS}/requests`);
  await link(page, '周知行的申请').click();
  await card(page, '周知行的申请').waitFor();
  expect(await fact('申请说明')).toBe('我在研发部工作，负责项目申报。（补正前：我在研发部工作。）');
  await page.getByText('意见：请写明岗位').waitFor();
  await page.getByLabel('通过', { exact: true }).check();
  await button(page, '提交审核结果').click();
  await page.getByText('审核结果已提交，申请人会收到通知。').waitFor();
  await page.getByText(/^暂无待审核的申请/).waitFor();
  await link(page, '子账号').click();
  await heading('子账号管理');
  await page.getByText('共 1 个子账号').waitFor();
  expect(await names(page)).toEqual(['周知行']);
  await works(room, joining, unit.name);
  await end(joining, administrator);
}

/** Chooses, is asked for an opinion, keeps what is typed over a reload, and sends once. */
async function returnsByKeyboard({ page, heading }: Resident): Promise<void> {
  await button(page, '提交审核结果').click();
  await page.getByText('请选择审核结果').waitFor();
  await page.getByLabel('通过', { exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByLabel('退回补正').isChecked()).toBe(true);
  expect(await page.getByRole('checkbox', { name: '申请说明' }).isChecked()).toBe(true);
  await button(page, '提交审核结果').click();
  await page.getByText('请填写审核意见').waitFor();
  expect(await findings(page, 'members-request')).toEqual([]);
  await field(page, '审核意见').fill('请写明岗位');
  await page.reload();
  await page.getByText('已恢复您上次填写但未提交的内容。').waitFor();
  expect(await field(page, '审核意见').inputValue()).toBe('请写明岗位');
  const sent = writes(page, /\/api\/workflow\/tasks\/[a-z0-9]+\/return$/);
  await button(page, '提交审核结果').dblclick();
  await heading('待审核申请');
  await page.getByText('审核结果已提交，申请人会收到通知。').waitFor();
  expect(sent).toHaveLength(1);
}

/** A sub-account sees the unit, and why they see no sub-accounts. */
async function works(room: PortalTown, { page, heading, fact, menu, nextStep }: Resident, name: string) {
  await page.goto(`${room.baseUrl}/portal/centre`);
  await heading('个人中心');
  expect([await fact('单位名称'), await fact('我的身份'), await nextStep()]).toEqual([
    name,
    '子账号',
    '已全部完成',
  ]);
  expect(await menu('子账号管理').count()).toBe(0);
  await page.goto(`${room.baseUrl}${MEMBERS}`);
  await page.getByText('只有单位管理员可以管理子账号').waitFor();
  expect(await findings(page, 'members-not-yours')).toEqual([]);
  await link(page, '查看单位信息和单位管理员').click();
  await heading('单位信息');
  await card(page, '单位管理员').getByText('孙主管').waitFor();
}

/** Whoever withdraws is quicker than a decision, which is told; a rejection needs an opinion, and is read. */
export async function meetsAnApplicantWhoWithdraws(room: PortalTown): Promise<void> {
  const unit = await runUnit(room, '褚主管');
  const { page, heading } = unit.administrator;
  const joining = await applicant(room, unit, '卫远');
  await page.goto(`${room.baseUrl}${MEMBERS}/requests`);
  await link(page, '卫远的申请').click();
  await page.getByLabel('通过', { exact: true }).check();
  const [entry] = (await joining.person.client.get<readonly { documentId: string }[]>('/api/me/cases')).body
    .data;
  const path = `/api/sub-account-requests/${entry?.documentId ?? ''}`;
  expect((await joining.person.client.post(`${path}/withdraw`)).status).toBe(200);
  await button(page, '提交审核结果').click();
  await page.getByText('该任务已由他人办结或已关闭。').waitFor();
  await page.getByText('申请可能已撤销，或已在别处办结').waitFor();
  expect(await findings(page, 'members-request-withdrawn')).toEqual([]);
  await page.reload();
  await heading('审核子账号申请');
  await page.getByText('该申请已不在等待审核').waitFor();
  expect(await button(page, '提交审核结果').count()).toBe(0);
  await page.goto(`${room.baseUrl}${MEMBERS}/requests/k2xyzu5f0t3v8w1q7r6n4m9p`);
  await page.getByText('未找到该任务。').waitFor();
  expect(await findings(page, 'members-request-not-there')).toEqual([]);
  await end(joining, unit.administrator);
}

/** An invitation is typed, sent, sent again, cancelled; another is accepted. */
export async function invitesPeople(room: PortalTown): Promise<void> {
  const unit = await runUnit(room, '蒋主管');
  const { page, heading, fact } = unit.administrator;
  await page.goto(`${room.baseUrl}${MEMBERS}`);
  await page.getByText(/^本单位还没有子账号/).waitFor();
  expect(await findings(page, 'members-none')).toEqual([]);
  await link(page, '新增子账号').click();
  await heading('新增子账号');
  await button(page, '发送邀请').click();
  await page.getByText('请填写手机号码').waitFor();
  await field(page, '姓名').fill('沈新人');
  await field(page, '手机号码').fill('12');
  await button(page, '发送邀请').click();
  await page.getByText('手机号码有误，请填写 11 位手机号码。').first().waitFor();
  expect(await findings(page, 'members-invite-wrong')).toEqual([]);
  const mobile = freshMobile();
  await field(page, '手机号码').fill(mobile);
  await page.reload();
  await page.getByText('已恢复您上次填写但未提交的内容。').waitFor();
  const sent = writes(page, '/api/my-unit/members');
  await button(page, '发送邀请').dblclick();
  await heading('邀请记录');
  await page.getByText('邀请已发送，对方接受后成为子账号。').waitFor();
  expect(sent).toHaveLength(1);
  expect(await page.getByText(mobile).count()).toBe(0);
  expect(await fact('手机号码')).toBe(`139****${mobile.slice(-4)}`);
  await card(page, '沈新人').getByText('等待接受').waitFor();
  expect(await findings(page, 'members-invitations')).toEqual([]);
  await isRefusedTwice(room, unit.administrator, mobile);
  await confirm(page, '重新发送', '确认发送');
  await page.getByText('邀请已重新发送，原链接已失效。').waitFor();
  await confirm(page, '取消邀请', '确认取消');
  await card(page, '沈新人').getByText('已取消').waitFor();
  expect(await button(page, '取消邀请').count()).toBe(0);
  await acceptsOne(room, unit.administrator, unit.name);
}

/** A number that is invited already: the refusal says where to send again or cancel. */
async function isRefusedTwice(room: PortalTown, { page, heading }: Resident, mobile: string): Promise<void> {
  await page.goto(`${room.baseUrl}${MEMBERS}/invite`);
  await field(page, '姓名').fill('沈新人');
  await field(page, '手机号码').fill(mobile);
  await button(page, '发送邀请').click();
  await page.getByText('已向该手机号码发出邀请，可重新发送或取消。').waitFor();
  expect(await findings(page, 'members-invited-already')).toEqual([]);
  await link(page, '取消').click();
  await heading('子账号管理');
  await link(page, '邀请记录').click();
  await heading('邀请记录');
}

/** Whom the link goes to accepts it; the administrator who would cancel it meanwhile is told so. */
async function acceptsOne(room: PortalTown, administrator: Resident, unitName: string): Promise<void> {
  const { page, heading } = administrator;
  const mobile = freshMobile();
  await page.goto(`${room.baseUrl}${MEMBERS}/invite`);
  await field(page, '姓名').fill('韩新人');
  await field(page, '手机号码').fill(mobile);
  await button(page, '发送邀请').click();
  await card(page, '韩新人').waitFor();
  const message = await textTo(room, mobile, '邀请您成为子账号');
  const invited = await room.visit();
  const address = /https?:\S+/.exec(message)?.[0] ?? '';
  const login = await room.province.login({ mobile });
  await invited.signIn(login, new URL(address).pathname.replace('/portal', ''));
  await invited.button('接受邀请').click();
  await invited.page.getByText(`您已成为“${unitName}”的子账号。`).waitFor();
  const dialog = await ask(page, '取消邀请');
  await dialog.getByRole('button', { name: '确认取消' }).click();
  await dialog.getByText('对方已是本单位子账号，请到“子账号”页查看。').waitFor();
  expect(await findings(page, 'members-invitation-used')).toEqual([]);
  await page.keyboard.press('Escape');
  await card(page, '韩新人').getByText('已接受').waitFor();
  await link(page, '子账号').click();
  await heading('子账号管理');
  await page.getByText('共 1 个子账号').waitFor();
  expect(await names(page)).toEqual(['韩新人']);
  expect(invited.trouble()).toEqual([]);
  await invited.end();
  await end(administrator);
}

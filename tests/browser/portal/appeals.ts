import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { PNG } from '../../support/registrations';
import { findings } from '../support/portal';
import { resident, type PortalTown, type Resident } from '../support/portal-town';
import { comeBack, end, runUnit } from './cases-desk';
import {
  APPROVED,
  attach,
  button,
  card,
  caseOf,
  decide,
  field,
  link,
  openFields,
  PAGE,
  writes,
} from './unit-desk';

/** A unit is disputed, seen from both sides (product.md section 4). */

/** From the look-up over the administrator's answer to a decision that makes the appellant administrator. */
export async function disputesAUnit(room: PortalTown): Promise<void> {
  const { name, administrator: incumbent } = await runUnit(room, '陈管理', '烟台海岳装备有限公司');
  const appellant = await resident(room, '王小明');
  const { page, heading, fact, nextStep } = appellant;
  await page.goto(`${room.baseUrl}${PAGE}?${new URLSearchParams({ q: name }).toString()}`);
  await page.getByText(`“${name}”已在本平台注册`).waitFor();
  expect(await fact('已绑定的登录身份')).toBe('个人登录账号');
  await page.getByRole('link', { name: /^申诉/ }).click();
  await heading('单位申诉');
  await card(page, name).waitFor();
  expect(await fact('单位管理员')).toMatch(/^陈\*{2} 139\*{4}\d{4}$/);
  await button(page, '提交申诉').click();
  await page.getByText('请填写申诉理由').waitFor();
  expect(await findings(page, 'appeal-missing')).toEqual([]);
  await field(page, '申诉理由').fill('原管理员已离职，现由本人负责。');
  await attach(page, '授权书.png');
  await button(page, '预览“授权书.png”').waitFor();
  await page.reload();
  await page.getByText('已恢复您上次填写但未提交的内容。').waitFor();
  expect(await field(page, '申诉理由').inputValue()).toBe('原管理员已离职，现由本人负责。');
  expect(await findings(page, 'appeal-draft')).toEqual([]);
  const sent = writes(page, '/api/unit-appeals');
  await button(page, '提交申诉').dblclick();
  await page.getByText('已提交，请等待审核。').waitFor();
  await heading('单位申诉');
  expect(sent).toHaveLength(1);
  await card(page, name).getByText('申诉中', { exact: true }).waitFor();
  expect(await fact('答复截止')).toMatch(/\d{4}年/);
  expect(await nextStep()).toBe('等待审核');
  await page.locator('.case-steps [aria-current=step]', { hasText: '等待答复' }).waitFor();
  expect(await steps(page)).toEqual(['提交申诉 done', '等待答复 current', '主管部门审核 ahead']);
  expect(await findings(page, 'appeal-open')).toEqual([]);

  await answers(room, incumbent, name);
  await waitsForTheDepartment(appellant, room.town.district.name);
  expect(await decide(room, await caseOf(appellant, 'unit-appeal'), 'complete', APPROVED)).toEqual([200]);
  await end(...(await hearOfIt(room, appellant, incumbent)));
}

/** The administrator is told, reads what a stranger may know of the appellant, and answers once. */
async function answers(room: PortalTown, incumbent: Resident, name: string): Promise<void> {
  const { page, heading, fact } = incumbent;
  await page.goto(`${room.baseUrl}/portal/centre`);
  await page.getByText(`有人对“${name}”提出单位申诉`).waitFor();
  expect(await findings(page, 'appeal-to-answer')).toEqual([]);
  await link(page, '查看并答复').click();
  await heading('针对本单位的申诉');
  await card(page, name).waitFor();
  expect(await fact('申诉人')).toMatch(/^王\*{2} 139\*{4}\d{4}$/);
  await page.getByText('原管理员已离职，现由本人负责。').waitFor();
  await button(page, '提交答复').click();
  await page.getByText('请填写答复内容').waitFor();
  await field(page, '答复内容').fill('本人在职，仍负责该单位的平台业务。');
  await attach(page, '在职证明.png');
  await button(page, '预览“在职证明.png”').waitFor();
  await page.reload();
  await page.getByText('已恢复您上次填写但未提交的内容。').waitFor();
  expect(await findings(page, 'appeal-answer')).toEqual([]);
  await button(page, '提交答复').dblclick();
  await card(page, '您的答复').getByText('本人在职').waitFor();
  await page.getByText(`有人对“${name}”提出单位申诉`).waitFor({ state: 'detached' });
  await link(page, '针对本单位的申诉').first().click();
  await page.getByText('您已答复，由主管部门审核').waitFor();
  expect(await findings(page, 'appeals-against')).toEqual([]);
}

/** The appellant sees who has it, until when, what has happened and the diagram, and nudges. */
async function waitsForTheDepartment({ page, fact }: Resident, department: string): Promise<void> {
  await page.reload();
  await page.locator('.case-steps [aria-current=step]', { hasText: '主管部门审核' }).waitFor();
  expect([await fact('当前环节'), await fact('办理方')]).toEqual(['主管部门审核', department]);
  expect(await fact('承诺办结')).toMatch(/\d{4}年/);
  expect(await page.locator('main').innerText()).not.toContain('陈管理');
  await button(page, '查看流程图').click();
  await page.getByRole('img', { name: /^流程图/ }).waitFor();
  await page.locator('.diagram .case-current').first().waitFor();
  await page.locator('.diagram .bjs-powered-by').waitFor();
  expect(await findings(page, 'appeal-review')).toEqual([]);
  await button(page, '收起流程图').click();
  await button(page, '催办').click();
  await page.getByText('已催办，办理方将收到提醒。').waitFor();
  await page.getByText(/^今天已催办，.+起可再次催办。$/).waitFor();
  expect(await button(page, '催办').count()).toBe(0);
  expect(await findings(page, 'appeal-nudged')).toEqual([]);
}

/** Both were signed out by the decision, and find its result where they were. */
async function hearOfIt(room: PortalTown, appellant: Resident, incumbent: Resident) {
  const { documentId } = await caseOf(await comeBack(room, appellant, '/centre/cases'), 'unit-appeal');
  const { page } = appellant;
  await page.getByRole('link', { name: /^单位申诉/ }).click();
  await page.getByText('申诉已通过，您已成为单位管理员').waitFor();
  await page.locator('.case-steps').waitFor();
  expect(await findings(page, 'appeal-upheld')).toEqual([]);
  await comeBack(room, incumbent, `/centre/appeals/${documentId}`);
  await incumbent.page.getByText('申诉已通过，单位管理员已变更').waitFor();
  await card(incumbent.page, '您的答复').waitFor();
  expect(await findings(incumbent.page, 'appeal-upheld-incumbent')).toEqual([]);
  return [appellant, incumbent];
}

/** A returned appeal is corrected in what was named, rejected, and both read what came of it. */
export async function losesAnAppeal(room: PortalTown): Promise<void> {
  const { name, administrator: incumbent } = await runUnit(room, '赵掌印');
  const appellant = await resident(room, '孙小满');
  const { page, heading } = appellant;
  const unit = await lookedUp(appellant, name);
  await page.goto(`${room.baseUrl}/portal/centre/appeals/new?${new URLSearchParams({ unit }).toString()}`);
  await field(page, '申诉理由').fill('本人是法定代表人。');
  await attach(page, '说明.pdf', 'application/pdf', Buffer.concat([Buffer.from('%PDF-1.4\n'), PNG]));
  await button(page, '下载“说明.pdf”').waitFor();
  await button(page, '提交申诉').click();
  await page.getByText('已提交，请等待审核。').waitFor();
  const entry = await caseOf(appellant, 'unit-appeal');
  const { client } = incumbent.person;
  const answer = { data: { statement: '本人在职。' } };
  expect((await client.post(`/api/unit-appeals/${entry.documentId}/respond`, answer)).status).toBe(200);
  const returned = { fieldsToCorrect: ['reason'], comment: '请写明任职时间' };
  expect(await decide(room, entry, 'return', returned)).toEqual([200]);
  await page.reload();
  await page.getByText('请写明任职时间').first().waitFor();
  await page.getByText('需补正：申诉理由。其他项目无需修改。').waitFor();
  await page.locator('.case-steps [aria-current=step]', { hasText: '补正' }).waitFor();
  expect(await steps(page)).toEqual([
    '提交申诉 done',
    '等待答复 done',
    '现任管理员答复 done',
    '补正 current',
    '主管部门审核 ahead',
  ]);
  expect(await findings(page, 'appeal-returned')).toEqual([]);
  await page.getByRole('region', { name }).getByRole('link', { name: '补正后重新提交' }).click();
  await heading('补正单位申诉');
  await eventually(async () => expect(await openFields(page)).toEqual(['申诉理由']));
  await field(page, '申诉理由').fill('本人自 2019 年起任法定代表人。');
  expect(await findings(page, 'appeal-correction')).toEqual([]);
  await button(page, '重新提交').click();
  await heading('单位申诉');
  await page.getByText('本人自 2019 年起任法定代表人。').waitFor();

  const rejected = { outcome: 'reject', comment: '授权书无效' };
  expect(await decide(room, entry, 'complete', rejected)).toEqual([200]);
  await page.reload();
  await page.getByText('授权书无效').first().waitFor();
  await page.getByText(/^申诉未通过，单位管理员未变更。/).waitFor();
  expect(await findings(page, 'appeal-rejected')).toEqual([]);
  await page.goto(`${room.baseUrl}/portal/centre/appeals/new?${new URLSearchParams({ unit }).toString()}`);
  await field(page, '申诉理由').fill('再次申诉。');
  await attach(page, '授权书.png');
  await button(page, '预览“授权书.png”').waitFor();
  await button(page, '提交申诉').click();
  await page.getByText('您对该单位的申诉未获通过，30 天内不能再次申诉。').waitFor();
  expect(await findings(page, 'appeal-too-soon')).toEqual([]);
  await incumbent.page.goto(`${room.baseUrl}/portal/centre/appeals/${entry.documentId}`);
  await incumbent.page.getByText('申诉未通过，您仍是单位管理员。').waitFor();
  await end(appellant, incumbent);
}

/** What a look-up answers for the unit: its documentId. */
async function lookedUp({ person }: Resident, name: string): Promise<string> {
  const path = `/api/units/lookup?${new URLSearchParams({ name }).toString()}`;
  return (await person.client.get<{ documentId: string }>(path)).body.data.documentId;
}

/** The way of the case as the page tells it in words. */
function steps(page: Page): Promise<readonly string[]> {
  return page
    .locator('.case-steps > li')
    .evaluateAll((all) =>
      all.map((one) => `${one.firstChild?.textContent ?? ''} ${one.dataset.state ?? ''}`),
    );
}

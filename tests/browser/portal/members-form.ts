import { accessOf, FORM, formed } from '../../support/form-flows';
import { told } from '../../support/review-desk';
import { shippedFlow, studioOf } from '../../support/studio';
import { findings } from '../support/portal';
import type { PortalTown } from '../support/portal-town';
import { end, runUnit } from './cases-desk';
import { applicant, MEMBERS } from './members-desk';
import { button, card, caseOf, field, link } from './unit-desk';

/** Operations staff have the administrator fill something in: the portal asks for it without being changed. */

const KEY = 'sub-account-request';
const ACCESS = accessOf({
  pledge: 'required',
  score: 'write',
  findings: 'write',
  risk: 'write',
  inspectedOn: 'write',
  corrected: 'required',
});

/** With the fields of a form in the diagram, until the shipped flow is put back. */
export async function fillsInWhatTheStepAsks(room: PortalTown): Promise<void> {
  const { operator } = room.town;
  const shipped = (await studioOf(operator).flow(KEY)).versions.find(({ version }) => version === 1);
  const step = /<bpmn:userTask id="administrator-review"[^>]*>\s*<bpmn:extensionElements>/;
  const xml = shippedFlow(KEY)
    .replace(/<bpmn:process [^>]*>/, (process) => `${process}${FORM}`)
    .replace(step, (review) => `${review}${ACCESS}`);
  const deployment = await operator.client.post('/workflow/deployments', { data: { xml } });
  try {
    expect(told(deployment)).toEqual([200]);
    await decides(room);
  } finally {
    await studioOf(operator).rollBack(shipped?.documentId ?? '', '试验结束');
  }
}

async function decides(room: PortalTown): Promise<void> {
  const unit = await runUnit(room, '魏主管');
  const { page } = unit.administrator;
  const joining = await applicant(room, unit, '陶填表');
  await page.goto(`${room.baseUrl}${MEMBERS}/requests`);
  await link(page, '陶填表的申请').click();
  const decision = card(page, '审核');
  await decision.getByLabel('通过', { exact: true }).check();
  await field(page, '现场评分').fill('80');
  await field(page, '核查情况').fill('属实');
  await decision.getByLabel('低', { exact: true }).check();
  await field(page, '核查日期').fill('2026-03-02');
  await button(page, '提交审核结果').click();
  await page.getByText('请填写或选择').first().waitFor();
  expect(await findings(page, 'members-step-fields')).toEqual([]);
  await field(page, '承诺事项').fill('长'.repeat(1001));
  await decision.getByLabel('否', { exact: true }).check();
  await button(page, '提交审核结果').click();
  await page.getByText('表单填写有误，请按提示修改后再提交。').waitFor();
  await decision.locator('.ant-form-item-explain-error').waitFor();
  expect(await findings(page, 'members-step-refused')).toEqual([]);
  await field(page, '承诺事项').fill('遵守规定');
  await button(page, '提交审核结果').click();
  await page.getByText('审核结果已提交，申请人会收到通知。').waitFor();
  const entry = await caseOf(joining, KEY);
  expect(await formed(room.town, entry)).toMatchObject({
    score: 80,
    findings: '属实',
    risk: 'low',
    inspectedOn: '2026-03-02',
    corrected: false,
    pledge: '遵守规定',
  });
  await end(joining, unit.administrator);
}

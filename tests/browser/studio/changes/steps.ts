import { eventually } from '../../../support/eventually';
import type { Person } from '../../../support/people';
import { accessibilityFindings } from '../../support/accessibility';
import { picture } from '../../support/review-room';
import { nextChoice } from '../../support/task-page';
import { choose, type } from '../../support/studio-hands';
import { casesOf } from './cases';
import type { ChangeRoom } from './change-room';

const KEY = 'unit-registration';
const FLOW = '单位注册';
const REVIEW = '主管部门审核';
const SECOND = '分管领导复核';
const ABOVE = '单位主管部门的上级部门';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Changes of the steps: until when, who, how many, and where a case goes back to. */
export function changesOfSteps(room: () => ChangeRoom): void {
  afterEach(() => room().restoreFlow(KEY));

  const cases = () => casesOf(room().desk);
  async function openChain(): Promise<void> {
    const { hands } = room();
    await hands.takeDraft(FLOW);
    await hands.view('审批链');
  }
  async function addSecondReview(): Promise<void> {
    const { hands } = room();
    const dialog = await hands.addStepBefore('登记为已通过', '审核');
    await type(dialog, '中文名称', SECOND);
    // Found by a piece of the name, and chosen without the mouse.
    await dialog.getByRole('combobox', { name: /^由谁办理/ }).fill('上级');
    await hands.page.getByRole('option', { name: ABOVE }).waitFor();
    await nextChoice(hands.page);
    await hands.page.keyboard.press('Enter');
    await dialog.getByText(ABOVE, { exact: true }).waitFor();
    await type(dialog, '办理期限', '3');
    await picture(hands.page, 'change-second-reviewer-dialog');
    await dialog.getByRole('button', { name: '添加', exact: true }).click();
    await hands.step(SECOND).waitFor();
  }

  it('changes a deadline: the next case is due after two working days, and the reminder goes out then', async () => {
    const { hands, town, advance } = room();
    const before = await cases().dueOf(town.reviewer, (await town.registered()).registration);
    await openChain();
    await hands.chooseStep(REVIEW);
    await eventually(async () => {
      expect(await accessibilityFindings(hands.page)).toEqual([]);
    });
    await type(hands.section('办理'), '办理期限', '2');
    await hands.saved();
    await picture(hands.page, 'change-deadline');
    await hands.deploy('改为两个工作日办结');
    const name = '烟台限期两日有限公司';
    const due = await cases().dueOf(town.reviewer, (await town.registered({ name })).registration);
    expect(due).toBeLessThan(before - 2 * DAY);
    await advance(due - room().now() + HOUR);
    await eventually(() => {
      expect(room().mailed(town.reviewer, `已到期：${name}`)).toHaveLength(1);
    });
  });

  it('adds a second reviewer: what the department approves waits for the department above', async () => {
    const { hands, town } = room();
    await openChain();
    await addSecondReview();
    const notice = await hands.addStepBefore(SECOND, '通知');
    await choose(notice, '消息模板', '待审核');
    await choose(notice, '发给谁', ABOVE);
    await notice.getByRole('button', { name: '添加', exact: true }).click();
    await hands.step('待审核').waitFor();
    await hands.saved();
    await picture(hands.page, 'change-second-reviewer');
    await hands.deploy('通过前须经上级部门复核');
    const name = '烟台两级审核有限公司';
    const { applicant, registration } = await town.registered({ name });
    expect(await cases().decide(town.reviewer, REVIEW, registration, { outcome: 'approve' })).toEqual([200]);
    await eventually(() => {
      expect(room().mailed(town.chief, `待审核：${name}`)).toHaveLength(1);
    });
    expect(await cases().statusOf(applicant, registration)).toBe('under-review');
    await expect(cases().at(town.reviewer, SECOND, registration)).rejects.toThrow('No task');
    expect((await cases().at(town.chief, SECOND, registration)).dueDate).not.toBeNull();
    expect(await cases().decide(town.chief, SECOND, registration, { outcome: 'approve' })).toEqual([200]);
    expect(await cases().statusOf(applicant, registration)).toBe('approved');
  });

  it('lets all of them sign: one approval is not enough, and one objection is', async () => {
    const { hands, town } = room();
    await openChain();
    await choose(hands.step(REVIEW), '由几人决定', '会签：全部同意');
    await hands.saved();
    await picture(hands.page, 'change-all-sign');
    await hands.deploy('由部门全体审核人会签');
    const { applicant, registration } = await town.registered();
    const sign = (person: Person, outcome: string, of = registration) =>
      cases().decide(person, REVIEW, of, { outcome, comment: '意见' });
    expect(await sign(town.reviewer, 'approve')).toEqual([200]);
    expect(await cases().statusOf(applicant, registration)).toBe('under-review');
    expect(await sign(town.colleague, 'approve')).toEqual([200]);
    expect(await cases().statusOf(applicant, registration)).toBe('approved');
    const objected = await town.registered();
    expect(await sign(town.reviewer, 'reject', objected.registration)).toEqual([200]);
    expect(await cases().statusOf(objected.applicant, objected.registration)).toBe('rejected');
  });

  it('returns to the applicant from the second step, and both steps look at what was corrected', async () => {
    const { hands, town } = room();
    await openChain();
    await addSecondReview();
    expect(await hands.step(SECOND).innerText()).toContain(`回到“${REVIEW}”`);
    await hands.deploy('上级部门复核时可以退回补正');
    const { applicant, registration } = await town.registered();
    const { documentId } = registration;
    await cases().decide(town.reviewer, REVIEW, registration, { outcome: 'approve' });
    const task = await cases().at(town.chief, SECOND, registration);
    const back = await room().desk.verb(town.chief, task.documentId, 'return', {
      fieldsToCorrect: ['address'],
      comment: '地址与营业执照不一致',
    });
    expect(back.status).toBe(200);
    expect(await cases().statusOf(applicant, registration)).toBe('returned');
    const corrected = await applicant.client.post(`/api/unit-registrations/${documentId}/resubmit`, {
      data: { unit: { address: '烟台市芝罘区南大街9号' } },
    });
    expect(corrected.status).toBe(200);
    for (const [person, step] of [
      [town.reviewer, REVIEW],
      [town.chief, SECOND],
    ] as const)
      expect(await cases().decide(person, step, registration, { outcome: 'approve' })).toEqual([200]);
    expect(await cases().statusOf(applicant, registration)).toBe('approved');
  });
}

import { eventually } from '../../../support/eventually';
import { accessibilityFindings } from '../../support/accessibility';
import { picture } from '../../support/review-room';
import { choose, type } from '../../support/studio-hands';
import { casesOf } from './cases';
import type { ChangeRoom } from './change-room';

const KEY = 'unit-registration';
const FLOW = '单位注册';
const REVIEW = '主管部门审核';
const ABOVE = '单位主管部门的上级部门';
const HOUR = 3_600_000;

/** Changes of what is said: a message of one's own, and a reminder. */
export function changesOfMessages(room: () => ChangeRoom): void {
  afterEach(() => room().restoreFlow(KEY));

  it('adds a message: once approved, the department above reads it in the words that were written', async () => {
    const { hands, town } = room();
    const { page } = hands;
    await hands.openStudio();
    await page.getByRole('link', { name: '消息模板' }).click();
    await page.getByRole('link', { name: '新建消息模板' }).click();
    const main = page.getByRole('main');
    await type(main, '编号', 'registration-filed');
    await main.getByRole('textbox', { name: '邮件主题' }).fill('备案：');
    await page.getByRole('button', { name: '单位名称', exact: true }).click();
    await type(main, '邮件正文', '该单位已通过注册，请备案。');
    await picture(page, 'change-message-words');
    await page.getByRole('tab', { name: '英文' }).click();
    await type(main, '邮件主题', 'For the record');
    await type(main, '邮件正文', 'The unit is registered.');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '备案' }).waitFor();
    await hands.takeDraft(FLOW);
    await hands.view('审批链');
    const dialog = await hands.addStepBefore('已通过', '通知');
    await choose(dialog, '消息模板', '备案');
    await choose(dialog, '发给谁', ABOVE);
    await picture(page, 'change-message');
    await dialog.getByRole('button', { name: '添加', exact: true }).click();
    await hands.step('备案').waitFor();
    await hands.deploy('通过后告知上级部门备案');
    const name = '烟台备案试验有限公司';
    const { registration } = await town.registered({ name });
    expect(room().mailed(town.chief, `备案：${name}`)).toEqual([]);
    await casesOf(room().desk).decide(town.reviewer, REVIEW, registration, { outcome: 'approve' });
    await eventually(() => {
      expect(room().mailed(town.chief, `备案：${name}`)).toMatchObject([
        { text: expect.stringContaining('该单位已通过注册，请备案。') as string },
      ]);
    });
  });

  it('adds a reminder: the reviewer is reminded before the task is due', async () => {
    const { hands, town, advance } = room();
    await hands.takeDraft(FLOW);
    await hands.chooseOnDiagram(REVIEW);
    // The notice of what was deployed before has a button that is too small, and goes.
    await eventually(async () => {
      expect(await accessibilityFindings(hands.page)).toEqual([]);
    });
    const reminders = hands.section('提醒与上报');
    await reminders.getByRole('button', { name: '添加提醒' }).click();
    const reminder = reminders.getByRole('group', { name: '提醒 3', exact: true });
    await type(reminder, '多久之后', '2');
    await choose(reminder, '消息模板', '即将到期');
    await choose(reminder, '发给谁', '单位的主管部门');
    await hands.sound();
    await picture(hands.page, 'change-reminder');
    await hands.deploy('到期前提醒一次');
    const name = '烟台提醒试验有限公司';
    const { registration } = await town.registered({ name });
    const due = await casesOf(room().desk).dueOf(town.reviewer, registration);
    expect(room().mailed(town.reviewer, `即将到期：${name}`)).toEqual([]);
    await advance(due - room().now() - HOUR);
    await eventually(() => {
      expect(room().mailed(town.reviewer, `即将到期：${name}`)).toHaveLength(1);
    });
    expect(room().mailed(town.reviewer, `已到期：${name}`)).toEqual([]);
  });
}

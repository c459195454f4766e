import { eventually } from '../../../support/eventually';
import { taskOf, type Registration } from '../../../support/registrations';
import { told } from '../../../support/review-desk';
import { diagramHandsOf } from '../../support/diagram-hands';
import { picture } from '../../support/review-room';
import { choose, type } from '../../support/studio-hands';
import type { ChangeRoom } from './change-room';

const KEY = 'unit-registration';
const FLOW = '单位注册';
const REVIEW = '主管部门审核';
const APPROVE = { outcome: 'approve' };
const DAY = 86_400_000;

/** What the flow does by itself, and how all of it is taken back: after both the shipped diagram is in force. */
export function changesOfDeeds(room: () => ChangeRoom): void {
  it('lets the flow copy an approved case to the bureau, which reads it and has nothing to decide', async () => {
    const { desk, hands, town } = room();
    const diagram = diagramHandsOf(hands.page);
    await hands.takeDraft(FLOW);
    await diagram.dropBefore('告知通过', '自动操作');
    const deed = hands.section('操作');
    await choose(deed, '执行的操作', '抄送（只读，不需办理）');
    await choose(deed, '抄送给谁', '单位主管部门的上级部门');
    await type(deed, '附言', '已通过，请知悉');
    await type(hands.section('名称'), '中文名称', '抄送市局');
    await picture(hands.page, 'change-action');
    await hands.saved();
    await hands.deploy('通过后抄送市局');

    const { registration } = await town.registered();
    const { documentId } = await taskOf(town.reviewer.client, registration);
    expect(told(await desk.verb(town.reviewer, documentId, 'complete', APPROVE))).toEqual([200]);
    const copies = (await desk.inbox(town.chief, 'copied')).filter(
      ({ businessKey }) => businessKey === registration.documentId,
    );
    expect(copies).toHaveLength(1);
    const { timeline, can } = await desk.page(town.chief, copies[0]?.documentId ?? '');
    expect(can).toMatchObject({ complete: false, claim: false });
    const copied = timeline.filter(({ type: what }) => what === 'task-copied');
    expect(copied.map(({ comment, people }) => [comment, people.map(({ name }) => name)])).toEqual([
      ['已通过，请知悉', ['孙局长']],
    ]);
    await eventually(() => {
      const mails = town.city.mail.mails.filter(({ to }) => to === town.chief.email);
      expect(mails.map(({ text }) => text).join()).toContain('已通过，请知悉');
    });
    await room().restoreFlow(KEY);
  });

  it('takes several changes back at once; a case that began in between goes on in its own version', async () => {
    const { desk, hands, town } = room();
    const { page } = hands;
    const change = async (days: string) => {
      await hands.takeDraft(FLOW);
      await diagramHandsOf(page).choose(REVIEW);
      await type(hands.section('办理'), '办理期限', days);
      await hands.saved();
      await hands.deploy(`改为${days}个工作日`);
    };
    const days = async (registration: Registration) => {
      const { createdAt, dueDate } = await taskOf(town.reviewer.client, registration);
      return (Date.parse(String(dueDate)) - Date.parse(createdAt)) / DAY;
    };
    await change('30');
    await change('20');
    const between = (await town.registered()).registration;
    await page.getByRole('button', { name: '回退到第 1 版' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('说明').fill('期限改回五个工作日');
    await picture(page, 'change-rollback');
    await dialog.getByRole('button', { name: '回退', exact: true }).click();
    await page.getByRole('row', { name: '期限改回五个工作日' }).filter({ hasText: '当前版本' }).waitFor();
    await picture(page, 'change-rolled-back');

    const after = (await town.registered()).registration;
    expect(await days(after)).toBeLessThan(20);
    expect(await days(between)).toBeGreaterThan(20);
    const task = await taskOf(town.reviewer.client, between);
    expect(told(await desk.verb(town.reviewer, task.documentId, 'complete', APPROVE))).toEqual([200]);
    expect(await desk.waitsAt(between)).toEqual([]);
  });
}

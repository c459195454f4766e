import { eventually } from '../../support/eventually';
import { account, adminUser } from '../../support/people';
import { register, taskOf } from '../../support/registrations';
import { appoint, deskOf } from '../../support/review-desk';
import { registrationFlow, review } from '../../support/review-flows';
import type { StudioRoom } from './room';

const copyTo = (id: string, to: string, comment: string) =>
  `<bpmn:serviceTask id="${id}" wf:action="workflow.copy"><bpmn:extensionElements><wf:input name="to" value="${to}" />
   <wf:input name="comment" value="${comment}" /></bpmn:extensionElements></bpmn:serviceTask>`;

/** A flow that gives cases to people to read (抄送, product.md section 6), at its start and after a review. */
export function copying(room: () => StudioRoom): void {
  const flow = () =>
    registrationFlow(
      `${copyTo('early', 'department-of:unit', '新申请')}${review('first')}${copyTo('late', `department:${room().town.bureau.documentId}`, '已审核')}`,
      ...['start->early', 'early->first', 'first->late', 'late->decision'],
    );

  it('copies a case to those whom its diagram names, once each, and to nobody with a stake in it', async () => {
    const { town } = room();
    const desk = deskOf(town);
    const deployed = await town.operator.client.post('/workflow/deployments', { data: { xml: flow() } });
    expect(deployed.status).toBe(200);
    const applicant = await account(town.city, { mobileProvedAt: new Date() });
    const insider = await adminUser(town.city, 'city-reviewer', { email: applicant.email.toUpperCase() });
    await appoint(town, insider, town.district);
    const { body } = await register(applicant, town.district);
    const copiesOf = async (person: typeof insider) =>
      (await desk.inbox(person, 'copied')).filter(({ businessKey }) => businessKey === body.data.documentId);
    expect(await copiesOf(insider)).toEqual([]);
    expect(await copiesOf(town.chief)).toEqual([]);
    const [early] = await copiesOf(town.colleague);
    expect(early).toMatchObject({ status: 'copied', kind: 'copy', name: { 'zh-Hans': '单位注册' } });
    expect((await desk.page(town.colleague, early?.documentId ?? '')).can.complete).toBe(false);

    const { documentId } = await taskOf(town.reviewer.client, body.data);
    await desk.verb(town.reviewer, documentId, 'complete', { outcome: 'approve' });
    expect(await copiesOf(town.chief)).toMatchObject([{ name: { 'zh-Hans': 'first' }, completedAt: null }]);
    const copied = (await desk.timeline(town.chief, body.data)).filter(({ type }) => type === 'task-copied');
    expect(copied.map(({ comment }) => comment)).toEqual(['新申请', '已审核']);
    await eventually(() => {
      const mails = town.city.mail.mails.filter(({ to }) => to === town.chief.email);
      expect(mails.map(({ text }) => text).join()).toContain('已审核');
    });
  });
}

import { eventually } from '../support/eventually';
import {
  asApplicant,
  channelsOf,
  FLOWS,
  inOffice,
  officeTask,
  type Flow,
  type Opened,
} from '../support/four-flows';
import { adminUser, signedInAgain, type Person } from '../support/people';
import { actor, appoint, told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';
import { member, type Member } from '../support/units';

const DAY = 86_400_000;
const OPINION = '请核对材料';

describe('what holds in all four flows (product.md sections 3 and 4)', () => {
  let town: Town;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());

  const hears = (person: Member, title: string, sms: RegExp, subject = `${title}：`) =>
    eventually(async () => {
      const channels = await channelsOf(town, person, { title, subject, sms });
      expect([title, channels]).toEqual([title, { message: true, mail: true, sms: true }]);
    });
  const nextStepOf = async (person: Person) => {
    const { client } = await signedInAgain(town.city, person);
    return (await client.get<{ nextStep: string }>('/api/me')).body.data.nextStep;
  };
  const giveBack = ({ field }: Flow, opened: Opened) =>
    inOffice(opened, 'return', { fieldsToCorrect: [field], comment: OPINION });
  const statusOf = async ({ path }: Flow, { applicant, entry }: Opened) =>
    (await applicant.client.get<{ status: string }>(`${path}/${entry.documentId}`)).body.data.status;

  describe.each(FLOWS.map((flow) => [flow.kind, flow] as const))('%s', (kind, flow) => {
    const returned = kind === 'unit-appeal' || kind === 'sub-account-request' ? '需补正' : '申请需补正';
    const withdrawn = kind === 'unit-appeal' || kind === 'sub-account-request' ? '已撤销' : '申请已撤销';

    it('announces submission, return and approval by SMS, e-mail and message; nextStep follows', async () => {
      const opened = await flow.open(town);
      const { applicant } = opened;
      expect(await nextStepOf(applicant)).toBe('await-review');
      await hears(applicant, flow.submitted, /已受理|由单位管理员审核/);
      expect((await giveBack(flow, opened)).status).toBe(200);
      expect(await nextStepOf(applicant)).toBe('correct-and-resubmit');
      await hears(
        applicant,
        `${flow.title.replace('申请', '')}${kind === 'sub-account-request' ? '申请' : ''}${returned}`,
        /需补正/,
      );
      expect((await asApplicant(flow, opened, 'resubmit', flow.correction)).status).toBe(200);
      expect(await nextStepOf(applicant)).toBe('await-review');
      expect((await inOffice(opened, 'complete', { outcome: 'approve' })).status).toBe(200);
      expect(await nextStepOf(applicant)).toBe(flow.after.approve);
      await hears(applicant, `${flow.title}审核通过`, /审核通过/);
    });

    it('announces a rejection by SMS, e-mail and message; nextStep follows', async () => {
      const opened = await flow.open(town);
      await inOffice(opened, 'complete', { outcome: 'reject', comment: OPINION });
      expect(await nextStepOf(opened.applicant)).toBe(flow.after.reject);
      await hears(opened.applicant, `${flow.title}未通过审核`, /未通过审核/);
    });

    it('announces a withdrawal by SMS, e-mail and message, also of a returned case; nextStep follows', async () => {
      const opened = await flow.open(town);
      await giveBack(flow, opened);
      expect((await asApplicant(flow, opened, 'withdraw')).status).toBe(200);
      expect(await nextStepOf(opened.applicant)).toBe(flow.after.withdraw);
      await hears(opened.applicant, `${flow.title}${withdrawn}`, /已撤销/);
    });

    it('requires an opinion to reject and to return, in whichever way it is returned', async () => {
      const opened = await flow.open(town);
      const fieldsToCorrect = [flow.field];
      for (const comment of [undefined, '', ' \n\u3000']) {
        const opinion = comment === undefined ? {} : { comment };
        for (const [verb, data] of [
          ['complete', { outcome: 'reject', ...opinion }],
          ['complete', { outcome: 'return', fieldsToCorrect, ...opinion }],
          ['return', { fieldsToCorrect, ...opinion }],
        ] as const)
          expect(['COMMENT_REQUIRED', 'INVALID_REQUEST']).toContain(
            told(await inOffice(opened, verb, data))[1],
          );
      }
      expect(await statusOf(flow, opened)).toBe('under-review');
    });

    it('can be nudged once a day, which the reviewer reads, and again the day after', async () => {
      const opened = await flow.open(town);
      const nudge = async () => told(await asApplicant(flow, opened, 'remind'));
      const read = () => {
        const reviewer = opened.prefix === '' ? town.reviewer : opened.administrator;
        return town.city.mail.mails.filter(
          ({ to, subject, text }) =>
            to === reviewer?.email && subject.startsWith('催办：') && text.includes(opened.unitName),
        ).length;
      };
      const advance = (milliseconds: number) =>
        town.operator.client.post('/workflow/test-clock/advance', { data: { milliseconds } });
      expect(await nudge()).toEqual([200]);
      await eventually(() => {
        expect(read()).toBe(1);
      });
      expect(await nudge()).toEqual([429, 'REMINDER_TOO_SOON']);
      await advance(DAY);
      expect(await nudge()).toEqual([200]);
      await eventually(() => {
        expect(read()).toBe(2);
      });
    });
  });

  describe.each(
    FLOWS.filter(({ kind }) => kind !== 'sub-account-request').map((flow) => [flow.kind, flow] as const),
  )('nobody decides their own case, nor one of a unit they belong to: %s', (_kind, flow) => {
    /** Reviewers of the department who are, as accounts, the applicant and where there is a unit its people. */
    const insiders = async (opened: Opened): Promise<readonly Person[]> => {
      const { applicant, administrator, unitName } = opened;
      const people: Person[] = [applicant];
      if (administrator) {
        const { body } = await administrator.client.get<{ unit: { documentId: string } }>('/api/my-unit');
        const unit = { documentId: body.data.unit.documentId, name: unitName, administrator };
        people.push(administrator, await member(town, unit));
      }
      const emails = [...new Set(people.map(({ email }) => email))];
      const reviewers = [];
      for (const email of emails) {
        const insider = await adminUser(town.city, 'city-reviewer', { email });
        await appoint(town, insider, town.district);
        reviewers.push(insider);
      }
      return reviewers;
    };

    it('by any verb of theirs', async () => {
      const opened = await flow.open(town);
      const { documentId } = await officeTask(opened);
      for (const insider of await insiders(opened))
        for (const [verb, data] of [
          ['claim', {}],
          ['complete', { outcome: 'approve' }],
          ['complete', { outcome: 'reject', comment: OPINION }],
          ['return', { fieldsToCorrect: [flow.field], comment: OPINION }],
          ['assign', { assignee: actor(town.colleague) }],
          ['delegate', { assignee: actor(town.colleague) }],
          ['add-approver', { assignees: [actor(town.colleague)], position: 'before' }],
        ] as const) {
          const answer = await insider.client.post(`/workflow/tasks/${documentId}/${verb}`, { data });
          expect([verb, ...told(answer)]).toEqual([verb, 403, 'SEPARATION_OF_DUTIES']);
        }
      expect(await statusOf(flow, opened)).toBe('under-review');
    });

    it('nor by the hand of a colleague who passes it to them', async () => {
      const opened = await flow.open(town);
      const { documentId } = await officeTask(opened);
      for (const insider of await insiders(opened)) {
        const assignee = actor(insider);
        for (const [verb, data] of [
          ['assign', { assignee }],
          ['delegate', { assignee }],
          ['add-approver', { assignees: [assignee], position: 'before' }],
          ['add-approver', { assignees: [assignee], position: 'parallel' }],
          ['add-approver', { assignees: [assignee], position: 'after' }],
        ] as const) {
          const answer = await inOffice(opened, verb, data);
          expect([verb, ...told(answer)]).toEqual([verb, 422, 'ASSIGNEE_NOT_ALLOWED']);
        }
        const found = await town.reviewer.client.get<readonly { actor: string }[]>(
          `/workflow/tasks/${documentId}/candidates?search=`,
        );
        expect(found.body.data.map((one) => one.actor)).not.toContain(assignee);
      }
    });
  });

  it('takes the say from an approver who joins the unit after being asked', async () => {
    const flow = FLOWS.find(({ kind }) => kind === 'business-info-change');
    if (!flow) throw new Error('There is no such flow');
    const opened = await flow.open(town);
    const approver = await adminUser(town.city, 'city-reviewer');
    await appoint(town, approver, town.district);
    const asked = await inOffice(opened, 'add-approver', {
      assignees: [actor(approver)],
      position: 'before',
    });
    expect(asked.status).toBe(200);
    const mine =
      await approver.client.get<readonly { documentId: string; businessKey: string }[]>(
        '/workflow/tasks?view=mine',
      );
    const task = mine.body.data.find(({ businessKey }) => businessKey === opened.entry.documentId);
    const { body } = await opened.applicant.client.get<{ unit: { documentId: string } }>('/api/my-unit');
    const unit = {
      documentId: body.data.unit.documentId,
      name: opened.unitName,
      administrator: opened.applicant,
    };
    await member(town, unit, { email: approver.email });
    for (const outcome of ['approve', 'reject']) {
      const answer = await approver.client.post(`/workflow/tasks/${String(task?.documentId)}/complete`, {
        data: { outcome, comment: OPINION },
      });
      expect(told(answer)).toEqual([403, 'SEPARATION_OF_DUTIES']);
    }
  });

  describe('the other side', () => {
    const flowOf = (kind: string): Flow => {
      const flow = FLOWS.find((one) => one.kind === kind);
      if (!flow) throw new Error(`There is no flow ${kind}`);
      return flow;
    };
    const openedAt = async (kind: string) => {
      const opened = await flowOf(kind).open(town);
      if (!opened.administrator) throw new Error('The unit has no administrator');
      return { flow: flowOf(kind), opened, administrator: opened.administrator };
    };

    it('of an appeal hears of every change by SMS, e-mail and message', async () => {
      const { flow, opened, administrator } = await openedAt('unit-appeal');
      await hears(administrator, '有人对本单位提出申诉，请答复', /提出/, '请答复：');
      await hears(administrator, '申诉答复已提交', /答复已提交/, '已收到您的答复：');
      await giveBack(flow, opened);
      await hears(administrator, '单位申诉已退回申诉人补正', /已退回申诉人补正/);
      await asApplicant(flow, opened, 'resubmit', flow.correction);
      await hears(administrator, '单位申诉已补正', /已补正/);
      await asApplicant(flow, opened, 'withdraw');
      await hears(administrator, '申诉人已撤销申诉', /申诉人已撤销/, '申诉人已撤销申诉：');
      const rejected = await openedAt('unit-appeal');
      await inOffice(rejected.opened, 'complete', { outcome: 'reject', comment: OPINION });
      await hears(rejected.administrator, '单位申诉已办结', /仍是该单位的单位管理员/);
      const upheld = await openedAt('unit-appeal');
      await inOffice(upheld.opened, 'complete', { outcome: 'approve' });
      await hears(upheld.administrator, '单位管理员已变更', /已变更/);
    });

    it('of a request, the administrator, hears of every change by SMS, e-mail and message', async () => {
      const { flow, opened, administrator } = await openedAt('sub-account-request');
      await hears(administrator, '子账号申请待审核', /申请成为/);
      await giveBack(flow, opened);
      await asApplicant(flow, opened, 'resubmit', flow.correction);
      await hears(administrator, '子账号申请已补正', /已补正/);
      await asApplicant(flow, opened, 'withdraw');
      await hears(administrator, '子账号申请已撤销', /已撤销/, '子账号申请已撤销，无需审核：');
    });
  });
});

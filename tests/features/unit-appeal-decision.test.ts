import type { TaskDetail, TaskRow } from '@city/plugin-workflow/contracts';
import { courtroomOf, type Appeal, type Courtroom } from '../support/appeals';
import { eventually } from '../support/eventually';
import { adminUser, type Person } from '../support/people';
import { taskOf, upload } from '../support/registrations';
import { appoint, told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

interface Message {
  readonly title: string;
}

describe('the decision of a unit appeal (product.md section 4)', () => {
  let town: Town;
  let court: Courtroom;

  beforeAll(async () => {
    town = await bootTown();
    court = courtroomOf(town);
  }, 90_000);
  afterAll(() => town.city.stop());

  const page = async (reviewer: Person, task: TaskRow) =>
    (await reviewer.client.get<TaskDetail>(`/workflow/tasks/${task.documentId}`)).body.data;
  const titles = async (person: Person) =>
    (await person.client.get<readonly Message[]>('/api/me/messages')).body.data.map(({ title }) => title);

  it('waits for the answer: the department has no task before', async () => {
    const { unit, appeal } = await court.disputed();
    await expect(taskOf(town.reviewer.client, appeal)).rejects.toThrow('No open task');
    await court.underReview(appeal, unit.administrator);
    await expect(taskOf(town.stranger.client, appeal)).rejects.toThrow('No open task');
    await expect(taskOf(town.chief.client, appeal)).resolves.toMatchObject({
      businessFields: { unitName: unit.name, applicant: '王小明' },
    });
  });

  it('makes the appellant the administrator, the former one a sub-account, and ends the sessions of both', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    await court.underReview(appeal, unit.administrator);
    expect((await court.decide(town.reviewer, appeal, { outcome: 'approve' })).status).toBe(200);
    expect(await court.roles(unit)).toEqual({
      [appellant.id]: 'administrator',
      [unit.administrator.id]: 'sub-account',
    });
    for (const person of [appellant, unit.administrator])
      expect((await person.client.get('/api/me')).status).toBe(401);
    await eventually(() => {
      const subjects = (to: Person) =>
        town.city.mail.mails.filter((mail) => mail.to === to.email).map((mail) => mail.subject);
      expect(subjects(appellant)).toContainEqual(expect.stringContaining('申诉审核通过'));
      expect(subjects(unit.administrator)).toContainEqual(expect.stringContaining('单位管理员已变更'));
      expect(subjects(appellant)).not.toContainEqual(expect.stringContaining('单位管理员已变更'));
    });
    const records = await town.city.sql<{ actor: string; record: string }>(
      `select actor, record from audit_records where event = 'unit.administrator-changed'`,
    );
    expect(
      records.map(({ actor, record }) => [actor, (JSON.parse(record) as { details: object }).details]),
    ).toContainEqual([
      `admin:${String(town.reviewer.id)}`,
      {
        unit: unit.documentId,
        cause: 'unit-appeal',
        case: appeal.documentId,
        before: `user:${String(unit.administrator.id)}`,
        after: `user:${String(appellant.id)}`,
      },
    ]);
  });

  it('swaps the roles when the appellant was a sub-account', async () => {
    const unit = await court.unit();
    const member = await court.person('李成员');
    await court.join(member, unit);
    const { data: appeal } = (await court.appeal(member, unit)).body;
    await court.underReview(appeal, unit.administrator);
    await court.decide(town.reviewer, appeal, { outcome: 'approve' });
    expect(await court.roles(unit)).toEqual({
      [member.id]: 'administrator',
      [unit.administrator.id]: 'sub-account',
    });
  });

  it.each([
    [
      'disabled',
      'APPELLANT_DISABLED',
      (appellant: Person) =>
        town.city.sql('update up_users set blocked = true where id = $1', [appellant.id]),
    ],
    [
      'a member of another unit',
      'APPELLANT_IN_ANOTHER_UNIT',
      async (appellant: Person) => court.join(appellant, await court.unit()),
    ],
  ])('is refused, and changes nothing, when the appellant is %s by then', async (_what, code, happens) => {
    const { unit, appellant, appeal } = await court.disputed();
    await court.underReview(appeal, unit.administrator);
    await happens(appellant);
    expect(told(await court.decide(town.reviewer, appeal, { outcome: 'approve' }))).toEqual([409, code]);
    expect(await court.roles(unit)).toEqual({ [unit.administrator.id]: 'administrator' });
    expect((await unit.administrator.client.get('/api/me')).status).toBe(200);
    expect(
      (await court.decide(town.reviewer, appeal, { outcome: 'reject', comment: '不符合条件' })).status,
    ).toBe(200);
  });

  it('rejects with an opinion that the appellant reads, and tells the administrator that all stays', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    await court.underReview(appeal, unit.administrator);
    expect(told(await court.decide(town.reviewer, appeal, { outcome: 'reject' }))).toEqual([
      422,
      'COMMENT_REQUIRED',
    ]);
    await court.decide(town.reviewer, appeal, { outcome: 'reject', comment: '材料不足以证明' });
    expect((await court.read(appellant, appeal)).body.data).toMatchObject({
      status: 'rejected',
      statusLabel: '申诉未通过',
      opinion: '材料不足以证明',
      canResubmit: false,
      canWithdraw: false,
    });
    expect(await court.roles(unit)).toEqual({ [unit.administrator.id]: 'administrator' });
    expect(await titles(unit.administrator)).toContain('单位申诉已办结');
    const theirs = await court.read(unit.administrator, appeal);
    expect(theirs.body.data.status).toBe('rejected');
    expect(JSON.stringify(theirs.body)).not.toContain('材料不足以证明');
  });

  it('lets the same account appeal against the same unit again only after 30 days', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    await court.underReview(appeal, unit.administrator);
    await court.decide(town.reviewer, appeal, { outcome: 'reject', comment: '不通过' });
    const again = await court.appeal(appellant, unit);
    expect(told(again)).toEqual([409, 'APPEAL_TOO_SOON']);
    const days = (Date.parse(String(again.body.error.details.until)) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(29.9);
    expect(days).toBeLessThanOrEqual(30);
    expect((await court.appeal(await court.person('赵另人'), unit)).status).toBe(201);
    expect((await court.appeal(appellant, await court.unit())).status).toBe(201);
  });

  it('returns named fields, takes no other change, and shows the reviewer what changed since', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    const task = await court.underReview(appeal, unit.administrator);
    const back = (fieldsToCorrect: readonly string[]) =>
      town.reviewer.client.post(`/workflow/tasks/${task.documentId}/return`, {
        data: { fieldsToCorrect, comment: '请写明离职时间' },
      });
    expect(told(await back(['incumbentStatement']))).toEqual([422, 'FIELD_UNKNOWN']);
    expect((await back(['reason'])).status).toBe(200);
    expect((await court.read(appellant, appeal)).body.data).toMatchObject({
      status: 'returned',
      fieldsToCorrect: ['reason'],
      opinion: '请写明离职时间',
      canResubmit: true,
    });
    expect(await titles(unit.administrator)).toContain('单位申诉已退回申诉人补正');
    const path = `/api/unit-appeals/${appeal.documentId}/resubmit`;
    const { files } = await upload(appellant.client);
    expect(
      told(await appellant.client.post(path, { data: { evidence: files.map(({ id }) => id) } })),
    ).toEqual([422, 'FIELD_NOT_RETURNED']);
    const corrected = await appellant.client.post<Appeal>(path, {
      data: { reason: '原管理员于三月离职。' },
    });
    expect(corrected.body.data).toMatchObject({ status: 'under-review', reason: '原管理员于三月离职。' });
    const detail = await page(town.colleague, await taskOf(town.colleague.client, appeal));
    expect(
      detail.form.filter(({ changed }) => changed).map(({ name, previousValue }) => [name, previousValue]),
    ).toEqual([['reason', appeal.reason]]);
    expect((await court.read(unit.administrator, appeal)).body.data).toMatchObject({
      reason: '原管理员于三月离职。',
      canRespond: false,
    });
    expect(told(await appellant.client.post(path, { data: { reason: '再改' } }))).toEqual([
      409,
      'APPEAL_NOT_RESUBMITTABLE',
    ]);
  });

  it('is taken back by the appellant at any time before it, and both sides hear of that', async () => {
    const early = await court.disputed();
    const late = await court.disputed();
    await court.underReview(late.appeal, late.unit.administrator);
    for (const { unit, appellant, appeal } of [early, late]) {
      const path = `/api/unit-appeals/${appeal.documentId}/withdraw`;
      expect((await appellant.client.post<Appeal>(path)).body.data).toMatchObject({
        status: 'withdrawn',
        statusLabel: '申诉已撤销',
      });
      expect(told(await appellant.client.post(path))).toEqual([409, 'CASE_NOT_WITHDRAWABLE']);
      expect(await titles(unit.administrator)).toContain('申诉人已撤销申诉');
      expect(told(await court.respond(unit.administrator, appeal))[0]).toBe(409);
      await expect(taskOf(town.reviewer.client, appeal)).rejects.toThrow('No open task');
      expect((await court.appeal(appellant, unit)).status).toBe(201);
    }
  });

  it('tells the department of a withdrawal only when it has the case', async () => {
    const early = await court.disputed();
    const late = await court.disputed();
    await court.underReview(late.appeal, late.unit.administrator);
    for (const { appellant, appeal } of [late, early])
      await appellant.client.post(`/api/unit-appeals/${appeal.documentId}/withdraw`);
    const sent = await town.city.sql<{ instance_id: string }>(
      `select distinct instance_id from workflow_deliveries
         where template = 'case-withdrawn' and instance_id = any($1)`,
      [[early.appeal.processInstanceId, late.appeal.processInstanceId]],
    );
    expect(sent).toEqual([{ instance_id: late.appeal.processInstanceId }]);
  });

  it('is not made by the appellant, nor by anybody who belongs to the unit', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    const member = await court.person('李成员');
    await court.join(member, unit);
    const task = await court.underReview(appeal, unit.administrator);
    for (const person of [appellant, unit.administrator, member]) {
      const reviewer = await adminUser(town.city, 'city-reviewer', { email: person.email });
      await appoint(town, reviewer, town.district);
      for (const outcome of ['approve', 'reject'])
        expect(
          told(
            await reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, {
              data: { outcome, comment: '意见' },
            }),
          ),
        ).toEqual([403, 'SEPARATION_OF_DUTIES']);
    }
    expect(await court.roles(unit)).toMatchObject({ [unit.administrator.id]: 'administrator' });
  });

  it('can be asked for once a day, once the department has the case', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    const remind = () => appellant.client.post(`/api/unit-appeals/${appeal.documentId}/remind`);
    expect(told(await remind())).toEqual([409, 'NOTHING_TO_REMIND']);
    await court.underReview(appeal, unit.administrator);
    expect(told(await remind())).toEqual([200]);
    expect(told(await remind())).toEqual([429, 'REMINDER_TOO_SOON']);
  });
});

import { randomUUID } from 'node:crypto';
import type { TaskDetail, TaskRow, TimelineEntry } from '@city/plugin-workflow/contracts';
import { courtroomOf, type Appeal, type Courtroom } from '../support/appeals';
import { eventually } from '../support/eventually';
import { adminUser, type Person } from '../support/people';
import { taskOf, upload } from '../support/registrations';
import { appoint, told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

interface Message {
  readonly title: string;
}

describe('unit appeal (product.md section 4)', () => {
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
  const count = async () =>
    (await town.city.sql<{ count: number }>('select count(*)::int as count from unit_appeals'))[0]?.count;

  describe('who may appeal', () => {
    it('takes an appeal of an account without a unit, and shows 申诉中 while it is open', async () => {
      const { appellant, appeal, unit } = await court.disputed();
      expect(appeal).toMatchObject({
        side: 'appellant',
        status: 'under-review',
        statusLabel: '申诉中',
        unit: { documentId: unit.documentId, name: unit.name },
        answerState: 'awaited',
        canWithdraw: true,
        canRemind: false,
      });
      const me = await appellant.client.get('/api/me');
      expect(me.body.data).toMatchObject({
        nextStep: 'await-review',
        openCase: { kind: 'unit-appeal', statusLabel: '申诉中' },
      });
      const cases = await appellant.client.get<readonly unknown[]>('/api/me/cases');
      expect(cases.body.data).toMatchObject([{ kind: 'unit-appeal', unitName: unit.name }]);
    });

    it('takes an appeal of a sub-account of that unit', async () => {
      const unit = await court.unit();
      const member = await court.person('李成员');
      await court.join(member, unit);
      expect((await court.appeal(member, unit)).status).toBe(201);
    });

    it('refuses the administrator of the unit', async () => {
      const unit = await court.unit();
      expect(told(await court.appeal(unit.administrator, unit))).toEqual([409, 'APPEAL_OF_OWN_UNIT']);
    });

    it('refuses the members of another unit, whatever they are there', async () => {
      const [unit, other] = [await court.unit(), await court.unit()];
      const member = await court.person('李成员');
      await court.join(member, other);
      for (const person of [member, other.administrator])
        expect(told(await court.appeal(person, unit))).toEqual([409, 'ACCOUNT_ALREADY_IN_UNIT']);
    });

    it('refuses a unit that is not there, or not approved yet', async () => {
      const { applicant, registration } = await town.registered();
      const [pending] = await town.city.sql<{ document_id: string }>(
        `select u.document_id from units u join unit_registrations r on r.unit_id = u.id
           where r.document_id = $1`,
        [registration.documentId],
      );
      expect(applicant).toBeDefined();
      const person = await court.person('王小明');
      for (const documentId of ['k2xyzu5f0t3v8w1q7r6n4m9p', String(pending?.document_id)])
        expect(told(await court.appeal(person, { documentId }))).toEqual([422, 'UNIT_UNKNOWN']);
    });

    it('refuses a second appeal against the unit while one is open, also while it is returned', async () => {
      const { unit, appeal } = await court.disputed();
      const another = await court.person('赵另人');
      expect(told(await court.appeal(another, unit))).toEqual([409, 'UNIT_UNDER_APPEAL']);
      const task = await court.underReview(appeal, unit.administrator);
      await town.reviewer.client.post(`/workflow/tasks/${task.documentId}/return`, {
        data: { fieldsToCorrect: ['reason'], comment: '请说明' },
      });
      expect(told(await court.appeal(another, unit))).toEqual([409, 'UNIT_UNDER_APPEAL']);
    });

    it('refuses an account that has another case open', async () => {
      const unit = await court.unit();
      const { applicant } = await town.registered();
      expect(told(await court.appeal(applicant, unit))).toEqual([409, 'CASE_ALREADY_OPEN']);
    });

    it('wants evidence, and only the appellant’s own that no other case holds', async () => {
      const { unit, appellant } = await court.disputed();
      const other = await court.unit();
      const person = await court.person('王小明');
      expect(told(await court.appeal(person, other, { evidence: [] }))).toEqual([400, 'EVIDENCE_REQUIRED']);
      const { files } = await upload(unit.administrator.client);
      expect(told(await court.appeal(person, other, { evidence: files.map(({ id }) => id) }))).toEqual([
        422,
        'EVIDENCE_UNKNOWN',
      ]);
      const [held] = await town.city.sql<{ file_id: number }>(
        `select l.file_id from files_related_mph l join unit_appeals a on a.id = l.related_id
           where l.related_type = 'api::unit-appeal.unit-appeal' and a.account_id = $1`,
        [appellant.id],
      );
      const stranger = await court.person('王小明');
      expect(told(await court.appeal(stranger, other, { evidence: [held?.file_id] }))).toEqual([
        422,
        'EVIDENCE_UNKNOWN',
      ]);
    });

    it.each([
      ['no reason', { reason: ' \n ' }],
      ['a reason that is too long', { reason: '长'.repeat(2001) }],
      ['a reason that PostgreSQL cannot store', { reason: 'a\u0000b' }],
      ['half an emoji', { reason: '\ud83d' }],
      ['a unit that is no id', { unit: "' or 1=1" }],
      ['a field that there is none of', { administrator: true }],
    ])('refuses %s', async (_what, fields) => {
      const unit = await court.unit();
      const person = await court.person('王小明');
      const before = await count();
      expect((await court.appeal(person, unit, fields)).status).toBe(400);
      expect(await count()).toBe(before);
    });

    it('refuses a text of ten megabytes without a 500', async () => {
      const unit = await court.unit();
      const person = await court.person('王小明');
      const answer = await court.appeal(person, unit, { reason: '长'.repeat(3_400_000) });
      expect([400, 413]).toContain(answer.status);
    });

    it('takes names and reasons with emoji as they are', async () => {
      const unit = await court.unit();
      const person = await court.person('王👩‍💻明');
      const answer = await court.appeal(person, unit, { reason: '第一行\n第二行 👍🏽' });
      expect(answer.body.data).toMatchObject({ reason: '第一行\n第二行 👍🏽' });
      expect((await court.read(unit.administrator, answer.body.data)).body.data).toMatchObject({
        appellant: { name: '王***' },
      });
    });

    it('does an appeal once for one Idempotency-Key, and answers the repeat the same', async () => {
      const unit = await court.unit();
      const person = await court.person('王小明');
      const { files } = await upload(person.client);
      const body = {
        data: { unit: unit.documentId, reason: '本人负责', evidence: files.map(({ id }) => id) },
      };
      const key = { 'Idempotency-Key': randomUUID() };
      const first = await person.client.post<Appeal>('/api/unit-appeals', body, key);
      const again = await person.client.post<Appeal>('/api/unit-appeals', body, key);
      expect([first.status, again.status]).toEqual([201, 201]);
      expect(again.body.data.documentId).toBe(first.body.data.documentId);
    });
  });

  describe('the other side', () => {
    it('hears of the appeal by SMS, e-mail and message, finds it, and may answer', async () => {
      const { unit, appeal } = await court.disputed();
      const { administrator } = unit;
      expect(await titles(administrator)).toContain('有人对本单位提出申诉，请答复');
      await eventually(() => {
        const mails = town.city.mail.mails.filter((mail) => mail.to === administrator.email);
        expect(mails.some((mail) => mail.subject.includes(unit.name))).toBe(true);
        expect(town.city.sms.messages.some(({ text }) => text.includes(`对“${unit.name}”提出单位申诉`))).toBe(
          true,
        );
      });
      const list = await administrator.client.get<readonly Appeal[]>('/api/unit-appeals');
      expect(list.body).toMatchObject({
        data: [{ documentId: appeal.documentId, canRespond: true }],
        meta: { pagination: { total: 1 } },
      });
    });

    it('reads the reason and the deadline, and of the appellant what a stranger may', async () => {
      const { unit, appeal } = await court.disputed();
      const { body } = await court.read(unit.administrator, appeal);
      expect(body.data).toEqual({
        side: 'incumbent',
        documentId: appeal.documentId,
        status: 'under-review',
        statusLabel: '申诉中',
        unit: { documentId: unit.documentId, name: unit.name },
        appellant: { name: '王***', mobile: expect.stringMatching(/^139\*{4}\d{4}$/) as string },
        reason: appeal.reason,
        evidenceCount: 1,
        answerState: 'awaited',
        respondUntil: expect.any(String) as string,
        canRespond: true,
        response: null,
        submittedAt: expect.any(String) as string,
        decidedAt: null,
      });
      const days = (Date.parse(String(body.data.respondUntil)) - Date.now()) / 86_400_000;
      expect(days).toBeGreaterThan(2);
    });

    it('is told of by name neither in the appellant’s answers nor in their timeline', async () => {
      const { unit, appellant, appeal } = await court.disputed();
      await court.underReview(appeal, unit.administrator);
      const own = await court.read(appellant, appeal);
      const timeline = await appellant.client.get<readonly TimelineEntry[]>(
        `/api/workflow/process-instances/${appeal.processInstanceId}/timeline`,
      );
      expect(own.body.data.answerState).toBe('answered');
      for (const text of [JSON.stringify(own.body), JSON.stringify(timeline.body)]) {
        for (const secret of ['陈管理', '在职', `user:${String(unit.administrator.id)}`])
          expect(text).not.toContain(secret);
      }
    });

    it('has no way into the case itself, its files or its task', async () => {
      const { unit, appeal } = await court.disputed();
      const task = await court.underReview(appeal, unit.administrator);
      const { client } = unit.administrator;
      const [file] = (await page(town.reviewer, task)).attachments;
      for (const path of [
        `/api/workflow/process-instances/${appeal.processInstanceId}`,
        `/api/workflow/process-instances/${appeal.processInstanceId}/timeline`,
        `/api/workflow/tasks/${task.documentId}`,
        `/api/evidence/${String(file?.id)}`,
      ])
        expect((await client.get(path)).status).toBe(404);
      expect((await client.post(`/api/unit-appeals/${appeal.documentId}/withdraw`)).status).toBe(404);
      expect((await client.post(`/api/unit-appeals/${appeal.documentId}/remind`)).status).toBe(404);
    });

    it('answers with a statement and evidence, which then the department sees', async () => {
      const { unit, appeal } = await court.disputed();
      const { files } = await upload(unit.administrator.client, { name: '在职证明.png' });
      const answer = await court.respond(unit.administrator, appeal, { evidence: [files[0]?.documentId] });
      expect(answer.body.data).toMatchObject({
        answerState: 'answered',
        canRespond: false,
        respondUntil: null,
        response: { statement: '本人在职，仍负责该单位的平台业务。', evidence: [{ name: '在职证明.png' }] },
      });
      const detail = await page(town.reviewer, await taskOf(town.reviewer.client, appeal));
      const sides = Object.groupBy(detail.form, (field) => field.section?.name ?? 'none');
      expect(sides.appellant?.map(({ label, value }) => [label['zh-Hans'], value])).toEqual([
        ['姓名', '王小明'],
        ['手机号码', expect.stringMatching(/^139\*{4}/)],
        ['加入本单位时间', '非本单位成员'],
        ['申诉理由', appeal.reason],
        ['证明材料', '营业执照.png'],
      ]);
      expect(sides.incumbent?.map(({ label, value }) => [label['zh-Hans'], value])).toEqual([
        ['姓名', '陈管理'],
        ['手机号码', expect.stringMatching(/^139\*{4}/)],
        ['任管理员时间', expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
        ['答复情况', '已答复'],
        ['答复内容', '本人在职，仍负责该单位的平台业务。'],
        ['证明材料', '在职证明.png'],
      ]);
      expect(detail.attachments.map(({ name, section }) => [section?.name, name])).toEqual([
        ['appellant', '营业执照.png'],
        ['incumbent', '在职证明.png'],
      ]);
      for (const { id } of detail.attachments) {
        const path = `/workflow/tasks/${detail.documentId}/attachments/${id}`;
        expect((await town.reviewer.client.get(path)).status).toBe(200);
      }
    });

    it('answers once, and may do so without a file but not without a word', async () => {
      const { unit, appeal } = await court.disputed();
      expect(told(await court.respond(unit.administrator, appeal, { statement: ' ' }))).toEqual([
        400,
        'INVALID_REQUEST',
      ]);
      expect((await court.respond(unit.administrator, appeal)).status).toBe(200);
      expect(told(await court.respond(unit.administrator, appeal))).toEqual([409, 'APPEAL_ANSWERED']);
    });

    it('is the unit’s administrator and nobody else', async () => {
      const { unit, appellant, appeal } = await court.disputed();
      const member = await court.person('李成员');
      await court.join(member, unit);
      const elsewhere = await court.unit();
      for (const person of [appellant, member, elsewhere.administrator])
        expect(told(await court.respond(person, appeal))).toEqual([404, 'NOT_FOUND']);
      for (const person of [member, elsewhere.administrator, await court.person('路人')])
        expect(told(await court.read(person, appeal))).toEqual([404, 'NOT_FOUND']);
      const lists = [appellant, member].map((person) => person.client.get('/api/unit-appeals'));
      expect((await Promise.all(lists)).map(told)).toEqual([
        [403, 'NOT_IN_A_UNIT'],
        [403, 'NOT_UNIT_ADMINISTRATOR'],
      ]);
      expect((await elsewhere.administrator.client.get('/api/unit-appeals')).body.data).toEqual([]);
    });

    it('keeps the files it has answered with from serving another case', async () => {
      const { unit, appeal } = await court.disputed();
      const { files } = await upload(unit.administrator.client);
      const foreign = await upload((await court.person('路人')).client);
      const withFile = (id: number | undefined) =>
        court.respond(unit.administrator, appeal, { evidence: [id] });
      expect(told(await withFile(foreign.files[0]?.id))).toEqual([422, 'EVIDENCE_UNKNOWN']);
      expect((await court.read(unit.administrator, appeal)).body.data.canRespond).toBe(true);
      expect((await withFile(files[0]?.id)).status).toBe(200);
    });
  });

  describe('the decision', () => {
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
});

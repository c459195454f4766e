import type { TaskDetail, TaskRow, TimelineEntry } from '@city/plugin-workflow/contracts';
import { courtroomOf, type Appeal, type Courtroom } from '../support/appeals';
import { eventually } from '../support/eventually';
import type { Person } from '../support/people';
import { taskOf, upload } from '../support/registrations';
import { told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

interface Message {
  readonly title: string;
}

describe('the other side of a unit appeal (product.md section 4)', () => {
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
      appellant: { name: '王**', mobile: expect.stringMatching(/^139\*{4}\d{4}$/) as string },
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
    const side = (name: string) =>
      detail.form
        .filter(({ section }) => section?.name === name)
        .map(({ label, value }) => [label['zh-Hans'], value]);
    expect(side('appellant')).toEqual([
      ['姓名', '王小明'],
      ['手机号码', expect.stringMatching(/^139\*{4}/)],
      ['加入本单位时间', '非本单位成员'],
      ['申诉理由', appeal.reason],
      ['证明材料', '营业执照.png'],
    ]);
    expect(side('incumbent')).toEqual([
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

import { randomUUID } from 'node:crypto';
import { courtroomOf, type Appeal, type Courtroom } from '../support/appeals';
import { upload } from '../support/registrations';
import { told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

describe('who may appeal against a unit (product.md section 4)', () => {
  let town: Town;
  let court: Courtroom;

  beforeAll(async () => {
    town = await bootTown();
    court = courtroomOf(town);
  }, 90_000);
  afterAll(() => town.city.stop());

  const count = async () =>
    (await town.city.sql<{ count: number }>('select count(*)::int as count from unit_appeals'))[0]?.count;

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

import { courtroomOf, type Courtroom } from '../support/appeals';
import { signedInAgain, type Person } from '../support/people';
import { told } from '../support/review-desk';
import { asked, giveBack, show, verb } from '../support/sub-account-requests';
import { bootTown, type Town } from '../support/town';
import { approvedUnit, citizen, member, onMember } from '../support/units';

const DAY = 86_400_000;

interface WaitingStep {
  readonly step: string;
  readonly holder: string | null;
  readonly isYours: boolean;
  readonly dueAt: string | null;
}

interface Progress {
  readonly waitsFor: readonly WaitingStep[];
  readonly remindableFrom: string | null;
  readonly respondUntil?: string | null;
}

describe('what the personal centre says of cases and of what waits for a person (product.md sections 3 and 4)', () => {
  let town: Town;
  let court: Courtroom;

  beforeAll(async () => {
    town = await bootTown();
    court = courtroomOf(town);
  }, 90_000);
  afterAll(() => town.city.stop());

  const read = async (person: Person, path: string, locale = 'zh-Hans') =>
    (await person.client.get<Progress>(path, { 'accept-language': locale })).body.data;
  const toDoOf = async (person: Person) =>
    (await person.client.get<{ readonly toDo: readonly unknown[] }>('/api/me')).body.data.toDo;
  const days = (moment: string | null | undefined) => (Date.parse(String(moment)) - Date.now()) / DAY;

  it('names the step, the department that has the case, and the promised date, but no reviewer', async () => {
    const { applicant, registration } = await town.registered();
    const path = `/api/unit-registrations/${registration.documentId}`;
    const { waitsFor } = await read(applicant, path);
    expect(waitsFor).toMatchObject([{ step: '主管部门审核', holder: town.district.name, isYours: false }]);
    expect(days(waitsFor[0]?.dueAt)).toBeGreaterThan(4);
    expect((await read(applicant, path, 'en')).waitsFor).toMatchObject([{ step: 'Department review' }]);
    expect(JSON.stringify(waitsFor)).not.toMatch(/admin:|李审/);
    await applicant.client.post(`${path}/withdraw`);
    expect((await read(applicant, path)).waitsFor).toEqual([]);
  });

  it('names the unit’s administrator by the office alone, and a correction as the applicant’s own', async () => {
    const unit = await approvedUnit(town);
    const applicant = await citizen(town);
    const request = await asked(applicant, unit, { message: '我是研发部的张晓。' });
    expect(await show(applicant, request)).toMatchObject({
      waitsFor: [{ step: '单位管理员审核', holder: '单位管理员', isYours: false }],
    });
    await giveBack(unit.administrator, request, {
      resume: 'next',
      fieldsToCorrect: ['message'],
      comment: '请写明部门。',
    });
    expect(await show(applicant, request)).toMatchObject({
      waitsFor: [{ step: '补正', holder: null, isYours: true }],
    });
  });

  it('says from when on the applicant may nudge again, which is the next day', async () => {
    const unit = await approvedUnit(town);
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    expect(await show(applicant, request)).toMatchObject({ canRemind: true, remindableFrom: null });
    const { body } = await verb(applicant, request, 'remind');
    expect(body.data).toMatchObject({ canRemind: false });
    const { remindableFrom } = await read(applicant, `/api/sub-account-requests/${request.documentId}`);
    const hours = days(remindableFrom) * 24;
    expect(hours).toBeGreaterThan(0);
    expect(hours).toBeLessThanOrEqual(24);
    const shanghai = new Date(String(remindableFrom)).toLocaleTimeString('en-GB', {
      timeZone: 'Asia/Shanghai',
    });
    expect(shanghai).toBe('00:00:00');
  });

  it('tells an appellant until when the administrator may answer, and the administrator to answer', async () => {
    const { unit, appellant, appeal } = await court.disputed();
    const path = `/api/unit-appeals/${appeal.documentId}`;
    const { respondUntil } = await read(appellant, path);
    expect(days(respondUntil)).toBeGreaterThan(2);
    expect(await toDoOf(unit.administrator)).toEqual([
      { kind: 'answer-appeal', documentId: appeal.documentId, unitName: unit.name, until: respondUntil },
    ]);
    await court.respond(unit.administrator, appeal);
    expect((await read(appellant, path)).respondUntil).toBeNull();
    expect(await toDoOf(unit.administrator)).toEqual([]);
  });

  it('shows an appeal that was upheld to whoever administered the unit before, once it is decided', async () => {
    const { unit, appeal } = await court.disputed();
    const successor = await court.person('李成员');
    await court.underReview(appeal, unit.administrator);
    await court.decide(town.reviewer, appeal, { outcome: 'approve' });
    const former = await signedInAgain(town.city, unit.administrator);
    expect((await court.read(former, appeal)).body.data).toMatchObject({
      side: 'incumbent',
      status: 'approved',
      canRespond: false,
      response: { statement: '本人在职，仍负责该单位的平台业务。' },
    });
    expect(told(await court.respond(former, appeal))).toEqual([404, 'NOT_FOUND']);
    expect(told(await court.read(successor, appeal))).toEqual([404, 'NOT_FOUND']);
  });

  it('asks a proposed successor for their answer, and nobody else', async () => {
    const unit = await approvedUnit(town);
    const [successor, bystander] = [await member(town, unit), await member(town, unit)];
    const { body } = await onMember(unit.administrator, successor, 'promote');
    const [toDo] = await toDoOf(successor);
    expect(toDo).toMatchObject({
      kind: 'answer-promotion',
      documentId: body.data.documentId,
      unitName: unit.name,
    });
    for (const person of [bystander, unit.administrator]) expect(await toDoOf(person)).toEqual([]);
    await successor.client.post(`/api/promotions/${body.data.documentId}/decline`);
    expect(await toDoOf(successor)).toEqual([]);
  });

  it('finds a unit again by what a look-up answered, as exactly and with no more of it', async () => {
    const unit = await approvedUnit(town);
    const person = await citizen(town);
    const lookUp = (query: string) => person.client.get(`/api/units/lookup?${query}`);
    const byName = await lookUp(`name=${encodeURIComponent(unit.name)}`);
    expect((await lookUp(`documentId=${unit.documentId}`)).body.data).toEqual(byName.body.data);
    expect((await lookUp('documentId=k2xyzu5f0t3v8w1q7r6n4m9p')).body.data).toEqual({ status: 'unknown' });
    expect(told(await lookUp(`documentId=${unit.documentId}&name=x`))).toEqual([400, 'INVALID_REQUEST']);
  });
});

import type { TaskDetail } from '@city/plugin-workflow/contracts';
import { eventually } from '../support/eventually';
import { told } from '../support/review-desk';
import { ask, asked, decide, giveBack, requestTask, show, verb } from '../support/sub-account-requests';
import { bootTown, type Town } from '../support/town';
import {
  approvedUnit,
  citizen,
  member,
  messagesOf,
  roleOf,
  tasksOf,
  type ApprovedUnit,
} from '../support/units';

describe('request to become a sub-account (product.md section 4)', () => {
  let town: Town;
  let unit: ApprovedUnit;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());
  beforeEach(async () => {
    unit = await approvedUnit(town);
  });

  it('shows 申请成为子账号，单位管理员审核中 until the administrator decides', async () => {
    const applicant = await citizen(town);
    expect(await asked(applicant, unit)).toMatchObject({
      status: 'under-review',
      statusLabel: '申请成为子账号，单位管理员审核中',
      unit: { documentId: unit.documentId, name: unit.name },
      canWithdraw: true,
      canRemind: true,
    });
    expect((await applicant.client.get('/api/me')).body.data).toMatchObject({
      nextStep: 'await-review',
      openCase: { kind: 'sub-account-request', unitName: unit.name },
    });
    expect((await applicant.client.get('/api/me/cases')).body.data).toMatchObject([
      { kind: 'sub-account-request', status: 'under-review' },
    ]);
  });

  it('shows the administrator name, masked mobile and message of the applicant, and no more', async () => {
    const applicant = await citizen(town, { name: '张晓🙂' });
    const request = await asked(applicant, unit, { message: '我是研发部的张晓。' });
    const { documentId } = await requestTask(unit.administrator, request);
    const { body } = await unit.administrator.client.get<TaskDetail>(`/api/workflow/tasks/${documentId}`);
    expect(body.data.form.map(({ name, value, correctable }) => [name, value, correctable])).toEqual([
      ['applicantName', '张晓🙂', false],
      ['mobile', `137****${applicant.mobile.slice(-4)}`, false],
      ['message', '我是研发部的张晓。', true],
    ]);
    expect(JSON.stringify(body)).not.toContain(applicant.mobile);
  });

  it('makes the applicant a sub-account when the administrator approves, and tells them on every channel', async () => {
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    expect((await decide(unit.administrator, request, { outcome: 'approve' })).status).toBe(200);
    expect(await roleOf(applicant)).toBe('sub-account');
    expect(await show(applicant, request)).toMatchObject({ status: 'approved', canWithdraw: false });
    expect(await messagesOf(applicant.client)).toContain('子账号申请审核通过');
    expect(await messagesOf(unit.administrator.client)).toContain('子账号申请待审核');
    await eventually(() => {
      expect(
        town.city.mail.mails.some(
          ({ to, subject }) => to === applicant.email && subject.includes('审核通过'),
        ),
      ).toBe(true);
      expect(
        town.city.sms.messages.some(
          ({ mobile, text }) => mobile === `+86${applicant.mobile}` && text.includes('审核通过'),
        ),
      ).toBe(true);
    });
  });

  it('requires an opinion to reject or return', async () => {
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    const rejected = await decide(unit.administrator, request, { outcome: 'reject' });
    expect(told(rejected)).toEqual([422, 'COMMENT_REQUIRED']);
    const returned = await giveBack(unit.administrator, request, { fieldsToCorrect: ['message'] });
    expect(told(returned)).toEqual([400, 'INVALID_REQUEST']);
    expect(await show(applicant, request)).toMatchObject({ status: 'under-review' });
  });

  it('shows the opinion of a rejection, and the account may bind again', async () => {
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    await decide(unit.administrator, request, { outcome: 'reject', comment: '非本单位人员' });
    expect(await show(applicant, request)).toMatchObject({ status: 'rejected', opinion: '非本单位人员' });
    expect(await roleOf(applicant)).toBeNull();
    unit = await approvedUnit(town);
    expect((await ask(applicant, unit)).status).toBe(201);
  });

  it('goes back for correction of the message, and shows what changed since', async () => {
    const applicant = await citizen(town);
    const request = await asked(applicant, unit, { message: '您好' });
    const returned = await giveBack(unit.administrator, request, {
      comment: '请说明所在部门',
      fieldsToCorrect: ['message'],
    });
    expect(returned.status).toBe(200);
    expect(await show(applicant, request)).toMatchObject({
      status: 'returned',
      fieldsToCorrect: ['message'],
      opinion: '请说明所在部门',
    });
    expect((await verb(applicant, request, 'resubmit', { message: '研发部' })).status).toBe(200);
    const { documentId } = await requestTask(unit.administrator, request);
    const page = await unit.administrator.client.get<TaskDetail>(`/api/workflow/tasks/${documentId}`);
    expect(page.body.data.form.filter(({ changed }) => changed)).toMatchObject([
      { name: 'message', value: '研发部', previousValue: '您好' },
    ]);
    expect((await decide(unit.administrator, request, { outcome: 'approve' })).status).toBe(200);
    expect(await roleOf(applicant)).toBe('sub-account');
  });

  it('lets no return name what the applicant cannot correct here', async () => {
    const request = await asked(await citizen(town), unit);
    const answer = await giveBack(unit.administrator, request, {
      comment: '姓名不符',
      fieldsToCorrect: ['applicantName'],
    });
    expect(told(answer)).toEqual([422, 'FIELD_UNKNOWN']);
  });

  it('can be withdrawn until a decision falls, and then the account may bind again', async () => {
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    expect((await verb(applicant, request, 'withdraw')).body.data.status).toBe('withdrawn');
    expect(await tasksOf(unit.administrator.client)).toEqual([]);
    expect(told(await verb(applicant, request, 'withdraw'))).toEqual([409, 'CASE_NOT_WITHDRAWABLE']);
    const again = await asked(applicant, unit);
    await decide(unit.administrator, again, { outcome: 'approve' });
    expect(told(await verb(applicant, again, 'withdraw'))).toEqual([409, 'CASE_NOT_WITHDRAWABLE']);
  });

  it('nudges the administrator once a day, in words that lead to the personal centre', async () => {
    const applicant = await citizen(town);
    const request = await asked(applicant, unit);
    expect((await verb(applicant, request, 'remind')).status).toBe(200);
    expect(told(await verb(applicant, request, 'remind'))).toEqual([429, 'REMINDER_TOO_SOON']);
    expect(await messagesOf(unit.administrator.client)).toContain('催办子账号申请');
  });

  it.each([
    ['an account that belongs to a unit', async () => member(town, unit), [409, 'ACCOUNT_ALREADY_IN_UNIT']],
    [
      'an account with an open case',
      async () => {
        const person = await citizen(town);
        await asked(person, unit);
        return person;
      },
      [409, 'CASE_ALREADY_OPEN'],
    ],
  ])('is refused to %s', async (_who, find, refusal) => {
    expect(told(await ask(await find(), unit))).toEqual(refusal);
  });

  it('is refused for a unit that is not there or not approved, which look alike', async () => {
    const applicant = await citizen(town);
    const { registration } = await town.registered();
    const [pending] = await town.city.sql<{ document_id: string }>(
      `select u.document_id from units u join unit_registrations r on r.unit_id = u.id where r.document_id = $1`,
      [registration.documentId],
    );
    for (const id of ['k2xyzu5f0t3v8w1q7r6n4m9p', pending?.document_id])
      expect(told(await ask(applicant, unit, { unit: id }))).toEqual([422, 'UNIT_UNKNOWN']);
    expect(told(await ask(applicant, unit, { unit: 'x' }))).toEqual([400, 'INVALID_REQUEST']);
    expect(told(await ask(applicant, unit, { message: '长'.repeat(501) }))).toEqual([400, 'INVALID_REQUEST']);
  });
});

import type { TaskDetail } from '@city/plugin-workflow/contracts';
import { eventually } from '../support/eventually';
import { bootInstallation, type Installation } from '../support/installation';
import { account, adminUser, department, type Department, type Person } from '../support/people';
import { register, taskOf, type Registration } from '../support/registrations';

const DAY = 86_400_000;

describe('unit registration (product.md section 4)', () => {
  let city: Installation;
  let bureau: Department;
  let district: Department;
  let chief: Person;
  let reviewer: Person;
  let colleague: Person;
  let stranger: Person;
  let operator: Person;

  beforeAll(async () => {
    city = await bootInstallation();
    [chief, reviewer, colleague, stranger] = await Promise.all([
      adminUser(city, 'city-reviewer', { lastname: '孙', firstname: '局长' }),
      adminUser(city, 'city-reviewer', { lastname: '李', firstname: '审' }),
      adminUser(city, 'city-reviewer'),
      adminUser(city, 'city-reviewer'),
    ]);
    operator = await adminUser(city, 'city-operations');
    bureau = await department(city, '烟台市科学技术局', { reviewers: [chief] });
    district = await department(city, '芝罘区科学技术局', {
      parent: bureau,
      reviewers: [reviewer, colleague],
    });
    await department(city, '莱山区科学技术局', { parent: bureau, reviewers: [stranger] });
  }, 90_000);
  afterAll(() => city.stop());

  async function registered(changes: Readonly<Record<string, unknown>> = {}) {
    const applicant = await account(city, { mobileProvedAt: new Date() });
    const answer = await register(applicant, district, changes);
    expect(answer.status).toBe(201);
    return { applicant, registration: answer.body.data };
  }
  const statusOf = async (applicant: Person, { documentId }: Registration) =>
    (await applicant.client.get<Record<string, unknown>>(`/api/unit-registrations/${documentId}`)).body.data;
  const nextStepOf = async (applicant: Person) =>
    (await applicant.client.get<{ nextStep: string }>('/api/me')).body.data.nextStep;
  const decide = async (by: Person, registration: Registration, data: Readonly<Record<string, unknown>>) => {
    const task = await taskOf(by.client, registration);
    return by.client.post(`/workflow/tasks/${task.documentId}/complete`, { data });
  };

  it('shows 审核中 until the department decides', async () => {
    const { applicant, registration } = await registered();
    expect(registration).toMatchObject({ status: 'under-review', statusLabel: '审核中' });
    expect(await nextStepOf(applicant)).toBe('await-review');
  });

  it('puts the case into the inbox of the department and of the one above, and of no other', async () => {
    const { registration } = await registered();
    for (const person of [reviewer, colleague, chief]) {
      await expect(taskOf(person.client, registration)).resolves.toMatchObject({
        businessFields: { district: '芝罘区科学技术局' },
      });
    }
    await expect(taskOf(stranger.client, registration)).rejects.toThrow('No open task');
  });

  it('makes the applicant the administrator when the unit is approved, and tells them on every channel', async () => {
    const { applicant, registration } = await registered();
    const answer = await decide(reviewer, registration, { outcome: 'approve' });
    expect(answer.status).toBe(200);
    expect(await nextStepOf(applicant)).toBe('done');
    expect((await applicant.client.get('/api/me')).body.data).toMatchObject({
      membership: { role: 'administrator' },
    });
    expect(await statusOf(applicant, registration)).toMatchObject({ status: 'approved', canWithdraw: false });
    await eventually(() => {
      expect(
        city.mail.mails.filter((mail) => mail.to === applicant.email).map((mail) => mail.subject),
      ).toEqual(expect.arrayContaining([expect.stringContaining('通过')]));
    });
    const messages = await applicant.client.get<readonly { title: string }[]>('/api/me/messages');
    expect(messages.body.data.length).toBeGreaterThanOrEqual(2);
  });

  it('shows the opinion of a rejection and frees the name', async () => {
    const { applicant, registration } = await registered({ name: '烟台被驳回有限公司' });
    await decide(reviewer, registration, { outcome: 'reject', comment: '营业执照不清晰' });
    expect(await statusOf(applicant, registration)).toMatchObject({
      status: 'rejected',
      opinion: '营业执照不清晰',
    });
    await registered({ name: '烟台被驳回有限公司' });
  });

  it('counts the due date on working days of the calendar', async () => {
    const { registration } = await registered();
    const { createdAt, dueDate } = await taskOf(reviewer.client, registration);
    const days = (Date.parse(String(dueDate)) - Date.parse(createdAt)) / DAY;
    // Five working days always span a weekend.
    expect(days).toBeGreaterThanOrEqual(6);
    const calendars = await city.sql('select name from workflow_working_calendars where current');
    expect(calendars).toEqual([{ name: '中国工作日历' }]);
  });

  it('requires an opinion to reject', async () => {
    const { applicant, registration } = await registered();
    const answer = await decide(reviewer, registration, { outcome: 'reject' });
    expect(answer).toMatchObject({ status: 422, body: { error: { details: { code: 'COMMENT_REQUIRED' } } } });
    expect(await statusOf(applicant, registration)).toMatchObject({ status: 'under-review' });
  });

  it('goes back for correction with named fields, and shows the reviewer what changed since', async () => {
    const { applicant, registration } = await registered();
    const task = await taskOf(reviewer.client, registration);
    const returned = await reviewer.client.post(`/workflow/tasks/${task.documentId}/return`, {
      data: { fieldsToCorrect: ['address'], comment: '地址与营业执照不一致' },
    });
    expect(returned.status).toBe(200);
    expect(await statusOf(applicant, registration)).toMatchObject({
      status: 'returned',
      fieldsToCorrect: ['address'],
      opinion: '地址与营业执照不一致',
    });
    expect(await nextStepOf(applicant)).toBe('correct-and-resubmit');

    const path = `/api/unit-registrations/${registration.documentId}/resubmit`;
    const other = await applicant.client.post(path, { data: { unit: { legalRepresentative: '别人' } } });
    expect(other).toMatchObject({
      status: 422,
      body: { error: { details: { code: 'FIELD_NOT_RETURNED' } } },
    });
    const corrected = await applicant.client.post(path, {
      data: { unit: { address: '烟台市芝罘区南大街9号' } },
    });
    expect(corrected.status).toBe(200);

    const again = await taskOf(colleague.client, registration);
    const page = await colleague.client.get<TaskDetail>(`/workflow/tasks/${again.documentId}`);
    const changed = page.body.data.form.filter((field) => field.changed);
    expect(changed).toEqual([
      expect.objectContaining({
        name: 'address',
        value: '烟台市芝罘区南大街9号',
        previousValue: '烟台市莱山区科技大道1号',
      }),
    ]);
    expect((await decide(colleague, registration, { outcome: 'approve' })).status).toBe(200);
    expect(await nextStepOf(applicant)).toBe('done');
  });

  it('can be withdrawn until a decision falls, and not after', async () => {
    const { applicant, registration } = await registered();
    const path = `/api/unit-registrations/${registration.documentId}/withdraw`;
    expect((await applicant.client.post(path)).status).toBe(200);
    expect(await statusOf(applicant, registration)).toMatchObject({ status: 'withdrawn' });
    await expect(taskOf(reviewer.client, registration)).rejects.toThrow('No open task');
    expect(await nextStepOf(applicant)).toBe('bind-unit');
    expect(await applicant.client.post(path)).toMatchObject({ status: 409 });
  });

  it('lets the applicant nudge once a day', async () => {
    const { applicant, registration } = await registered();
    const path = `/api/unit-registrations/${registration.documentId}/remind`;
    expect((await applicant.client.post(path)).status).toBe(200);
    expect(await applicant.client.post(path)).toMatchObject({
      status: 429,
      body: { error: { details: { code: 'REMINDER_TOO_SOON' } } },
    });
  });

  it('reminds when due, and escalates to the parent department when overdue', async () => {
    const { registration } = await registered();
    const before = await taskOf(chief.client, registration);
    expect(before.escalated).toBe(false);
    const advance = (days: number) =>
      operator.client.post('/workflow/test-clock/advance', { data: { milliseconds: days * DAY } });
    expect((await advance(9)).status).toBe(200);
    await eventually(() => {
      expect(
        city.mail.mails.some((mail) => mail.to === reviewer.email && mail.subject.includes('已到期')),
      ).toBe(true);
    });
    await advance(9);
    await eventually(async () => {
      expect(await taskOf(chief.client, registration)).toMatchObject({ escalated: true, overdue: true });
    });
  });
});

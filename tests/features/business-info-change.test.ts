import type { TaskDetail } from '@city/plugin-workflow/contracts';
import { changesIn, type Changes } from '../support/business-info-changes';
import { eventually } from '../support/eventually';
import type { Person } from '../support/people';
import { freshCreditCode, freshUnitName, taskOf, type Registration } from '../support/registrations';
import { told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

const DAY = 86_400_000;

describe('business-info-change (product.md section 4)', () => {
  let town: Town;
  let changes: Changes;

  beforeAll(async () => {
    town = await bootTown();
    changes = changesIn(town);
  }, 90_000);
  afterAll(() => town.city.stop());

  const nextStepOf = async (person: Person) =>
    (await person.client.get<{ nextStep: string }>('/api/me')).body.data.nextStep;
  const lookUp = async (person: Person, name: string) => {
    const query = new URLSearchParams({ name }).toString();
    return (await person.client.get<{ status: string }>(`/api/units/lookup?${query}`)).body.data.status;
  };
  const formOf = async (change: Registration) => {
    const task = await taskOf(town.reviewer.client, change);
    const page = await town.reviewer.client.get<TaskDetail>(`/workflow/tasks/${task.documentId}`);
    return page.body.data.form;
  };

  describe('while it is open', () => {
    it('shows 审核中, and the approved data stays in force', async () => {
      const { administrator, subAccount } = await changes.establish();
      const before = await changes.unit(administrator);
      const name = freshUnitName();
      const change = await changes.asked(administrator, { name, legalRepresentative: '李山' });
      expect(change).toMatchObject({
        status: 'under-review',
        statusLabel: '审核中',
        before: { name: before.name, legalRepresentative: '王海' },
        changes: { name, legalRepresentative: '李山' },
      });
      expect(await nextStepOf(administrator)).toBe('await-review');
      expect(await changes.unit(administrator)).toEqual(before);
      expect(await changes.unit(subAccount)).toMatchObject({
        name: before.name,
        legalRepresentative: '王海',
      });
      expect(await lookUp(subAccount, String(before.name))).toBe('registered');
      expect(await lookUp(subAccount, name)).toBe('unknown');
    });

    it('is shown to the administrator beside the unit, and not to a sub-account', async () => {
      const { administrator, subAccount } = await changes.establish();
      const { documentId } = await changes.asked(administrator, { address: '烟台市芝罘区南大街9号' });
      const show = async (person: Person) =>
        (await person.client.get<Record<string, unknown>>('/api/my-unit')).body.data;
      expect((await show(administrator)).openChange).toMatchObject({ documentId, status: 'under-review' });
      expect(await show(subAccount)).not.toHaveProperty('openChange');
      expect(told(await changes.verb(subAccount, { documentId }, 'withdraw'))).toEqual([404, 'NOT_FOUND']);
    });

    it('stands among the account’s cases', async () => {
      const { administrator } = await changes.establish();
      const { documentId, before } = await changes.asked(administrator, { kind: 'institution' });
      const cases = await administrator.client.get<readonly object[]>('/api/me/cases');
      expect(cases.body.data).toMatchObject([
        { documentId, kind: 'business-info-change', unitName: before.name },
        { kind: 'unit-registration' },
      ]);
    });

    it('shows the reviewer what is asked for beside what is in force', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, { legalRepresentative: '李山' });
      const form = await formOf(change);
      expect(form.filter((field) => 'inForceValue' in field)).toEqual([
        expect.objectContaining({ name: 'legalRepresentative', value: '李山', inForceValue: '王海' }),
      ]);
      expect(form.map(({ name, changed }) => [name, changed])).toEqual([
        ['name', false],
        ['creditCode', false],
        ['kind', false],
        ['legalRepresentative', false],
        ['address', false],
        ['department', false],
        ['evidence', false],
      ]);
    });

    it('may be nudged once a day', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, { address: '烟台市芝罘区南大街9号' });
      expect((await changes.verb(administrator, change, 'remind')).status).toBe(200);
      expect(told(await changes.verb(administrator, change, 'remind'))).toEqual([429, 'REMINDER_TOO_SOON']);
    });

    it('may be withdrawn until a decision falls, and not after; the data stays', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, { legalRepresentative: '李山' });
      expect((await changes.verb(administrator, change, 'withdraw')).body.data.status).toBe('withdrawn');
      await expect(taskOf(town.reviewer.client, change)).rejects.toThrow('No open task');
      expect(await changes.unit(administrator)).toMatchObject({ legalRepresentative: '王海' });
      const next = await changes.asked(administrator, { legalRepresentative: '李山' });
      await changes.decide(next, { outcome: 'approve' });
      expect(told(await changes.verb(administrator, next, 'withdraw'))).toEqual([
        409,
        'CASE_NOT_WITHDRAWABLE',
      ]);
    });
  });

  describe('approved', () => {
    it('puts the new data in force, and leaves all else as it is', async () => {
      const { administrator, subAccount } = await changes.establish({ contactName: '刘芳' });
      const before = await changes.unit(administrator);
      const [name, creditCode] = [freshUnitName(), freshCreditCode()];
      const change = await changes.asked(administrator, { name, creditCode, kind: 'institution' });
      await administrator.client.put('/api/my-unit', { data: { contactName: '赵敏' } });
      expect((await changes.decide(change, { outcome: 'approve' })).status).toBe(200);
      expect(await changes.unit(administrator)).toEqual({
        ...before,
        name,
        creditCode,
        kind: 'institution',
        contactName: '赵敏',
      });
      expect(await changes.unit(subAccount)).toMatchObject({ name, creditCode });
      expect(await lookUp(subAccount, name)).toBe('registered');
      expect(await lookUp(subAccount, String(before.name))).toBe('unknown');
      expect(await nextStepOf(administrator)).toBe('done');
      expect(await changes.read(administrator, change)).toMatchObject({
        status: 'approved',
        before: { name: before.name },
        canWithdraw: false,
      });
    });

    it('is told to the applicant on every channel', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, { legalRepresentative: '李山' });
      await changes.decide(change, { outcome: 'approve' });
      await eventually(() => {
        const subjects = town.city.mail.mails.flatMap(({ to, subject }) =>
          to === administrator.email ? [subject] : [],
        );
        expect(subjects).toContain(`工商信息修改审核通过：${change.before.name}`);
      });
      const channels = await town.city.sql<{ channel: string }>(
        `select channel from workflow_deliveries where template = 'change-approved' and instance_id = $1
         order by channel`,
        [change.processInstanceId],
      );
      expect(channels.map(({ channel }) => channel)).toEqual(expect.arrayContaining(['email', 'in-app']));
    });

    it('was decided by the department in force; a new one takes over at the approval', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, { department: town.bureau.documentId });
      await expect(taskOf(town.reviewer.client, change)).resolves.toMatchObject({
        businessFields: { department: town.district.name },
      });
      expect((await changes.decide(change, { outcome: 'approve' })).status).toBe(200);
      expect(await changes.unit(administrator)).toMatchObject({
        department: { documentId: town.bureau.documentId },
        district: town.bureau.name,
      });
      const next = await changes.asked(administrator, { legalRepresentative: '李山' });
      await expect(taskOf(town.reviewer.client, next)).rejects.toThrow('No open task');
      await expect(taskOf(town.chief.client, next)).resolves.toBeDefined();
    });
  });

  describe('rejected', () => {
    it('shows the opinion, and the data stays', async () => {
      const { administrator } = await changes.establish();
      const before = await changes.unit(administrator);
      const change = await changes.asked(administrator, { name: freshUnitName() });
      expect(told(await changes.decide(change, { outcome: 'reject' }))).toEqual([422, 'COMMENT_REQUIRED']);
      await changes.decide(change, { outcome: 'reject', comment: '营业执照未变更' });
      expect(await changes.read(administrator, change)).toMatchObject({
        status: 'rejected',
        opinion: '营业执照未变更',
        canResubmit: true,
      });
      expect(await changes.unit(administrator)).toEqual(before);
    });

    it('is handed in again as a new case, against what is in force by then', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, { legalRepresentative: '李山', kind: 'other' });
      await changes.decide(change, { outcome: 'reject', comment: '营业执照未变更' });
      const between = await changes.asked(administrator, { kind: 'other' });
      await changes.decide(between, { outcome: 'approve' });
      const again = await changes.verb(administrator, change, 'resubmit', {
        changes: { legalRepresentative: '李川' },
      });
      expect(again.body.data).toMatchObject({
        status: 'under-review',
        before: { kind: 'other' },
        changes: { legalRepresentative: '李川' },
      });
      expect(again.body.data.changes).not.toHaveProperty('kind');
      expect((await changes.decide(again.body.data, { outcome: 'approve' })).status).toBe(200);
      expect(await changes.unit(administrator)).toMatchObject({ legalRepresentative: '李川', kind: 'other' });
    });
  });

  describe('returned for correction', () => {
    it('may be corrected in the named fields only, and the reviewer sees what changed since', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, { legalRepresentative: '李山', kind: 'other' });
      expect((await changes.giveBack(change, ['legalRepresentative'])).status).toBe(200);
      expect(await nextStepOf(administrator)).toBe('correct-and-resubmit');
      expect(await changes.read(administrator, change)).toMatchObject({
        status: 'returned',
        opinion: '与营业执照不一致',
        fieldsToCorrect: ['legalRepresentative'],
        before: { legalRepresentative: '王海' },
        changes: { legalRepresentative: '李山', kind: 'other' },
        canResubmit: true,
      });
      const other = await changes.verb(administrator, change, 'resubmit', {
        changes: { kind: 'institution' },
      });
      expect(told(other)).toEqual([422, 'FIELD_NOT_RETURNED']);
      const corrected = await changes.verb(administrator, change, 'resubmit', {
        changes: { legalRepresentative: '李川' },
      });
      expect(corrected.body.data).toMatchObject({
        status: 'under-review',
        opinion: null,
        fieldsToCorrect: [],
      });
      expect((await formOf(change)).filter(({ changed }) => changed)).toEqual([
        expect.objectContaining({
          name: 'legalRepresentative',
          value: '李川',
          previousValue: '李山',
          inForceValue: '王海',
        }),
      ]);
      await changes.decide(change, { outcome: 'approve' });
      expect(await changes.unit(administrator)).toMatchObject({ legalRepresentative: '李川', kind: 'other' });
    });

    it('takes a field back by sending what is in force, but not the last one', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, { legalRepresentative: '李山', kind: 'other' });
      await changes.giveBack(change, ['legalRepresentative', 'kind']);
      const nothing = { changes: { legalRepresentative: '王海', kind: 'enterprise' } };
      expect(told(await changes.verb(administrator, change, 'resubmit', nothing))).toEqual([
        422,
        'NOTHING_TO_CHANGE',
      ]);
      const less = await changes.verb(administrator, change, 'resubmit', { changes: { kind: 'enterprise' } });
      expect(less.body.data.changes).toEqual({ legalRepresentative: '李山' });
    });

    it('is not corrected while it is under review', async () => {
      const { administrator } = await changes.establish();
      const change = await changes.asked(administrator, { legalRepresentative: '李山' });
      const early = await changes.verb(administrator, change, 'resubmit', {
        changes: { legalRepresentative: '李川' },
      });
      expect(told(early)).toEqual([409, 'CHANGE_NOT_RESUBMITTABLE']);
    });
  });

  // The last one: it moves the clock for everybody.
  it('reminds the department when due, and escalates to the one above when overdue', async () => {
    const { administrator } = await changes.establish();
    const change = await changes.asked(administrator, { legalRepresentative: '李山' });
    expect((await taskOf(town.chief.client, change)).escalated).toBe(false);
    const advance = (days: number) =>
      town.operator.client.post('/workflow/test-clock/advance', { data: { milliseconds: days * DAY } });
    const mailTo = ({ email }: Person, subject: string) =>
      town.city.mail.mails.some((mail) => mail.to === email && mail.subject === subject);
    await advance(9);
    await eventually(() => {
      expect(mailTo(town.reviewer, `已到期：${change.before.name} 工商信息修改`)).toBe(true);
    });
    expect((await taskOf(town.chief.client, change)).escalated).toBe(false);
    await advance(9);
    await eventually(async () => {
      expect(await taskOf(town.chief.client, change)).toMatchObject({ escalated: true, overdue: true });
      expect(mailTo(town.chief, `超期上报：${change.before.name} 工商信息修改`)).toBe(true);
    });
    expect((await changes.decide(change, { outcome: 'approve' }, town.chief)).status).toBe(200);
  });
});

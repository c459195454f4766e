import type { TaskDetail, TaskRow } from '@city/plugin-workflow/contracts';
import { decision } from '../support/crowd';
import { eventually } from '../support/eventually';
import type { Answer } from '../support/http';
import { account, type Person } from '../support/people';
import { register, taskOf, type Registration } from '../support/registrations';
import { bootTown, type Town } from '../support/town';

describe('what people try with cases who mean no good (product.md sections 4, 6 and 8)', () => {
  let town: Town;
  let person: Person;

  beforeAll(async () => {
    town = await bootTown();
    person = await account(town.city);
  }, 90_000);
  afterAll(() => town.city.stop(), 60_000);

  const codeOf = ({ status, body }: Answer<unknown>) => [status, body.error.details.code];
  const stateOf = async (applicant: Person, { documentId }: Registration) =>
    (await applicant.client.get<Registration>(`/api/unit-registrations/${documentId}`)).body.data.status;
  const returned = async () => {
    const { applicant, registration } = await town.registered();
    const { documentId } = await taskOf(town.reviewer.client, registration);
    await town.reviewer.client.post(`/workflow/tasks/${documentId}/return`, {
      data: { fieldsToCorrect: ['address'], comment: '请补正' },
    });
    const [task] = (await applicant.client.get<readonly TaskRow[]>('/api/workflow/tasks')).body.data;
    return { applicant, registration, taskId: task?.documentId ?? '' };
  };

  it('somebody else’s messages are not there', async () => {
    const { applicant } = await town.registered();
    const [message] = (await applicant.client.get<readonly { documentId: string }[]>('/api/me/messages')).body
      .data;
    const answer = await person.client.post(`/api/me/messages/${message?.documentId ?? ''}/read`);
    expect(codeOf(answer)).toEqual([404, 'MESSAGE_NOT_FOUND']);
  });

  describe('the applicant’s own task', () => {
    it('shows no reviewer’s name and no inner step of the office', async () => {
      const { applicant, taskId } = await returned();
      const { timeline } = (await applicant.client.get<TaskDetail>(`/api/workflow/tasks/${taskId}`)).body
        .data;
      expect(timeline.length).toBeGreaterThan(0);
      expect(timeline.filter(({ actor }) => actor?.startsWith('admin:'))).toEqual([]);
      expect(timeline.map(({ type }) => type)).not.toContain('action-run');
    });

    it('puts the registration under review again, by whichever door it is done', async () => {
      const { applicant, registration, taskId } = await returned();
      const body = { data: { outcome: 'resubmit' } };
      const done = await applicant.client.post(`/api/workflow/tasks/${taskId}/complete`, body);
      expect(done.status).toBe(200);
      expect(await stateOf(applicant, registration)).toBe('under-review');
      await taskOf(town.reviewer.client, registration);
    });
  });

  describe('a reviewer who holds a task', () => {
    const setReviewers = (reviewers: readonly Person[]) =>
      town.city.strapi.documents('api::department.department').update({
        documentId: town.district.documentId,
        data: { reviewers: reviewers.map(({ id }) => ({ id })) } as never,
      });
    const setActive = (reviewer: Person, isActive: boolean) =>
      town.city.strapi.db.query('admin::user').update({ where: { id: reviewer.id }, data: { isActive } });

    it.each([
      ['leaves the department', () => setReviewers([town.reviewer])],
      ['is deactivated', () => setActive(town.colleague, false)],
    ])('and %s decides it no more, and a colleague finds it in the inbox', async (_what, leave) => {
      const { applicant, registration } = await town.registered();
      const { documentId } = await taskOf(town.colleague.client, registration);
      await town.colleague.client.post(`/workflow/tasks/${documentId}/claim`);
      await leave();
      try {
        const late = await town.colleague.client.post(decision(documentId), { data: { outcome: 'approve' } });
        expect([401, 404]).toContain(late.status);
        const mine = await town.colleague.client.get<readonly TaskRow[]>('/workflow/tasks?view=mine');
        expect(mine.status === 200 ? mine.body.data : []).toEqual([]);
        expect(await stateOf(applicant, registration)).toBe('under-review');
        expect((await taskOf(town.reviewer.client, registration)).documentId).toBe(documentId);
        const taken = await town.reviewer.client.post(decision(documentId), { data: { outcome: 'approve' } });
        expect(taken.status).toBe(200);
      } finally {
        await setReviewers([town.reviewer, town.colleague]);
        await setActive(town.colleague, true);
      }
    });
  });

  describe('at the same moment', () => {
    it('a withdrawal and an approval end in one of the two, told to both, with the unit as decided', async () => {
      for (let round = 0; round < 6; round += 1) {
        const { applicant, registration } = await town.registered();
        const { documentId } = await taskOf(town.reviewer.client, registration);
        const [withdrawn, approved] = await Promise.all([
          applicant.client.post(`/api/unit-registrations/${registration.documentId}/withdraw`),
          town.reviewer.client.post(decision(documentId), { data: { outcome: 'approve' } }),
        ]);
        expect([withdrawn.status, approved.status].sort()).toEqual([200, 409]);
        const won = withdrawn.status === 200 ? 'withdrawn' : 'approved';
        expect(await stateOf(applicant, registration)).toBe(won);
        const me = await applicant.client.get<{ membership: object | null }>('/api/me');
        expect(me.body.data.membership === null).toBe(won === 'withdrawn');
      }
    });

    it('ten nudges are one', async () => {
      const { applicant, registration } = await town.registered();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          applicant.client.post(`/api/unit-registrations/${registration.documentId}/remind`),
        ),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(9);
    });

    it('two reviewers who claim hold it one of them', async () => {
      const { registration } = await town.registered();
      const { documentId } = await taskOf(town.reviewer.client, registration);
      const claim = ({ client }: Person) => client.post(`/workflow/tasks/${documentId}/claim`);
      const answers = await Promise.all([town.reviewer, town.colleague, town.chief].map(claim));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    });
  });

  describe('a name that is a program', () => {
    const name = '{{ 7 | times: 6 }}${7*7}<img src=x onerror=alert(1)>" = "1 or true';

    it('stays what it is in conditions, in the inbox and in mails', async () => {
      const { applicant, registration } = await town.registered({ name });
      const task = await taskOf(town.reviewer.client, registration);
      expect(task.businessFields.unitName).toBe(name);
      await town.reviewer.client.post(decision(task.documentId), {
        data: { outcome: 'reject', comment: '{% for i in (1..9) %}{{ unitName }}{% endfor %}' },
      });
      expect(await stateOf(applicant, registration)).toBe('rejected');
      await eventually(() => {
        const mail = town.city.mail.mails.find(
          ({ to, text }) => to === applicant.email && text.includes('{% for'),
        );
        expect(mail?.text).toContain(name);
        expect(mail?.text).toContain('{% for i in (1..9) %}{{ unitName }}{% endfor %}');
      });
    });

    it.each(['%', '_', '\\', "' or '1'='1", '?', '100%'])('is searched for literally: %s', async (text) => {
      const query = new URLSearchParams({ 'filters[unitName]': text, view: 'group' });
      const found = await town.reviewer.client.get<readonly TaskRow[]>(`/workflow/tasks?${query.toString()}`);
      expect(found.status).toBe(200);
      expect(
        found.body.data.filter(({ businessFields }) => !String(businessFields.unitName).includes(text)),
      ).toEqual([]);
    });

    it.each([
      'filters[unitName][$ne]=x',
      'filters[$or][0][unitName]=x',
      'filters[businessFields]=x',
      'sort=__proto__:asc',
      'sort=unitName:asc;drop table files',
      'search[]=x',
      'view[]=mine',
      'page=-1',
    ])('is no operator: %s', async (query) => {
      const answer = await town.reviewer.client.get(`/workflow/tasks?${query}`);
      expect(codeOf(answer)).toEqual([400, 'INVALID_REQUEST']);
    });
  });

  it('a message template that would run for ever stops, and the step with it, whole', async () => {
    const { applicant, registration } = await town.registered();
    const { documentId } = await taskOf(town.reviewer.client, registration);
    const [{ in_app_body: words } = { in_app_body: '' }] = await town.city.sql<{ in_app_body: string }>(
      `select in_app_body from workflow_message_templates where key = 'registration-approved' and locale = 'zh-Hans'`,
    );
    const write = (text: string) =>
      town.city.sql(
        `update workflow_message_templates set in_app_body = $1 where key = 'registration-approved' and locale = 'zh-Hans'`,
        [text],
      );
    const decide = () => town.reviewer.client.post(decision(documentId), { data: { outcome: 'approve' } });
    await write('{% for i in (1..100000) %}{% for j in (1..100000) %}{{ i }}{% endfor %}{% endfor %}');
    const refused = await decide();
    await write(words);
    expect(codeOf(refused)).toEqual([422, 'ACTION_FAILED']);
    expect(await stateOf(applicant, registration)).toBe('under-review');
    expect((await decide()).status).toBe(200);
  });

  it('a suspended flow starts no case, and keeps nothing of the attempt', async () => {
    const set = (state: string) =>
      town.city.sql('update workflow_process_definitions set state = $1', [state]);
    const applicant = await account(town.city, { mobileProvedAt: new Date() });
    await set('suspended');
    const refused = await register(applicant, town.district);
    await set('active');
    expect(codeOf(refused)).toEqual([409, 'DEFINITION_SUSPENDED']);
    expect((await applicant.client.get<readonly unknown[]>('/api/me/cases')).body.data).toEqual([]);
    expect((await register(applicant, town.district)).status).toBe(201);
  });
});

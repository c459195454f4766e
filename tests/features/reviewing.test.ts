import type { TaskDetail, TaskRow, TimelineEntry } from '@city/plugin-workflow/contracts';
import { client } from '../support/http';
import { account, adminUser } from '../support/people';
import { PNG, taskOf } from '../support/registrations';
import { bootTown, type Town } from '../support/town';

describe('reviewing (product.md sections 4 and 6)', () => {
  let town: Town;

  beforeAll(async () => {
    town = await bootTown();
  }, 90_000);
  afterAll(() => town.city.stop());

  const codeOf = (answer: { body: { error: { details: { code: string } } } }) =>
    answer.body.error.details.code;

  it('gives a claimed task to one reviewer alone, until it is put back', async () => {
    const { registration } = await town.registered();
    const task = await taskOf(town.reviewer.client, registration);
    const path = `/workflow/tasks/${task.documentId}`;
    expect((await town.reviewer.client.post(`${path}/claim`)).status).toBe(200);
    expect((await town.reviewer.client.post(`${path}/claim`)).status).toBe(200);
    for (const verb of ['claim', 'unclaim']) {
      const answer = await town.colleague.client.post(`${path}/${verb}`);
      expect([answer.status, codeOf(answer)]).toEqual([409, 'TASK_CLAIMED_BY_ANOTHER']);
    }
    const decided = await town.colleague.client.post(`${path}/complete`, { data: { outcome: 'approve' } });
    expect([decided.status, codeOf(decided)]).toEqual([409, 'TASK_CLAIMED_BY_ANOTHER']);
    const mine = await town.reviewer.client.get<readonly TaskRow[]>('/workflow/tasks?view=mine');
    expect(mine.body.data.map((row) => row.documentId)).toEqual([task.documentId]);
    expect((await town.reviewer.client.post(`${path}/unclaim`)).status).toBe(200);
    expect((await town.colleague.client.post(`${path}/claim`)).status).toBe(200);
  });

  it('answers a decision on a closed task with the task as it is now', async () => {
    const { registration } = await town.registered();
    const task = await taskOf(town.reviewer.client, registration);
    const path = `/workflow/tasks/${task.documentId}/complete`;
    await town.reviewer.client.post(path, { data: { outcome: 'approve' } });
    const late = await town.colleague.client.post(path, { data: { outcome: 'reject', comment: '迟了' } });
    expect(late.status).toBe(409);
    expect(late.body.error.details).toMatchObject({
      code: 'TASK_CLOSED',
      task: { status: 'completed', outcome: 'approve', completedBy: `admin:${String(town.reviewer.id)}` },
    });
    const done = await town.reviewer.client.get<readonly TaskRow[]>('/workflow/tasks?view=done');
    expect(done.body.data.map((row) => row.documentId)).toContain(task.documentId);
  });

  it('hides a task from reviewers of other departments, and from nobody signed in', async () => {
    const { registration } = await town.registered();
    const task = await taskOf(town.reviewer.client, registration);
    for (const [verb, body] of [
      ['', undefined],
      ['/claim', {}],
      ['/complete', { data: { outcome: 'approve' } }],
    ] as const) {
      const path = `/workflow/tasks/${task.documentId}${verb}`;
      const answer = await (body ? town.stranger.client.post(path, body) : town.stranger.client.get(path));
      expect([answer.status, codeOf(answer)]).toEqual([404, 'TASK_NOT_FOUND']);
      const anonymous = await (body ? town.city.anonymous.post(path, body) : town.city.anonymous.get(path));
      expect(anonymous.status).toBe(401);
    }
  });

  it('never lets somebody decide a case of their own, though they review in its department', async () => {
    const { registration, applicant } = await town.registered();
    const insider = await adminUser(town.city, 'city-reviewer', { email: applicant.email.toUpperCase() });
    await town.city.sql(`insert into departments_reviewers_lnk (department_id, user_id) values ($1, $2)`, [
      town.district.id,
      insider.id,
    ]);
    const task = await taskOf(insider.client, registration);
    const page = await insider.client.get<TaskDetail>(`/workflow/tasks/${task.documentId}`);
    expect(page.body.data).toMatchObject({ conflict: 'separation-of-duties', can: { complete: false } });
    for (const [verb, body] of [
      ['claim', {}],
      ['complete', { data: { outcome: 'approve' } }],
      ['return', { data: { fieldsToCorrect: ['address'], comment: '改' } }],
    ] as const) {
      const answer = await insider.client.post(`/workflow/tasks/${task.documentId}/${verb}`, body);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'SEPARATION_OF_DUTIES']);
    }
  });

  it('refuses outcomes, fields and variables that the task does not offer, and changes nothing', async () => {
    const { registration, applicant } = await town.registered();
    const task = await taskOf(town.reviewer.client, registration);
    const path = `/workflow/tasks/${task.documentId}`;
    const attempts = [
      ['complete', { outcome: 'explode' }, 422, 'OUTCOME_UNKNOWN'],
      ['complete', { outcome: 'approve', variables: { outcome: 'x' } }, 422, 'FIELD_UNKNOWN'],
      ['complete', { outcome: 'return', comment: '改' }, 422, 'FIELDS_TO_CORRECT_REQUIRED'],
      ['complete', { outcome: 'reject', comment: '   ' }, 422, 'COMMENT_REQUIRED'],
      ['complete', { outcome: 'reject', comment: '长'.repeat(2001) }, 400, 'INVALID_REQUEST'],
      ['complete', { outcome: 'approve', comment: 'a\u0000b' }, 400, 'INVALID_REQUEST'],
      ['complete', { id: 'correct', outcome: 'approve' }, 400, 'INVALID_REQUEST'],
      ['return', { fieldsToCorrect: [], comment: '改' }, 422, 'FIELDS_TO_CORRECT_REQUIRED'],
      ['return', { fieldsToCorrect: ['constructor'], comment: '改' }, 422, 'FIELD_UNKNOWN'],
      ['return', { fieldsToCorrect: ['address'], comment: '' }, 422, 'COMMENT_REQUIRED'],
    ] as const;
    for (const [verb, data, status, code] of attempts) {
      const answer = await town.reviewer.client.post(`${path}/${verb}`, { data });
      expect([verb, data, answer.status, codeOf(answer)]).toEqual([verb, data, status, code]);
    }
    const now = await applicant.client.get(`/api/unit-registrations/${registration.documentId}`);
    expect(now.body.data).toMatchObject({ status: 'under-review' });
    const [{ count } = { count: -1 }] = await town.city.sql<{ count: number }>(
      `select count(*)::int as count from workflow_history_entries where instance_id = $1 and kind = 'task-completed'`,
      [registration.processInstanceId],
    );
    expect(count).toBe(0);
  });

  it('shows evidence to the reviewers of the case and to nobody else', async () => {
    const { registration, applicant } = await town.registered();
    const task = await taskOf(town.reviewer.client, registration);
    const page = await town.reviewer.client.get<TaskDetail>(`/workflow/tasks/${task.documentId}`);
    const [file] = page.body.data.attachments;
    const path = `/workflow/tasks/${task.documentId}/attachments/${String(file?.id)}`;
    const answer = await town.reviewer.client.get(path);
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(PNG)).toBe(true);
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await town.stranger.client.get(path)).status).toBe(404);
    expect((await town.city.anonymous.get(path)).status).toBe(401);
    expect((await applicant.client.get(path)).status).toBe(401);
  });

  it('filters, sorts and pages the inbox by business fields', async () => {
    await town.registered({ name: '烟台百分之百100%有限公司' });
    await town.registered({ name: '烟台百分之一1001有限公司' });
    const found = async (query: string) =>
      (await town.reviewer.client.get<readonly TaskRow[]>(`/workflow/tasks?${query}`)).body;
    const literal = await found(`search=${encodeURIComponent('100%')}`);
    expect(literal.data.map((row) => row.businessFields.unitName)).toEqual(['烟台百分之百100%有限公司']);
    const named = await found(
      `filters[unitName]=${encodeURIComponent('百分之')}&sort=unitName:desc&pageSize=1`,
    );
    expect(named.data).toHaveLength(1);
    expect(named.meta).toMatchObject({ pagination: { total: 2, pageCount: 2 } });
    expect((await found('overdue=true')).data).toEqual([]);
    for (const query of ['sort=password:asc', 'filters[secret]=x', 'page=0', 'pageSize=1000', 'view=all']) {
      const answer = await town.reviewer.client.get(`/workflow/tasks?${query}`);
      expect([query, answer.status, codeOf(answer)]).toEqual([query, 400, 'INVALID_REQUEST']);
    }
  });

  it('tells the applicant what happened, without the reviewer’s name or the office’s inner steps', async () => {
    const { registration, applicant } = await town.registered();
    const task = await taskOf(town.reviewer.client, registration);
    await town.reviewer.client.post(`/workflow/tasks/${task.documentId}/claim`);
    await town.reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, {
      data: { outcome: 'reject', comment: '材料不全' },
    });
    const path = `/process-instances/${registration.processInstanceId}/timeline`;
    const own = await applicant.client.get<readonly TimelineEntry[]>(`/api/workflow${path}`);
    expect(own.body.data.map((entry) => entry.type)).toEqual([
      'case-started',
      'task-created',
      'task-completed',
      'case-ended',
    ]);
    expect(own.body.data.find((entry) => entry.comment === '材料不全')).toMatchObject({ actorName: null });
    const office = await town.reviewer.client.get<readonly TimelineEntry[]>(`/workflow${path}`);
    expect(office.body.data).toEqual(
      expect.arrayContaining([expect.objectContaining({ comment: '材料不全', actorName: '李审' })]),
    );
    const other = await account(town.city);
    expect((await other.client.get(`/api/workflow${path}`)).status).toBe(404);
  });

  it('says in the reader’s language that a password is wrong at the panel’s sign-in', async () => {
    const attempt = async (language: string) =>
      town.city.anonymous.post(
        '/admin/login',
        { email: town.reviewer.email, password: 'wrong' },
        { 'accept-language': language },
      );
    expect((await attempt('zh-CN,zh;q=0.9')).body.error.message).toBe('邮箱或密码不正确。');
    expect((await attempt('en')).body.error.message).toBe('Invalid credentials');
  });

  it('keeps front-end users out of the panel’s routes and the other way round', async () => {
    const { applicant } = await town.registered();
    expect((await applicant.client.get('/workflow/tasks')).status).toBe(401);
    expect((await town.reviewer.client.get('/api/workflow/tasks')).status).toBe(401);
    const forged = client(town.city.baseUrl, 'eyJhbGciOiJub25lIn0.eyJ1c2VySWQiOiIxIn0.');
    expect((await forged.get('/workflow/tasks')).status).toBe(401);
    expect((await town.reviewer.client.post('/workflow/deployments', { data: { xml: '' } })).status).toBe(
      403,
    );
  });
});

import type {
  BulkResult,
  FieldProblem,
  TaskDetail,
  TaskForm,
  TaskRow,
} from '@city/plugin-workflow/contracts';
import { formed, inspection, registrationAsking } from '../support/form-flows';
import type { Answer } from '../support/http';
import type { Person } from '../support/people';
import type { Registration } from '../support/registrations';
import { actor, deskOf, told, type Desk } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

/** An inspection whose score says whether somebody has to look at it again. */
const INSPECTED = inspection(
  { score: 'required', findings: 'write', risk: 'write', address: 'hidden' },
  { findings: 'hidden', risk: 'required' },
);

describe('forms that a flow asks people to fill in (product.md section 7)', () => {
  let town: Town;
  let desk: Desk;
  let reviewer: Person;

  beforeAll(async () => {
    town = await bootTown();
    desk = deskOf(town);
    ({ reviewer } = town);
  }, 90_000);
  afterAll(() => town.city.stop());

  async function deploy(xml: string): Promise<void> {
    const deployed = await town.operator.client.post('/workflow/deployments', { data: { xml } });
    if (deployed.status >= 300) throw new Error(JSON.stringify(deployed.body));
  }
  async function taskAt(element: string, { documentId }: Registration): Promise<TaskRow> {
    const rows = [...(await desk.inbox(reviewer, 'mine')), ...(await desk.inbox(reviewer, 'group'))];
    const row = rows.find((one) => one.businessKey === documentId && one.taskDefinitionKey === element);
    if (!row) throw new Error(`No task at ${element}`);
    return row;
  }
  const complete = (task: TaskRow, variables: unknown, outcome = 'approve', person = reviewer) =>
    desk.verb(person, task.documentId, 'complete', { outcome, variables });
  const wrong = (answer: Answer<unknown>) =>
    (answer.body.error.details.fields as readonly FieldProblem[]).map(({ field, code }) => [field, code]);
  const keptBy = (registration: Registration) => formed(town, registration);

  describe('at the step that fills in', () => {
    let task: TaskRow;
    let registration: Registration;
    let applicant: Person;

    beforeAll(async () => {
      await deploy(INSPECTED);
      ({ registration, applicant } = await town.registered());
      task = await taskAt('inspection', registration);
    });

    it('is shown with labels in both languages, and as JSON Schema for front ends', async () => {
      const { status, body } = await reviewer.client.get<TaskForm>(`/workflow/tasks/${task.documentId}/form`);
      expect(status).toBe(200);
      expect(body.data.fields.map(({ name, permission, value }) => [name, permission, value])).toEqual([
        ['score', 'required', null],
        ['findings', 'write', null],
        ['risk', 'write', null],
      ]);
      expect(body.data.fields[0]?.label).toEqual({ 'zh-Hans': '现场评分', en: 'Score' });
      expect(body.data.schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        required: ['score'],
        properties: {
          score: { type: 'number', minimum: 0, maximum: 100, title: '现场评分', 'x-title-en': 'Score' },
        },
        additionalProperties: false,
      });
    });

    it('is nobody else’s', async () => {
      const address = `/workflow/tasks/${task.documentId}/form`;
      expect(told(await town.stranger.client.get(address))).toEqual([404, 'TASK_NOT_FOUND']);
      expect(told(await applicant.client.get(`/api${address}`))).toEqual([404, 'TASK_NOT_FOUND']);
    });

    it('hides what the step hides of the applicant’s data, also from a return', async () => {
      const { form } = await desk.page(reviewer, task.documentId);
      const names = form.map(({ name }) => name);
      expect(names).toContain('legalRepresentative');
      expect(names).not.toContain('address');
      const plain = await taskAt('inspection', registration);
      const returned = await desk.verb(reviewer, plain.documentId, 'return', {
        ...{ target: 'inspection', fieldsToCorrect: ['address'], comment: '改' },
      });
      expect(told(returned)).toEqual([422, 'FIELD_UNKNOWN']);
    });

    it.each([
      ['nothing', {}, [['score', 'required']]],
      ['nothing in what is required', { score: null }, [['score', 'required']]],
      [
        'too much',
        { score: 101, risk: 'none' },
        [
          ['score', 'too-large'],
          ['risk', 'not-offered'],
        ],
      ],
      [
        'another type',
        { score: '80', findings: 5 },
        [
          ['score', 'wrong-type'],
          ['findings', 'wrong-type'],
        ],
      ],
      ['a field that the step hides', { score: 80, pledge: 'x' }, [['pledge', 'unknown']]],
      [
        'what the case keeps for itself',
        { score: 80, outcome: 'x', unitName: 'y' },
        [
          ['outcome', 'unknown'],
          ['unitName', 'unknown'],
        ],
      ],
      ['a long text', { score: 80, findings: '长'.repeat(5001) }, [['findings', 'too-long']]],
    ])('refuses %s by field, in both languages, and changes nothing', async (_name, variables, problems) => {
      const before = await keptBy(registration);
      const answer = await complete(task, variables);
      expect(told(answer)).toEqual([422, 'FORM_INVALID']);
      expect(wrong(answer)).toEqual(problems);
      const [first] = answer.body.error.details.fields as readonly FieldProblem[];
      expect(first?.message['zh-Hans']).toMatch(/[\u4e00-\u9fff]/);
      expect(first?.message.en).toMatch(/^[\x20-\x7e]+$/);
      expect(await keptBy(registration)).toEqual(before);
      expect(await desk.waitsAt(registration)).toEqual(['inspection']);
    });

    it('keeps what was filled in: conditions go by it, later steps read it, the record shows it', async () => {
      const done = await complete(task, { score: 45, findings: ' 消防通道堵塞 🚒 ', risk: null });
      expect(done.status).toBe(200);
      expect(await keptBy(registration)).toMatchObject({
        score: 45,
        findings: '消防通道堵塞 🚒',
        risk: null,
      });
      expect(await desk.waitsAt(registration)).toEqual(['second-look']);

      const next = await taskAt('second-look', registration);
      const page = await desk.page(reviewer, next.documentId);
      expect(page.fields.map(({ name, permission, value }) => [name, permission, value])).toEqual([
        ['score', 'read', 45],
        ['risk', 'required', null],
      ]);
      expect(wrong(await complete(next, { score: 90, risk: 'low' }))).toEqual([['score', 'read-only']]);

      const entry = (await desk.timeline(reviewer, registration)).find(
        ({ type }) => type === 'task-completed',
      );
      expect(entry?.fields).toContainEqual({
        name: 'findings',
        label: { 'zh-Hans': '核查情况', en: 'Findings' },
        text: { 'zh-Hans': '消防通道堵塞 🚒', en: '消防通道堵塞 🚒' },
      });
      const seen = page.timeline.flatMap(({ fields }) => fields.map(({ name }) => name));
      expect(seen).toEqual(['score', 'risk']);
      const theirs = await applicant.client.get<{ timeline: TaskDetail['timeline'] }>(
        `/api/unit-registrations/${registration.documentId}`,
      );
      expect(theirs.body.data.timeline.flatMap(({ fields }) => fields)).toEqual([]);
      expect((await complete(next, { risk: 'high' })).status).toBe(200);
      expect(await desk.waitsAt(registration)).toEqual([]);
    });
  });

  it('is filled in by who holds the step: added approvers read it, and one decision on several has none', async () => {
    const { registration } = await town.registered();
    const task = await taskAt('inspection', registration);
    const asked = { assignees: [actor(town.colleague)], position: 'after' };
    expect((await desk.verb(reviewer, task.documentId, 'add-approver', asked)).status).toBe(200);
    const bulk = await reviewer.client.post<readonly BulkResult[]>('/workflow/tasks/bulk-complete', {
      data: { tasks: [task.documentId], outcome: 'approve' },
    });
    expect(bulk.body.data).toMatchObject([{ done: false, code: 'FORM_INVALID' }]);
    expect((await complete(task, { score: 70 })).status).toBe(200);

    const [approval] = (await desk.inbox(town.colleague, 'mine')).filter(
      (row) => row.businessKey === registration.documentId,
    );
    if (!approval) throw new Error('No approval');
    const page = await desk.page(town.colleague, approval.documentId);
    expect(page.fields[0]).toMatchObject({ name: 'score', permission: 'read', value: 70 });
    const overwritten = await complete(approval, { score: 1 }, 'approve', town.colleague);
    expect(wrong(overwritten)).toEqual([['score', 'read-only']]);
    expect((await complete(approval, undefined, 'approve', town.colleague)).status).toBe(200);
    expect(await keptBy(registration)).toMatchObject({ score: 70 });
    expect(await desk.waitsAt(registration)).toEqual([]);
    const record = await desk.timeline(reviewer, registration);
    expect(record.filter(({ fields }) => fields.length > 0).map(({ type }) => type)).toEqual([
      'task-answered',
    ]);
  });

  it('stays with the version that a case runs on', async () => {
    const { registration } = await town.registered();
    await deploy(INSPECTED.replace('maximum="100"', 'maximum="10"'));
    expect((await complete(await taskAt('inspection', registration), { score: 80 })).status).toBe(200);
    const later = await town.registered();
    expect(wrong(await complete(await taskAt('inspection', later.registration), { score: 80 }))).toEqual([
      ['score', 'too-large'],
    ]);
  });

  it('may stay empty with a return, and the applicant fills in what is theirs when they hand in again', async () => {
    await deploy(await registrationAsking({ score: 'required' }, { pledge: 'required' }));
    const { registration, applicant } = await town.registered();
    const task = await taskAt('department-review', registration);
    const comment = '请补正地址';
    expect(
      (await desk.verb(reviewer, task.documentId, 'return', { fieldsToCorrect: ['address'], comment }))
        .status,
    ).toBe(200);

    const mine = await applicant.client.get<readonly TaskRow[]>('/api/workflow/tasks?view=group');
    const form = await applicant.client.get<TaskForm>(
      `/api/workflow/tasks/${mine.body.data[0]?.documentId ?? ''}/form`,
    );
    expect(form.body.data.fields.map(({ name, permission }) => [name, permission])).toEqual([
      ['pledge', 'required'],
    ]);
    const resubmit = (data: unknown) =>
      applicant.client.post(`/api/unit-registrations/${registration.documentId}/resubmit`, { data });
    const unit = { address: '烟台市芝罘区南大街9号' };
    const empty = await resubmit({ unit });
    expect([told(empty), wrong(empty)]).toEqual([[422, 'FORM_INVALID'], [['pledge', 'required']]]);
    expect((await resubmit({ unit, variables: { pledge: '按期补交' } })).status).toBe(200);

    const again = await taskAt('department-review', registration);
    const page = await desk.page(reviewer, again.documentId);
    expect(page.fields.map(({ name, value }) => [name, value])).toEqual([
      ['score', null],
      ['pledge', '按期补交'],
    ]);
    expect((await complete(again, { score: 66.5 })).status).toBe(200);
  });
});

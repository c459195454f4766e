import type { ReturnTarget, TaskRow } from '@city/plugin-workflow/contracts';
import { flows } from '../support/diagram-parts';
import type { Person } from '../support/people';
import type { Registration } from '../support/registrations';
import { actor, deskOf, told, type Desk } from '../support/review-desk';
import { registrationFlow, review } from '../support/review-flows';
import { bootTown, type Town } from '../support/town';

const LINE = registrationFlow(
  review('first') + review('second') + review('third'),
  'start->first',
  'first->second',
  'second->third',
  'third->decision',
);
const FORKED = registrationFlow(
  `${review('before')}<bpmn:parallelGateway id="split"/><bpmn:parallelGateway id="join"/>${review('left')}${review('right')}`,
  ...[
    'start->before',
    'before->split',
    'split->left',
    'split->right',
    'left->join',
    'right->join',
    'join->decision',
  ],
);
const VOTED = registrationFlow(
  review('first') + review('vote', 'wf:countersign="0.6"'),
  ...['start->first', 'first->vote', 'vote->decision'],
);
const IN_TURN = registrationFlow(
  review('vote', 'wf:countersign="any" wf:countersignOrder="sequence"'),
  ...['start->vote', 'vote->decision'],
);

describe('returning to a chosen step, and deciding together (product.md section 6)', () => {
  let town: Town;
  let desk: Desk;
  let reviewer: Person;
  let colleague: Person;

  beforeAll(async () => {
    town = await bootTown();
    desk = deskOf(town);
    ({ reviewer, colleague } = town);
  }, 90_000);
  afterAll(() => town.city.stop());

  async function begin(xml: string) {
    const deployed = await town.operator.client.post('/workflow/deployments', { data: { xml } });
    if (deployed.status >= 300) throw new Error(JSON.stringify(deployed.body));
    return town.registered();
  }
  /** The task at an element, in the inbox of whoever may do it. */
  async function at(element: string, { documentId }: Registration, person = reviewer): Promise<TaskRow> {
    const rows = [...(await desk.inbox(person, 'mine')), ...(await desk.inbox(person, 'group'))];
    const row = rows.find((one) => one.businessKey === documentId && one.taskDefinitionKey === element);
    if (!row) throw new Error(`No task at ${element}`);
    return row;
  }
  const decide = async (
    element: string,
    registration: Registration,
    person = reviewer,
    outcome = 'approve',
  ) =>
    told(
      await desk.verb(person, (await at(element, registration, person)).documentId, 'complete', {
        outcome,
        comment: '意见',
      }),
    );
  const goBack = async (
    element: string,
    registration: Registration,
    target: string,
    resume?: 'here' | 'next',
  ) =>
    told(
      await desk.verb(reviewer, (await at(element, registration)).documentId, 'return', {
        target,
        ...(resume ? { resume } : {}),
        fieldsToCorrect: [],
        comment: '请再核',
      }),
    );
  const timersOf = ({ processInstanceId }: Registration) =>
    town.city.sql<{ element_id: string; due_at: Date }>(
      'select element_id, due_at from workflow_timers where instance_id = $1 order by element_id',
      [processInstanceId],
    );
  const statusOf = async (applicant: Person, { documentId }: Registration) =>
    (await applicant.client.get<{ status: string }>(`/api/unit-registrations/${documentId}`)).body.data
      .status;

  describe('a return (退回)', () => {
    it('offers the steps that the case has passed, and nothing else', async () => {
      const { registration } = await begin(LINE);
      const offered = async (element: string) => {
        const { documentId } = await at(element, registration);
        const path = `/workflow/tasks/${documentId}/return-targets`;
        return (await reviewer.client.get<readonly ReturnTarget[]>(path)).body.data;
      };
      expect(await offered('first')).toEqual([]);
      await decide('first', registration, colleague);
      await decide('second', registration);
      expect(await offered('third')).toMatchObject([
        { taskDefinitionKey: 'first', completedByName: '周核' },
        { taskDefinitionKey: 'second', completedByName: '李审' },
      ]);
      for (const target of ['third', 'decision', 'approve', 'constructor', ''])
        expect([target, ...(await goBack('third', registration, target))]).toEqual([
          target,
          422,
          'RETURN_TARGET_UNKNOWN',
        ]);
    });

    it('flows on from there as drawn, on timers that start afresh, to whoever had it', async () => {
      const { registration, applicant } = await begin(LINE);
      await decide('first', registration, colleague);
      await decide('second', registration);
      const before = await timersOf(registration);
      expect(before.map((timer) => timer.element_id)).toEqual(['due-third']);
      expect(await goBack('third', registration, 'first')).toEqual([200]);
      expect(await desk.waitsAt(registration)).toEqual(['first']);
      const [after] = await timersOf(registration);
      expect(after?.element_id).toBe('due-first');
      expect(after?.due_at.getTime()).toBeGreaterThanOrEqual(before[0]?.due_at.getTime() ?? Infinity);
      expect(await at('first', registration, colleague)).toMatchObject({ assignee: actor(colleague) });
      const jobs = await town.city.sql<{ key: string }>(
        `select key from graphile_worker.jobs where key like $1`,
        [`timer:${registration.processInstanceId}:%`],
      );
      expect(jobs).toHaveLength(1);
      expect(await desk.timeline(reviewer, registration)).toContainEqual(
        expect.objectContaining({ type: 'task-returned-to', comment: '请再核' }),
      );
      expect(await decide('first', registration, colleague)).toEqual([200]);
      expect(await decide('second', registration)).toEqual([200]);
      expect(await decide('third', registration)).toEqual([200]);
      expect(await statusOf(applicant, registration)).toBe('approved');
    });

    it('comes straight back to the one who returned it when that was asked for', async () => {
      const { registration } = await begin(LINE);
      await decide('first', registration, colleague);
      await decide('second', registration, colleague);
      expect(await goBack('third', registration, 'first', 'here')).toEqual([200]);
      expect(await decide('first', registration, colleague)).toEqual([200]);
      expect(await desk.waitsAt(registration)).toEqual(['third']);
      expect(await at('third', registration)).toMatchObject({ assignee: actor(reviewer) });
      expect(await decide('third', registration)).toEqual([200]);
    });

    it('needs an opinion, and names no field that there is none of', async () => {
      const { registration } = await begin(LINE);
      await decide('first', registration);
      const { documentId } = await at('second', registration);
      const attempt = async (data: object) =>
        told(
          await desk.verb(reviewer, documentId, 'return', { target: 'first', fieldsToCorrect: [], ...data }),
        );
      expect(await attempt({ comment: ' ' })).toEqual([422, 'COMMENT_REQUIRED']);
      expect(await attempt({ comment: '改', fieldsToCorrect: ['constructor'] })).toEqual([
        422,
        'FIELD_UNKNOWN',
      ]);
      expect(await attempt({ comment: '改', resume: 'there' })).toEqual([400, 'INVALID_REQUEST']);
      expect(await desk.waitsAt(registration)).toEqual(['second']);
    });

    it('takes the other branch back when it goes before the fork, and asks both again', async () => {
      const { registration, applicant } = await begin(FORKED);
      await decide('before', registration);
      await decide('right', registration);
      expect(await goBack('left', registration, 'before')).toEqual([200]);
      expect(await desk.waitsAt(registration)).toEqual(['before']);
      await decide('before', registration);
      await decide('left', registration);
      expect(await desk.waitsAt(registration)).toEqual(['right']);
      await decide('right', registration);
      expect(await statusOf(applicant, registration)).toBe('approved');
    });

    it('leaves the other branch alone when it comes straight back', async () => {
      const { registration, applicant } = await begin(FORKED);
      await decide('before', registration);
      expect(await goBack('left', registration, 'before', 'here')).toEqual([200]);
      expect(await desk.waitsAt(registration)).toEqual(['before', 'right']);
      await decide('right', registration);
      await decide('before', registration);
      await decide('left', registration);
      expect(await statusOf(applicant, registration)).toBe('approved');
    });

    it('lets either a decision or a return win', async () => {
      const { registration } = await begin(LINE);
      await decide('first', registration);
      const { documentId } = await at('second', registration);
      const answers = await Promise.all([
        desk.verb(reviewer, documentId, 'return', { target: 'first', fieldsToCorrect: [], comment: '退' }),
        desk.verb(colleague, documentId, 'complete', { outcome: 'approve' }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });

  describe('countersigning (会签)', () => {
    it('asks every reviewer of the department, counts, and goes on by what they have come to', async () => {
      const { registration, applicant } = await begin(VOTED);
      await decide('first', registration);
      expect(await at('vote', registration, reviewer)).toMatchObject({ assignee: actor(reviewer) });
      expect(await at('vote', registration, colleague)).toMatchObject({ assignee: actor(colleague) });
      const other = await at('vote', registration, colleague);
      expect(told(await desk.verb(reviewer, other.documentId, 'complete', { outcome: 'approve' }))).toEqual([
        409,
        'TASK_CLAIMED_BY_ANOTHER',
      ]);
      expect(
        told(await desk.verb(colleague, other.documentId, 'assign', { assignee: actor(reviewer) })),
      ).toEqual([409, 'ALREADY_APPROVER']);
      expect(await decide('vote', registration, reviewer)).toEqual([200]);
      expect(await statusOf(applicant, registration)).toBe('under-review');
      expect(await decide('vote', registration, colleague)).toEqual([200]);
      expect(await statusOf(applicant, registration)).toBe('approved');
    });

    it('ends as soon as the share cannot be reached', async () => {
      const { registration, applicant } = await begin(VOTED);
      await decide('first', registration);
      expect(await decide('vote', registration, reviewer, 'reject')).toEqual([200]);
      expect(await statusOf(applicant, registration)).toBe('rejected');
      expect(await desk.waitsAt(registration)).toEqual([]);
    });

    it('asks again from the start after a return by one of them', async () => {
      const { registration } = await begin(VOTED);
      await decide('first', registration);
      expect(await goBack('vote', registration, 'first')).toEqual([200]);
      expect(await desk.waitsAt(registration)).toEqual(['first']);
      await decide('first', registration);
      expect(await desk.waitsAt(registration)).toEqual(['vote', 'vote']);
    });

    it('asks one after the other, until one is in favour', async () => {
      const { registration, applicant } = await begin(IN_TURN);
      expect(await desk.waitsAt(registration)).toEqual(['vote']);
      const rows = await desk.inbox(reviewer, 'mine');
      const mine = rows.some((row) => row.businessKey === registration.documentId);
      const [first, second] = mine ? [reviewer, colleague] : [colleague, reviewer];
      expect(await decide('vote', registration, first, 'reject')).toEqual([200]);
      expect(await decide('vote', registration, second)).toEqual([200]);
      expect(await statusOf(applicant, registration)).toBe('approved');
    });

    it('refuses a rule that is none', async () => {
      const xml = VOTED.replace('0.6', '6');
      const answer = await town.operator.client.post('/workflow/deployments', { data: { xml } });
      expect(told(answer)).toEqual([422, 'DEFINITION_INVALID']);
      expect(xml).toContain(flows('first->vote'));
    });
  });
});

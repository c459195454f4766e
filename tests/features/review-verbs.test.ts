import type { BulkResult } from '@city/plugin-workflow/contracts';
import { eventually } from '../support/eventually';
import { adminUser, type Person } from '../support/people';
import { actor, appoint, deskOf, told, type Desk } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

describe('passing tasks on, copying, discussing, deciding several (product.md section 6)', () => {
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

  const insiderOf = async (applicant: Person) => {
    const insider = await adminUser(town.city, 'city-reviewer', { email: applicant.email.toUpperCase() });
    await appoint(town, insider, town.district);
    return insider;
  };
  const mailedTo = (person: Person, subject: string) =>
    eventually(() => {
      const mail = town.city.mail.mails.find(
        (one) => one.to.includes(person.email) && one.subject.includes(subject),
      );
      if (!mail) throw new Error(`No mail “${subject}” to ${person.email}`);
      return mail;
    });

  describe('transfer (转办)', () => {
    it('gives the task to a colleague, who is told, and to nobody else', async () => {
      const { task, registration } = await desk.opened();
      const passed = await desk.verb(reviewer, task.documentId, 'assign', {
        assignee: actor(colleague),
        comment: '请接手 🙏',
      });
      expect(passed.body.data).toMatchObject({ status: 'open', assignee: actor(colleague) });
      expect(told(await desk.verb(reviewer, task.documentId, 'complete', { outcome: 'approve' }))).toEqual([
        409,
        'TASK_CLAIMED_BY_ANOTHER',
      ]);
      expect((await desk.inbox(colleague, 'mine')).map((row) => row.documentId)).toContain(task.documentId);
      expect(await desk.timeline(reviewer, registration)).toContainEqual(
        expect.objectContaining({
          type: 'task-assigned',
          comment: '请接手 🙏',
          people: [{ actor: actor(colleague), name: '周核' }],
        }),
      );
      await mailedTo(colleague, '转办给您');
      expect((await desk.verb(colleague, task.documentId, 'complete', { outcome: 'approve' })).status).toBe(
        200,
      );
    });

    it('refuses whoever has no right to the case, has a stake in it, or is not there', async () => {
      const { task, applicant } = await desk.opened();
      const insider = await insiderOf(applicant);
      const nobody = [town.stranger, town.operator, insider].map(actor);
      for (const assignee of [...nobody, 'admin:999999', `user:${String(applicant.id)}`, actor(reviewer)]) {
        for (const verb of ['assign', 'delegate']) {
          const answer = await desk.verb(reviewer, task.documentId, verb, { assignee });
          expect([verb, assignee, ...told(answer)]).toEqual([verb, assignee, 422, 'ASSIGNEE_NOT_ALLOWED']);
        }
        const asked = { assignees: [assignee], position: 'before' };
        expect((await desk.verb(reviewer, task.documentId, 'add-approver', asked)).status).toBeGreaterThan(
          408,
        );
        const copied = await desk.verb(reviewer, task.documentId, 'copy', { to: [assignee] });
        if (assignee !== actor(reviewer)) expect(told(copied)).toEqual([422, 'ASSIGNEE_NOT_ALLOWED']);
      }
      expect((await desk.page(reviewer, task.documentId)).assignee).toBeNull();
    });

    it('is nothing for somebody with a stake, a stranger, or on a closed task', async () => {
      const { task, applicant } = await desk.opened();
      const insider = await insiderOf(applicant);
      const bodies = {
        assign: { assignee: actor(colleague) },
        delegate: { assignee: actor(colleague) },
        'add-approver': { assignees: [actor(colleague)], position: 'parallel' },
        'remove-approver': { assignees: [actor(colleague)] },
        copy: { to: [actor(colleague)] },
        resolve: { comment: '好' },
        return: { target: 'department-review', fieldsToCorrect: [], comment: '退' },
      };
      for (const [verb, data] of Object.entries(bodies)) {
        const by = async (person: Person) => told(await desk.verb(person, task.documentId, verb, data));
        expect([verb, ...(await by(insider))]).toEqual([verb, 403, 'SEPARATION_OF_DUTIES']);
        expect([verb, ...(await by(town.stranger))]).toEqual([verb, 404, 'TASK_NOT_FOUND']);
      }
      await desk.verb(reviewer, task.documentId, 'complete', { outcome: 'approve' });
      for (const [verb, data] of [...Object.entries(bodies), ['comments', { comment: '迟了' }] as const]) {
        const late = told(await desk.verb(colleague, task.documentId, verb, data));
        expect([verb, ...late]).toEqual([verb, 409, 'TASK_CLOSED']);
      }
    });

    it('offers by name who may be chosen, from the bureau above too', async () => {
      const { task, applicant } = await desk.opened();
      const insider = await insiderOf(applicant);
      const offered = await desk.candidates(reviewer, task.documentId);
      expect(offered).toEqual(
        expect.arrayContaining([
          { actor: actor(town.chief), name: '孙局长' },
          { actor: actor(colleague), name: '周核' },
        ]),
      );
      const people = offered.map((one) => one.actor);
      for (const person of [insider, reviewer, town.stranger, town.operator])
        expect(people).not.toContain(actor(person));
      expect(await desk.candidates(reviewer, task.documentId, '周')).toHaveLength(1);
      expect((await town.stranger.client.get(`/workflow/tasks/${task.documentId}/candidates`)).status).toBe(
        404,
      );
    });

    it('lets either a decision or a transfer win, never both', async () => {
      for (let round = 0; round < 5; round += 1) {
        const { task } = await desk.opened();
        const [passed, decided] = await Promise.all([
          desk.verb(reviewer, task.documentId, 'assign', { assignee: actor(town.chief) }),
          desk.verb(colleague, task.documentId, 'complete', { outcome: 'approve' }),
        ]);
        expect([passed.status, decided.status].sort()).toEqual([200, 409]);
      }
    });

    it('does it once for each key', async () => {
      const { task, registration } = await desk.opened();
      const send = () =>
        reviewer.client.post(
          `/workflow/tasks/${task.documentId}/assign`,
          { data: { assignee: actor(colleague) } },
          { 'idempotency-key': `pass-${task.documentId}` },
        );
      expect((await send()).body).toEqual((await send()).body);
      const passed = (await desk.timeline(reviewer, registration)).filter(
        ({ type }) => type === 'task-assigned',
      );
      expect(passed).toHaveLength(1);
    });
  });

  describe('delegation (委派)', () => {
    it('asks a colleague, waits for the answer, and comes back to its owner to decide', async () => {
      const { task } = await desk.opened();
      const id = task.documentId;
      await desk.verb(reviewer, id, 'delegate', { assignee: actor(colleague), comment: '请核实地址' });
      expect(await desk.page(colleague, id)).toMatchObject({
        delegationState: 'pending',
        conflict: 'delegated',
        can: { complete: false, resolve: true, unclaim: false },
      });
      expect(told(await desk.verb(colleague, id, 'complete', { outcome: 'approve' }))).toEqual([
        409,
        'TASK_DELEGATED',
      ]);
      expect(told(await desk.verb(colleague, id, 'unclaim'))).toEqual([409, 'TASK_ADDRESSED']);
      expect(told(await desk.verb(reviewer, id, 'resolve', { comment: '我来' }))).toEqual([
        409,
        'TASK_CLAIMED_BY_ANOTHER',
      ]);
      expect(told(await desk.verb(colleague, id, 'resolve', { comment: ' ' }))).toEqual([
        422,
        'COMMENT_REQUIRED',
      ]);
      expect((await desk.verb(colleague, id, 'resolve', { comment: '地址属实' })).status).toBe(200);
      expect(await desk.page(reviewer, id)).toMatchObject({
        assignee: actor(reviewer),
        delegationState: 'resolved',
        can: { complete: true },
      });
      await mailedTo(reviewer, '委派已答复');
      expect(told(await desk.verb(reviewer, id, 'resolve', { comment: '再' }))).toEqual([
        409,
        'TASK_NOT_DELEGATED',
      ]);
      expect((await desk.verb(reviewer, id, 'complete', { outcome: 'approve' })).status).toBe(200);
    });

    it('can be taken back by the owner', async () => {
      const { task } = await desk.opened();
      await desk.verb(reviewer, task.documentId, 'delegate', { assignee: actor(colleague) });
      const back = await desk.verb(reviewer, task.documentId, 'assign', { assignee: actor(reviewer) });
      expect(back.body.data).toMatchObject({ assignee: actor(reviewer) });
      expect((await desk.verb(reviewer, task.documentId, 'complete', { outcome: 'approve' })).status).toBe(
        200,
      );
    });
  });

  describe('copies (抄送)', () => {
    it('may be read, with the case, and nothing can be done with them', async () => {
      const { task, registration } = await desk.opened();
      await desk.verb(reviewer, task.documentId, 'copy', { to: [actor(town.chief)], comment: '请阅' });
      await desk.verb(reviewer, task.documentId, 'copy', { to: [actor(town.chief)] });
      const copies = (await desk.inbox(town.chief, 'copied')).filter(
        (row) => row.businessKey === registration.documentId,
      );
      expect(copies).toMatchObject([{ status: 'copied', kind: 'copy' }]);
      const copy = copies[0]?.documentId ?? '';
      expect((await desk.page(town.chief, copy)).can.complete).toBe(false);
      expect(told(await desk.verb(town.chief, copy, 'complete', { outcome: 'approve' }))).toEqual([
        409,
        'TASK_CLOSED',
      ]);
      expect(await desk.timeline(town.chief, registration)).toContainEqual(
        expect.objectContaining({ type: 'task-copied' }),
      );
      expect(told(await desk.verb(colleague, copy, 'claim'))).toEqual([404, 'TASK_NOT_FOUND']);
      await mailedTo(town.chief, '抄送给您');
    });
  });

  describe('comments (批注)', () => {
    it('are for reviewers, and for the applicant when they are public', async () => {
      const { task, registration, applicant } = await desk.opened();
      await desk.verb(reviewer, task.documentId, 'comments', { comment: '内部：请留意 🧐' });
      await desk.verb(reviewer, task.documentId, 'comments', { comment: '请耐心等待', public: true });
      const office = (await desk.timeline(colleague, registration)).map(({ comment }) => comment);
      expect(office).toEqual(expect.arrayContaining(['内部：请留意 🧐', '请耐心等待']));
      const own = await applicant.client.get<readonly { comment: string | null }[]>(
        `/api/workflow/process-instances/${registration.processInstanceId}/timeline`,
      );
      const seen = own.body.data.map(({ comment }) => comment);
      expect(seen).toContain('请耐心等待');
      expect(seen).not.toContain('内部：请留意 🧐');
    });

    it('are as long as an opinion may be, and hold no file that is not the writer’s own', async () => {
      const { task } = await desk.opened();
      const send = async (data: unknown) =>
        told(await desk.verb(reviewer, task.documentId, 'comments', data));
      expect(await send({ comment: '长'.repeat(10_000_000) })).toEqual([413, 'PAYLOAD_TOO_LARGE']);
      expect(await send({ comment: '长'.repeat(2001) })).toEqual([400, 'INVALID_REQUEST']);
      expect(await send({ comment: '' })).toEqual([400, 'INVALID_REQUEST']);
      expect(await send({ comment: '见附件', attachments: ['a'.repeat(24)] })).toEqual([
        404,
        'ATTACHMENT_NOT_FOUND',
      ]);
    });
  });

  describe('several at once', () => {
    it('decides each by itself, and answers the same to the same key', async () => {
      const cases = await Promise.all([desk.opened(), desk.opened(), desk.opened()]);
      const [first, second, third] = cases.map(({ task }) => task.documentId) as [string, string, string];
      await desk.verb(colleague, second, 'claim');
      const data = { tasks: [first, second, third, 'a'.repeat(24)], outcome: 'approve', comment: '同意' };
      const send = (body: unknown = data) =>
        reviewer.client.post<readonly BulkResult[]>(
          '/workflow/tasks/bulk-complete',
          { data: body },
          { 'idempotency-key': `bulk-${first}` },
        );
      const answer = await send();
      expect(answer.body.data.map(({ done, code }) => [done, code])).toEqual([
        [true, null],
        [false, 'TASK_CLAIMED_BY_ANOTHER'],
        [true, null],
        [false, 'TASK_NOT_FOUND'],
      ]);
      await desk.verb(colleague, second, 'unclaim');
      expect((await send()).body).toEqual(answer.body);
      expect(told(await send({ ...data, outcome: 'reject' }))).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
      expect((await desk.page(reviewer, second)).status).toBe('open');
    });

    it('takes no more than a hundred, and none twice', async () => {
      const send = async (tasks: readonly string[]) =>
        told(
          await reviewer.client.post('/workflow/tasks/bulk-complete', {
            data: { tasks, outcome: 'approve' },
          }),
        );
      const ids = Array.from({ length: 101 }, (_one, index) => `a${String(index)}`);
      expect(await send(ids)).toEqual([400, 'INVALID_REQUEST']);
      expect(await send(['a', 'a'])).toEqual([400, 'INVALID_REQUEST']);
      expect(await send([])).toEqual([400, 'INVALID_REQUEST']);
    });
  });
});

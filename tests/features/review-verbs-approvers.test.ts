import type { Person } from '../support/people';
import { adminUser } from '../support/people';
import { actor, appoint, deskOf, told, type Desk } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

describe('adding and removing approvers (加签、减签; product.md section 6)', () => {
  let town: Town;
  let desk: Desk;
  let reviewer: Person;
  let colleague: Person;
  let third: Person;

  beforeAll(async () => {
    town = await bootTown();
    desk = deskOf(town);
    ({ reviewer, colleague } = town);
    third = await adminUser(town.city, 'city-reviewer', { lastname: '吴', firstname: '三' });
    await appoint(town, third, town.district);
  }, 90_000);
  afterAll(() => town.city.stop());

  type Position = 'before' | 'after' | 'parallel';
  const add = (task: string, position: Position, ...people: readonly Person[]) =>
    desk.verb(reviewer, task, 'add-approver', { assignees: people.map(actor), position, comment: '请会同' });
  const complete = (person: Person, task: string, outcome = 'approve', more: object = {}) =>
    desk.verb(person, task, 'complete', { outcome, comment: '意见', ...more });
  /** The approval that somebody was asked for in a case. */
  const askedOf = async (person: Person, businessKey: string) => {
    const row = (await desk.inbox(person, 'mine')).find(
      (one) => one.businessKey === businessKey && one.kind === 'approval',
    );
    return row?.documentId ?? null;
  };
  const statusOf = async (applicant: Person, businessKey: string) =>
    (await applicant.client.get<{ status: string }>(`/api/unit-registrations/${businessKey}`)).body.data
      .status;

  it('asks those before first, and then it is the holder’s to decide', async () => {
    const { task, registration, applicant } = await desk.opened();
    const id = task.documentId;
    expect((await add(id, 'before', colleague)).body.data).toMatchObject({ assignee: actor(reviewer) });
    expect(told(await complete(reviewer, id))).toEqual([409, 'AWAITING_APPROVERS']);
    expect(await desk.page(reviewer, id)).toMatchObject({
      conflict: 'awaiting-approvers',
      can: { complete: false, addApprover: true, removeApprover: true },
      approvals: [{ assignee: actor(colleague), assigneeName: '周核', position: 'before', status: 'open' }],
    });
    const asked = (await askedOf(colleague, registration.documentId)) ?? '';
    expect(told(await complete(third, asked))).toEqual([409, 'TASK_CLAIMED_BY_ANOTHER']);
    expect((await complete(colleague, asked)).status).toBe(200);
    expect(await statusOf(applicant, registration.documentId)).toBe('under-review');
    expect((await complete(reviewer, id)).status).toBe(200);
    expect(await statusOf(applicant, registration.documentId)).toBe('approved');
  });

  it('asks those after when the holder has approved, and only then goes on', async () => {
    const { task, registration, applicant } = await desk.opened();
    await add(task.documentId, 'after', colleague);
    expect(await askedOf(colleague, registration.documentId)).toBeNull();
    expect((await complete(reviewer, task.documentId)).body.data).toMatchObject({ status: 'open' });
    expect(told(await complete(reviewer, task.documentId))).toEqual([409, 'TASK_ANSWERED']);
    expect(told(await desk.verb(reviewer, task.documentId, 'unclaim'))).toEqual([409, 'TASK_ADDRESSED']);
    const own = await applicant.client.get<readonly { type: string }[]>(
      `/api/workflow/process-instances/${registration.processInstanceId}/timeline`,
    );
    expect(own.body.data.map(({ type }) => type)).toEqual(['case-started', 'task-created']);
    const asked = (await askedOf(colleague, registration.documentId)) ?? '';
    expect((await complete(colleague, asked)).status).toBe(200);
    expect(await statusOf(applicant, registration.documentId)).toBe('approved');
  });

  it('needs everybody asked in parallel, in any order', async () => {
    const { task, registration, applicant } = await desk.opened();
    await add(task.documentId, 'parallel', colleague, third);
    const [one, other] = [
      (await askedOf(colleague, registration.documentId)) ?? '',
      (await askedOf(third, registration.documentId)) ?? '',
    ];
    expect((await complete(third, other)).status).toBe(200);
    expect((await complete(reviewer, task.documentId)).status).toBe(200);
    expect(await statusOf(applicant, registration.documentId)).toBe('under-review');
    expect((await complete(colleague, one)).status).toBe(200);
    expect(await statusOf(applicant, registration.documentId)).toBe('approved');
  });

  it.each(['before', 'parallel', 'after'] as const)(
    'ends the step with a rejection by one asked %s, and asks nobody any more',
    async (position) => {
      const { task, registration, applicant } = await desk.opened();
      await add(task.documentId, position, colleague);
      await add(task.documentId, 'after', third);
      if (position === 'after') await complete(reviewer, task.documentId);
      const asked = (await askedOf(colleague, registration.documentId)) ?? '';
      expect(told(await complete(colleague, asked, 'reject', { comment: '' }))).toEqual([
        422,
        'COMMENT_REQUIRED',
      ]);
      expect((await complete(colleague, asked, 'reject', { comment: '材料虚假' })).status).toBe(200);
      expect(await statusOf(applicant, registration.documentId)).toBe('rejected');
      expect(await askedOf(third, registration.documentId)).toBeNull();
      expect(await desk.timeline(reviewer, registration)).toContainEqual(
        expect.objectContaining({
          type: 'task-completed',
          outcome: 'reject',
          comment: '材料虚假',
          actorName: '周核',
        }),
      );
      expect(await desk.page(reviewer, task.documentId)).toMatchObject({
        status: 'completed',
        outcome: 'reject',
      });
    },
  );

  it('returns the case when one of them returns it', async () => {
    const { task, registration, applicant } = await desk.opened();
    await add(task.documentId, 'parallel', colleague);
    const asked = (await askedOf(colleague, registration.documentId)) ?? '';
    const returned = await desk.verb(colleague, asked, 'return', {
      fieldsToCorrect: ['address'],
      comment: '改地址',
    });
    expect(returned.status).toBe(200);
    expect(await statusOf(applicant, registration.documentId)).toBe('returned');
  });

  it('goes on without those who are removed, unless they have answered', async () => {
    const { task, registration, applicant } = await desk.opened();
    const id = task.documentId;
    await add(id, 'parallel', colleague, third);
    await complete(reviewer, id);
    await complete(colleague, (await askedOf(colleague, registration.documentId)) ?? '');
    const remove = (...people: readonly Person[]) =>
      desk.verb(reviewer, id, 'remove-approver', { assignees: people.map(actor) });
    expect(told(await remove(colleague))).toEqual([422, 'APPROVER_UNKNOWN']);
    expect(told(await remove(third, town.chief))).toEqual([422, 'APPROVER_UNKNOWN']);
    expect(await askedOf(third, registration.documentId)).not.toBeNull();
    expect((await remove(third)).status).toBe(200);
    expect(await statusOf(applicant, registration.documentId)).toBe('approved');
  });

  it('counts a person once: nobody answers twice, or is asked beside themselves', async () => {
    const { task, registration } = await desk.opened();
    const id = task.documentId;
    expect(told(await add(id, 'parallel', reviewer))).toEqual([409, 'ALREADY_APPROVER']);
    await add(id, 'parallel', colleague);
    expect(told(await add(id, 'after', colleague))).toEqual([409, 'ALREADY_APPROVER']);
    expect(told(await desk.verb(reviewer, id, 'assign', { assignee: actor(colleague) }))).toEqual([
      409,
      'ALREADY_APPROVER',
    ]);
    const asked = (await askedOf(colleague, registration.documentId)) ?? '';
    expect(told(await desk.verb(colleague, asked, 'unclaim'))).toEqual([409, 'TASK_ADDRESSED']);
    expect(
      told(
        await desk.verb(colleague, asked, 'add-approver', { assignees: [actor(third)], position: 'before' }),
      ),
    ).toEqual([409, 'APPROVAL_NOT_SHARED']);
    // Passed on to a third person, it is theirs to give.
    expect((await desk.verb(colleague, asked, 'assign', { assignee: actor(third) })).status).toBe(200);
    expect((await complete(third, asked)).status).toBe(200);
  });

  it('lets the last two answers come at once without losing either', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { task, registration, applicant } = await desk.opened();
      await add(task.documentId, 'parallel', colleague);
      const asked = (await askedOf(colleague, registration.documentId)) ?? '';
      const answers = await Promise.all([complete(reviewer, task.documentId), complete(colleague, asked)]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await statusOf(applicant, registration.documentId)).toBe('approved');
    }
  });

  it('is over when the applicant withdraws', async () => {
    const { task, registration, applicant } = await desk.opened();
    await add(task.documentId, 'before', colleague);
    const asked = (await askedOf(colleague, registration.documentId)) ?? '';
    const path = `/api/unit-registrations/${registration.documentId}/withdraw`;
    expect((await applicant.client.post(path)).status).toBe(200);
    expect(told(await complete(colleague, asked))).toEqual([409, 'TASK_CLOSED']);
  });
});

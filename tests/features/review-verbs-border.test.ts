import type { TaskRow } from '@city/plugin-workflow/contracts';
import type { Person } from '../support/people';
import { PNG, upload } from '../support/registrations';
import { actor, deskOf, told, type Desk } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

describe('the border of the review verbs', () => {
  let town: Town;
  let desk: Desk;
  let reviewer: Person;

  beforeAll(async () => {
    town = await bootTown();
    desk = deskOf(town);
    ({ reviewer } = town);
  }, 90_000);
  afterAll(() => town.city.stop());

  describe('the same verbs for front-end users', () => {
    it('lets the applicant write on their own task, with a file that the reviewers may open', async () => {
      const { task, applicant, registration } = await desk.opened();
      await desk.verb(reviewer, task.documentId, 'return', {
        fieldsToCorrect: ['address'],
        comment: '改地址',
      });
      const mine = await applicant.client.get<readonly TaskRow[]>('/api/workflow/tasks?view=group');
      const path = `/api/workflow/tasks/${mine.body.data[0]?.documentId ?? ''}`;
      const { files } = await upload(applicant.client, { name: '证明.png' });
      const attachments = files.map(({ documentId }) => documentId);
      const written = await applicant.client.post(`${path}/comments`, {
        data: { comment: '见附件', attachments },
      });
      expect(written.status).toBe(200);
      const stolen = await desk.opened();
      const theirs = await desk.verb(reviewer, stolen.task.documentId, 'comments', {
        comment: '见',
        attachments,
      });
      expect(told(theirs)).toEqual([404, 'ATTACHMENT_NOT_FOUND']);
      expect(await desk.timeline(reviewer, registration)).toContainEqual(
        expect.objectContaining({
          comment: '见附件',
          attachments: [expect.objectContaining({ name: '证明.png' })],
        }),
      );
      const file = await reviewer.client.get(
        `/workflow/tasks/${task.documentId}/attachments/${attachments[0] ?? ''}`,
      );
      expect([file.status, file.bytes.equals(PNG)]).toEqual([200, true]);
      const other = `/workflow/tasks/${stolen.task.documentId}/attachments/${attachments[0] ?? ''}`;
      expect(told(await reviewer.client.get(other))).toEqual([404, 'ATTACHMENT_NOT_FOUND']);
    });

    it('leaves the applicant’s own task with the applicant', async () => {
      const { task, applicant } = await desk.opened();
      await desk.verb(reviewer, task.documentId, 'return', {
        fieldsToCorrect: ['address'],
        comment: '改地址',
      });
      const mine = await applicant.client.get<readonly TaskRow[]>('/api/workflow/tasks?view=group');
      const path = `/api/workflow/tasks/${mine.body.data[0]?.documentId ?? ''}`;
      for (const [verb, data] of [
        ['assign', { assignee: actor(reviewer) }],
        ['delegate', { assignee: actor(reviewer) }],
        ['add-approver', { assignees: [actor(reviewer)], position: 'before' }],
      ] as const) {
        const answer = await applicant.client.post(`${path}/${verb}`, { data });
        expect([verb, ...told(answer)]).toEqual([verb, 422, 'ASSIGNEE_NOT_ALLOWED']);
      }
      const back = { target: 'department-review', resume: 'here', fieldsToCorrect: [], comment: '退' };
      const returned = await applicant.client.post(`${path}/return`, { data: back });
      expect(told(returned)).toEqual([422, 'RETURN_TARGET_UNKNOWN']);
      expect((await applicant.client.get<readonly unknown[]>(`${path}/candidates`)).body.data).toEqual([]);
      expect((await applicant.client.get<readonly unknown[]>(`${path}/return-targets`)).body.data).toEqual(
        [],
      );
    });
  });

  describe('who may not, and what is too much', () => {
    const verbs = [
      'assign',
      'delegate',
      'resolve',
      'add-approver',
      'remove-approver',
      'copy',
      'comments',
      'return',
    ];

    it('is refused without the permission to decide, and without a sign-in', async () => {
      const { task } = await desk.opened();
      for (const verb of verbs) {
        const path = `/workflow/tasks/${task.documentId}/${verb}`;
        expect([verb, (await town.operator.client.post(path, {})).status]).toEqual([verb, 403]);
        expect([verb, (await town.city.anonymous.post(path, {})).status]).toEqual([verb, 401]);
        expect([verb, (await town.city.anonymous.post(`/api${path}`, {})).status]).toEqual([verb, 401]);
      }
    });

    it('is refused with ten megabytes of comment, half a character, or words of its own', async () => {
      const { task } = await desk.opened();
      for (const verb of verbs) {
        const send = async (data: unknown) => told(await desk.verb(reviewer, task.documentId, verb, data));
        expect([verb, ...(await send({ comment: 'x'.repeat(10_000_000) }))]).toEqual([
          verb,
          413,
          'PAYLOAD_TOO_LARGE',
        ]);
        expect([verb, ...(await send({ comment: '\ud83d' }))]).toEqual([verb, 400, 'INVALID_REQUEST']);
        expect([verb, ...(await send({ comment: '好', assignee: 'system', status: 'completed' }))]).toEqual([
          verb,
          400,
          'INVALID_REQUEST',
        ]);
      }
    });
  });
});

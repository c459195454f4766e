import { courtroomOf, type Appeal, type Courtroom } from '../support/appeals';
import { inParallel } from '../support/crowd';
import type { Answer } from '../support/http';
import { upload } from '../support/registrations';
import { told } from '../support/review-desk';
import { bootTown, type Town } from '../support/town';

const ROUNDS = 5;
const rounds = Array.from({ length: ROUNDS });

describe('two at once in a unit appeal (product.md sections 4 and 8)', () => {
  let town: Town;
  let court: Courtroom;

  beforeAll(async () => {
    town = await bootTown();
    court = courtroomOf(town);
  }, 90_000);
  afterAll(() => town.city.stop());

  const inShort = (...answers: readonly Answer<unknown>[]) => answers.map(told).sort();
  const withdraw = (person: { client: Town['reviewer']['client'] }, appeal: Appeal) =>
    person.client.post<Appeal>(`/api/unit-appeals/${appeal.documentId}/withdraw`);
  const standing = async (appeal: Appeal) => {
    const [row] = await town.city.sql<{
      state: string;
      response: string | null;
      open: number;
      running: number;
    }>(
      `select a.state, a.response,
          (select count(*)::int from workflow_tasks t where t.instance_id = $2 and t.state = 'open') as open,
          (select count(*)::int from workflow_process_instances i
             where i.document_id = $2 and i.ended_at is null) as running
         from unit_appeals a where a.document_id = $1`,
      [appeal.documentId, appeal.processInstanceId],
    );
    if (!row) throw new Error('The appeal is gone');
    return row;
  };
  const nobodyIsStuck = async () => {
    const stuck = await town.city.sql('select 1 from workflow_incidents');
    expect(stuck).toEqual([]);
  };

  it('takes one of two appeals against a unit, and tells the other', async () => {
    await inParallel(2, rounds, async () => {
      const unit = await court.unit();
      const people = [await court.person('甲'), await court.person('乙')];
      const files = await Promise.all(people.map(async ({ client }) => (await upload(client)).files));
      const answers = await Promise.all(
        people.map((person, index) =>
          court.appeal(person, unit, { evidence: files[index]?.map(({ id }) => id) }),
        ),
      );
      expect(inShort(...answers)).toEqual([[201], [409, 'UNIT_UNDER_APPEAL']]);
    });
  }, 120_000);

  it('takes the same form sent twice once', async () => {
    await inParallel(2, rounds, async () => {
      const unit = await court.unit();
      const person = await court.person('甲');
      const { files } = await upload(person.client);
      const evidence = files.map(({ id }) => id);
      const answers = await Promise.all([
        court.appeal(person, unit, { evidence }),
        court.appeal(person, unit, { evidence }),
      ]);
      expect(inShort(...answers)).toEqual([[201], [409, 'CASE_ALREADY_OPEN']]);
    });
  }, 120_000);

  it('takes one of two answers', async () => {
    await inParallel(2, rounds, async () => {
      const { unit, appeal } = await court.disputed();
      const answers = await Promise.all(
        ['第一份', '第二份'].map((statement) => court.respond(unit.administrator, appeal, { statement })),
      );
      expect(inShort(...answers)).toEqual([[200], [409, 'APPEAL_ANSWERED']]);
      const kept = answers.find(({ status }) => status === 200)?.body.data;
      expect(await standing(appeal)).toMatchObject({
        state: 'under-review',
        open: 1,
        response: expect.stringContaining(String(kept?.response?.statement)) as string,
      });
    });
  }, 120_000);

  it('lets an answer and a withdrawal both count, or the withdrawal alone', async () => {
    await inParallel(2, rounds, async () => {
      const { unit, appellant, appeal } = await court.disputed();
      const [answer, gone] = await Promise.all([
        court.respond(unit.administrator, appeal),
        withdraw(appellant, appeal),
      ]);
      expect(told(gone)).toEqual([200]);
      expect([[200], [409, 'APPEAL_WINDOW_CLOSED']]).toContainEqual(told(answer));
      const { state, response, open, running } = await standing(appeal);
      expect({ state, open, running }).toEqual({ state: 'withdrawn', open: 0, running: 0 });
      expect(response !== null).toBe(answer.status === 200);
    });
  }, 120_000);

  it('lets an answer at the very end of the window come in time or too late, never in between', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { unit, appeal } = await court.disputed();
      const { respondUntil } = (await court.read(unit.administrator, appeal)).body.data;
      const clock = town.city.strapi.plugin('workflow').service<{ now(): Date }>('clock');
      const [answer] = await Promise.all([
        court.respond(unit.administrator, appeal),
        town.operator.client.post('/workflow/test-clock/advance', {
          data: { milliseconds: Date.parse(String(respondUntil)) - clock.now().getTime() + 1 },
        }),
      ]);
      expect([[200], [409, 'APPEAL_WINDOW_CLOSED']]).toContainEqual(told(answer));
      const { response, open, running } = await standing(appeal);
      expect({ open, running }).toEqual({ open: 1, running: 1 });
      expect(response !== null).toBe(answer.status === 200);
    }
  }, 120_000);

  it('lets either the decision or the withdrawal stand', async () => {
    await inParallel(2, rounds, async () => {
      const { unit, appellant, appeal } = await court.disputed();
      const task = await court.underReview(appeal, unit.administrator);
      const [decided, gone] = await Promise.all([
        town.reviewer.client.post(`/workflow/tasks/${task.documentId}/complete`, {
          data: { outcome: 'approve' },
        }),
        withdraw(appellant, appeal),
      ]);
      const roles = await court.roles(unit);
      const { state } = await standing(appeal);
      if (decided.status === 200) {
        // The sessions of both have ended with the decision, so the withdrawal may meet that first.
        expect([401, 409]).toContain(gone.status);
        expect({ state, role: roles[appellant.id] }).toEqual({ state: 'approved', role: 'administrator' });
      } else {
        expect(told(decided)).toEqual([409, 'TASK_CLOSED']);
        expect(gone.status).toBe(200);
        expect({ state, roles }).toEqual({
          state: 'withdrawn',
          roles: { [unit.administrator.id]: 'administrator' },
        });
      }
    });
  }, 120_000);

  it('decides for an appellant who joins another unit at that moment either way, never both', async () => {
    await inParallel(2, rounds, async () => {
      const { unit, appellant, appeal } = await court.disputed();
      const other = await court.unit();
      await court.underReview(appeal, unit.administrator);
      const [decided, joined] = await Promise.allSettled([
        court.decide(town.reviewer, appeal, { outcome: 'approve' }),
        court.join(appellant, other),
      ]);
      if (decided.status !== 'fulfilled') throw decided.reason;
      const roles = await court.roles(unit);
      if (decided.value.status === 200) {
        expect(joined.status).toBe('rejected');
        expect(roles[appellant.id]).toBe('administrator');
      } else {
        expect(decided.value.status).toBe(409);
        expect(['APPELLANT_IN_ANOTHER_UNIT', 'ACCOUNT_ALREADY_IN_UNIT']).toContain(told(decided.value)[1]);
        expect(roles).toEqual({ [unit.administrator.id]: 'administrator' });
        expect((await standing(appeal)).state).toBe('under-review');
      }
    });
  }, 120_000);

  it('leaves no case that waits for nothing', nobodyIsStuck);
});

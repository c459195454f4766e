import { eventually } from '../support/eventually';
import {
  crowd,
  decision,
  evidenceOf,
  inParallel,
  submit,
  waitingCases,
  type WaitingCase,
} from '../support/crowd';
import type { Answer } from '../support/http';
import { bootInstallation, type Installation } from '../support/installation';
import { adminUser, department, type Department, type Person } from '../support/people';
import { freshCreditCode, freshUnitName, type Registration } from '../support/registrations';

/** How many pairs are under way at once: more requests than the server has database connections. */
const PAIRS_AT_ONCE = 8;

interface Decided {
  readonly instance_id: string;
  readonly outcome: string;
  readonly actor: string;
}

interface Announced {
  readonly instance_id: string;
  readonly template: string;
  readonly channel: string;
  readonly count: number;
}

describe('two at once (product.md sections 3, 6 and 8)', () => {
  let city: Installation;
  let office: Department;
  let quietOffice: Department;
  let first: Person;
  let second: Person;

  beforeAll(async () => {
    city = await bootInstallation();
    [first, second] = await Promise.all([adminUser(city, 'city-reviewer'), adminUser(city, 'city-reviewer')]);
    office = await department(city, '福山区科学技术局');
    quietOffice = await department(city, '长岛区科学技术局');
  }, 90_000);
  afterAll(() => city.stop(), 60_000);

  describe('two reviewers who press at once', () => {
    const ROUNDS = 200;
    let cases: readonly WaitingCase[];
    let answers: readonly (readonly [Answer<unknown>, Answer<unknown>])[];

    beforeAll(async () => {
      cases = await waitingCases(city, office, ROUNDS);
      await city.strapi.documents('api::department.department').update({
        documentId: office.documentId,
        data: { reviewers: [{ id: first.id }, { id: second.id }] } as never,
      });
      answers = await inParallel(PAIRS_AT_ONCE, cases, ({ taskId }) =>
        Promise.all([
          first.client.post(decision(taskId), { data: { outcome: 'approve' } }),
          second.client.post(decision(taskId), { data: { outcome: 'reject', comment: '材料不全' } }),
        ]),
      );
    }, 300_000);

    it('decides each case once, and tells the other one how the task stands now', () => {
      for (const [index, pair] of answers.entries()) {
        const [won, lost] = pair[0].status === 200 ? pair : [pair[1], pair[0]];
        const [outcome, completedBy] =
          won === pair[0]
            ? ['approve', `admin:${String(first.id)}`]
            : ['reject', `admin:${String(second.id)}`];
        expect([won.status, lost.status]).toEqual([200, 409]);
        expect(lost.body.error.details).toMatchObject({
          code: 'TASK_CLOSED',
          task: { documentId: cases[index]?.taskId, status: 'completed', outcome, completedBy },
        });
      }
    });

    it('lets either of them win', () => {
      expect(new Set(answers.map(([one]) => one.status))).toEqual(new Set([200, 409]));
    });

    it('writes one decision into the history of each case: that of who was told so', async () => {
      const entries = await city.sql<Decided>(
        `select instance_id, outcome, actor from workflow_history_entries
          where kind in ('task-completed', 'task-returned') and instance_id = any($1)`,
        [cases.map((one) => one.instanceId)],
      );
      const told = answers.map(([one], index) => ({
        instance_id: cases[index]?.instanceId,
        outcome: one.status === 200 ? 'approve' : 'reject',
        actor: `admin:${String(one.status === 200 ? first.id : second.id)}`,
      }));
      expect(sorted(entries)).toEqual(sorted(told));
    });

    it('does to each unit what was decided, and nothing of what was not', async () => {
      const units = await city.sql<{ id: string; unit: string; administrators: number }>(
        `select r.document_id as id, u.registration_state as unit,
            (select count(*)::int from memberships m where m.unit_id = u.id) as administrators
          from unit_registrations r join units u on u.id = r.unit_id where r.document_id = any($1)`,
        [cases.map((one) => one.registration.documentId)],
      );
      const expected = answers.map(([one], index) => ({
        id: cases[index]?.registration.documentId,
        ...(one.status === 200
          ? { unit: 'approved', administrators: 1 }
          : { unit: 'released', administrators: 0 }),
      }));
      expect(sorted(units)).toEqual(sorted(expected));
    });

    it('tells each applicant of the decision once on every channel', async () => {
      const templates = answers.map(([one]) =>
        one.status === 200 ? 'registration-approved' : 'registration-rejected',
      );
      await eventually(async () => {
        const [open] = await city.sql<{ count: number }>(
          `select count(*)::int as count from workflow_deliveries where state <> 'sent'`,
        );
        expect(open?.count).toBe(0);
      });
      const announced = await city.sql<Announced>(
        `select instance_id, template, channel, count(*)::int as count from workflow_deliveries
          where instance_id = any($1) and template in ('registration-approved', 'registration-rejected')
          group by 1, 2, 3`,
        [cases.map((one) => one.instanceId)],
      );
      const once = cases.flatMap(({ instanceId }, index) =>
        ['email', 'in-app', 'sms'].map((channel) => ({
          instance_id: instanceId,
          template: templates[index],
          channel,
          count: 1,
        })),
      );
      expect(sorted(announced)).toEqual(sorted(once));
    }, 60_000);

    it('has each of these messages arrive once', () => {
      const decided = /审核通过|未通过审核/;
      const mails = city.mail.mails.filter((mail) => decided.test(mail.subject)).map((mail) => mail.to);
      expect(mails.sort()).toEqual(cases.map((one) => one.applicant.email).sort());
      const texts = city.sms.messages.filter(({ text }) => decided.test(text)).map(({ mobile }) => mobile);
      expect(texts.sort()).toEqual(cases.map((one) => one.applicant.mobile).sort());
    });
  });

  describe.each([
    ['name', () => ({ name: freshUnitName() })],
    ['credit code', () => ({ creditCode: freshCreditCode() })],
  ])('two accounts that register one %s at the same moment', (_what, same) => {
    it('gets one of them the case and the other one the "already registered" answer, 100 times', async () => {
      const people = await crowd(city, 200);
      const pairs = people.slice(0, 100).map((one, index) => [one, people[100 + index]] as const);
      const outcomes = await inParallel(PAIRS_AT_ONCE, pairs, async ([one, other]) => {
        if (!other) throw new Error('A pair is two');
        const shared = same();
        return Promise.all([submit(one, quietOffice, shared), submit(other, quietOffice, shared)]);
      });
      expect(outcomes.map(statuses)).toEqual(outcomes.map(() => [201, 409]));
      for (const pair of outcomes) {
        const lost = pair.find((answer) => answer.status === 409);
        expect(lost?.body.error.details).toMatchObject({
          code: 'UNIT_ALREADY_REGISTERED',
          unit: { status: 'under-review' },
        });
      }
      expect(await casesOf(people.map((one) => one.id))).toBe(100);
    }, 120_000);
  });

  it('gives one account that sends two registrations at once one case', async () => {
    const people = await crowd(city, 50);
    const documents = await inParallel(4, people, (one) => evidenceOf(city, one.id));
    const outcomes = await inParallel(PAIRS_AT_ONCE, people, (one, index) =>
      Promise.all([
        submit(one, quietOffice),
        submit({ ...one, evidence: documents[index] ?? 0 }, quietOffice),
      ]),
    );
    expect(outcomes.map(statuses)).toEqual(outcomes.map(() => [201, 409]));
    const lost = outcomes.map((pair) => pair.find((answer) => answer.status === 409));
    expect(lost.map((answer) => answer?.body.error.details.code)).toEqual(
      lost.map(() => 'CASE_ALREADY_OPEN'),
    );
    expect(await casesOf(people.map((one) => one.id))).toBe(50);
  }, 120_000);

  const statuses = (pair: readonly Answer<Registration>[]) => pair.map((answer) => answer.status).sort();

  async function casesOf(accounts: readonly number[]): Promise<number> {
    const [row] = await city.sql<{ count: number }>(
      'select count(*)::int as count from workflow_process_instances where applicant = any($1)',
      [accounts.map((id) => `user:${String(id)}`)],
    );
    return row?.count ?? 0;
  }
});

/** In an order that only the content decides. */
function sorted<Row>(rows: readonly Row[]): readonly Row[] {
  const text = (row: Row) => JSON.stringify(row, Object.keys(row as object).sort());
  return [...rows].sort((one, other) => text(one).localeCompare(text(other)));
}

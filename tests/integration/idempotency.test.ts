import { randomUUID } from 'node:crypto';
import { crowd, decision, submit, waitingCases, type Applicant, type WaitingCase } from '../support/crowd';
import type { Answer, Client } from '../support/http';
import { bootInstallation, type Installation } from '../support/installation';
import { adminUser, department, type Department, type Person } from '../support/people';
import { unitOf, type Registration } from '../support/registrations';

const AT_ONCE = 20;
const APPROVE = { data: { outcome: 'approve' } };

interface DecidedTask {
  readonly documentId: string;
  readonly outcome: string;
  readonly completedAt: string;
}

describe('Idempotency-Key: the same key answers the same result (design.md, "One step")', () => {
  let city: Installation;
  let office: Department;
  let reviewer: Person;
  let colleague: Person;

  beforeAll(async () => {
    city = await bootInstallation();
    [reviewer, colleague] = await Promise.all([
      adminUser(city, 'city-reviewer'),
      adminUser(city, 'city-reviewer'),
    ]);
    office = await department(city, '牟平区科学技术局', { reviewers: [reviewer, colleague] });
  }, 90_000);
  afterAll(() => city.stop(), 60_000);

  async function waitingCase(): Promise<WaitingCase> {
    const [one] = await waitingCases(city, office, 1);
    if (!one) throw new Error('There is no case');
    return one;
  }
  const decide = (by: Client, { taskId }: WaitingCase, key: string, body: unknown = APPROVE) =>
    by.post<DecidedTask>(decision(taskId), body, { 'idempotency-key': key });
  const decisionsOf = ({ instanceId }: WaitingCase) =>
    city.sql<{ outcome: string; comment: string | null }>(
      `select outcome, comment from workflow_history_entries
        where instance_id = $1 and kind in ('task-completed', 'task-returned')`,
      [instanceId],
    );
  const keysKept = async (key: string) =>
    (await city.sql('select from workflow_idempotency_keys where request_key = $1', [key])).length;
  const distinctBodies = (answers: readonly Answer<unknown>[]) =>
    new Set(answers.map((answer) => answer.bytes.toString('utf8'))).size;

  it('decides once when the same request comes twenty times at once, and answers all of them alike', async () => {
    const one = await waitingCase();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () => decide(reviewer.client, one, key)),
    );
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 200));
    expect(distinctBodies(answers)).toBe(1);
    expect(await decisionsOf(one)).toEqual([{ outcome: 'approve', comment: null }]);
    const told = await city.sql(
      `select channel from workflow_deliveries
        where instance_id = $1 and template = 'registration-approved' order by channel`,
      [one.instanceId],
    );
    expect(told).toEqual([{ channel: 'email' }, { channel: 'in-app' }, { channel: 'sms' }]);
  });

  it('answers a late repeat as the first time, whatever has become of the task', async () => {
    const one = await waitingCase();
    const key = randomUUID();
    const first = await decide(reviewer.client, one, key);
    expect((await decide(reviewer.client, one, randomUUID())).status).toBe(409);
    const again = await decide(reviewer.client, one, key);
    expect([again.status, again.body]).toEqual([first.status, first.body]);
  });

  it('registers once when the same request comes twenty times at once', async () => {
    const [applicant] = (await crowd(city, 1)) as [Applicant];
    const body = { data: { unit: unitOf(office), evidence: [applicant.evidence] } };
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: AT_ONCE }, () =>
        applicant.client.post<Registration>('/api/unit-registrations', body, { 'idempotency-key': key }),
      ),
    );
    expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => 201));
    expect(distinctBodies(answers)).toBe(1);
    const cases = await city.sql('select from workflow_process_instances where applicant = $1', [
      `user:${String(applicant.id)}`,
    ]);
    expect(cases).toHaveLength(1);
  });

  it('refuses a key that comes with another body or for another address, and changes nothing', async () => {
    const [one, other] = await waitingCases(city, office, 2);
    if (!one || !other) throw new Error('There are no two cases');
    const key = randomUUID();
    await decide(reviewer.client, one, key);
    const reused = [
      await decide(reviewer.client, one, key, { data: { outcome: 'reject', comment: '材料不全' } }),
      await decide(reviewer.client, other, key),
    ];
    for (const answer of reused) {
      expect(answer).toMatchObject({
        status: 422,
        body: { error: { details: { code: 'IDEMPOTENCY_KEY_REUSED' } } },
      });
    }
    expect(await decisionsOf(one)).toEqual([{ outcome: 'approve', comment: null }]);
    expect(await decisionsOf(other)).toEqual([]);
  });

  it('refuses the slower one of two different requests that come at once with one key', async () => {
    const one = await waitingCase();
    const key = randomUUID();
    const answers = await Promise.all([
      decide(reviewer.client, one, key),
      decide(reviewer.client, one, key, { data: { outcome: 'reject', comment: '材料不全' } }),
    ]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, 422]);
    expect(await decisionsOf(one)).toHaveLength(1);
  });

  it('keeps the keys of different callers apart', async () => {
    const [one, other] = await waitingCases(city, office, 2);
    if (!one || !other) throw new Error('There are no two cases');
    const key = randomUUID();
    const [mine, theirs] = await Promise.all([
      decide(reviewer.client, one, key),
      decide(colleague.client, other, key),
    ]);
    expect([mine.status, theirs.status]).toEqual([200, 200]);
    expect(mine.body.data.documentId).toBe(one.taskId);
    expect(theirs.body.data.documentId).toBe(other.taskId);
    const [person] = (await crowd(city, 1)) as [Applicant];
    const body = { data: { unit: unitOf(office), evidence: [person.evidence] } };
    const registered = await person.client.post('/api/unit-registrations', body, { 'idempotency-key': key });
    expect(registered.status).toBe(201);
  });

  it('keeps nothing of a request that failed: the corrected one may take its key', async () => {
    const one = await waitingCase();
    const key = randomUUID();
    const refused = await decide(reviewer.client, one, key, { data: { outcome: 'reject' } });
    expect(refused).toMatchObject({
      status: 422,
      body: { error: { details: { code: 'COMMENT_REQUIRED' } } },
    });
    expect(await keysKept(key)).toBe(0);
    const corrected = await decide(reviewer.client, one, key, {
      data: { outcome: 'reject', comment: '材料不全' },
    });
    expect(corrected.status).toBe(200);
    expect(await decisionsOf(one)).toEqual([{ outcome: 'reject', comment: '材料不全' }]);
  });

  it('lets one of the waiting repeats do the work when the request before it failed', async () => {
    const [taken, loser] = (await crowd(city, 2)) as [Applicant, Applicant];
    const { name } = unitOf(office);
    const key = randomUUID();
    const body = { data: { unit: unitOf(office, { name }), evidence: [loser.evidence] } };
    const asked = () =>
      loser.client.post<Registration>('/api/unit-registrations', body, { 'idempotency-key': key });
    const registered = await submit(taken, office, { name });
    const refused = await Promise.all([asked(), asked(), asked()]);
    expect(refused.map((answer) => answer.status)).toEqual([409, 409, 409]);
    await taken.client.post(`/api/unit-registrations/${registered.body.data.documentId}/withdraw`);
    const answers = await Promise.all([asked(), asked(), asked()]);
    expect(answers.map((answer) => answer.status)).toEqual([201, 201, 201]);
    expect(distinctBodies(answers)).toBe(1);
  });

  it('refuses a key that is no key', async () => {
    const one = await waitingCase();
    expect(await decide(reviewer.client, one, 'x'.repeat(201))).toMatchObject({
      status: 400,
      body: { error: { details: { code: 'IDEMPOTENCY_KEY_INVALID' } } },
    });
    expect(await decisionsOf(one)).toEqual([]);
  });
});

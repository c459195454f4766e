import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { decision, inParallel, tokenOf, waitingCases, type WaitingCase } from '../support/crowd';
import type { Answer } from '../support/http';
import { bootInstallation, type Installation } from '../support/installation';
import { adminUser, department, type Department } from '../support/people';
import { startServerProcess, type ServerProcess } from '../support/server-process';

/** How many reviewers' requests are under way at any moment. */
const CLIENTS = 12;
/** How many messages one process sends at once, and so at most how many it can send without noting it. */
const SENDERS = 4;

interface DecidedTask {
  readonly documentId: string;
  readonly outcome: string;
  readonly completedAt: string;
}

/** A decision that a client is about to make, and what it heard of it. */
interface Attempt {
  readonly one: WaitingCase;
  readonly key: string;
  /** Null when it was never sent; `lost` when the server died before it answered. */
  heard: Answer<DecidedTask> | 'lost' | null;
}

/** Everything about a case that a decision changes. */
interface CaseState {
  readonly instance_id: string;
  readonly registration: string;
  readonly unit: string;
  readonly instance: string;
  readonly engine_state: string;
  readonly open_tasks: number;
  readonly timers: number;
  readonly administrators: number;
  readonly decisions: number;
  readonly announced: number;
}

describe('a server that is killed (product.md section 8)', () => {
  let city: Installation;
  let office: Department;
  let token: string;
  let servers: ServerProcess[] = [];

  beforeAll(async () => {
    // Prepares cases and reads the database; decisions and messages are the business of the servers below.
    city = await bootInstallation({ WORKFLOW_JOBS: 'separate' });
    const reviewer = await adminUser(city, 'city-reviewer');
    token = await tokenOf(city, 'admin', reviewer.id);
    office = await department(city, '海阳市科学技术局', { reviewers: [reviewer] });
  }, 90_000);
  beforeEach(() => {
    city.mail.mails.length = 0;
    city.sms.messages.length = 0;
  });
  afterEach(async () => {
    await Promise.all(servers.map((server) => server.kill()));
    servers = [];
  });
  afterAll(() => city.stop(), 60_000);

  it('has lost nothing and does nothing twice when it starts again after a kill -9 amid 200 decisions', async () => {
    const attempts = attemptsAt(await waitingCases(city, office, 200));
    const before = await statesOf(attempts);
    const doomed = await started();
    await decideUntilKilled(attempts, doomed);
    const server = await started();

    const after = await statesOf(attempts);
    for (const attempt of attempts) {
      const now = stateOf(after, attempt);
      const untouched = stateOf(before, attempt);
      // Decided as a whole or not at all; at all if anybody was told so, not at all if nobody asked.
      if (attempt.heard === null) expect(now).toEqual(untouched);
      else if (attempt.heard !== 'lost') expect(now).toEqual(decided(untouched));
      else expect([untouched, decided(untouched)]).toContainEqual(now);
    }
    const lost = attempts.filter((attempt) => attempt.heard === 'lost');
    for (const attempt of lost) await retry(attempt, server, stateOf(after, attempt));
    await inParallel(CLIENTS, attempts, async (attempt) => {
      if (attempt.heard === null) expect((await send(attempt, server)).status).toBe(200);
    });
    await everythingDone(attempts, before);
  }, 400_000);

  it('leaves its share to the other server on the same database', async () => {
    const attempts = attemptsAt(await waitingCases(city, office, 60));
    const before = await statesOf(attempts);
    const [doomed, survivor] = await Promise.all([started(), started()]);
    const killAfter = randomInt(10, 40);
    let answers = 0;
    await inParallel(CLIENTS, attempts, async (attempt, index) => {
      const answer = await send(attempt, index % 2 === 0 ? doomed : survivor).catch(() =>
        // The client does what the header is for: the same request, with the same key, at the other server.
        send(attempt, survivor),
      );
      expect(answer.status).toBe(200);
      answers += 1;
      if (answers === killAfter) await doomed.kill();
    });
    await everythingDone(attempts, before);
  }, 400_000);

  async function started(): Promise<ServerProcess> {
    const server = await startServerProcess({ WORKFLOW_JOBS: 'in-process' });
    servers.push(server);
    return server;
  }

  const attemptsAt = (cases: readonly WaitingCase[]): readonly Attempt[] =>
    cases.map((one) => ({ one, key: randomUUID(), heard: null }));

  async function send({ one, key }: Attempt, server: ServerProcess): Promise<Answer<DecidedTask>> {
    const approval = { data: { outcome: 'approve' } };
    return server.as(token).post(decision(one.taskId), approval, { 'idempotency-key': key });
  }

  /** Decides one case after the other until the server dies at a random moment. */
  async function decideUntilKilled(attempts: readonly Attempt[], server: ServerProcess): Promise<void> {
    const killAfter = randomInt(30, 150);
    let alive = true;
    let answers = 0;
    await inParallel(CLIENTS, attempts, async (attempt) => {
      if (!alive) return;
      attempt.heard = 'lost';
      const answer = await send(attempt, server).catch(() => null);
      if (!answer) return;
      attempt.heard = answer;
      answers += 1;
      if (answers !== killAfter) return;
      await wait(randomInt(40));
      alive = false;
      await server.kill();
    });
    const heard = attempts.flatMap((attempt) =>
      attempt.heard === null || attempt.heard === 'lost' ? [] : [attempt.heard.status],
    );
    expect(heard).toEqual(heard.map(() => 200));
    expect(heard.length).toBeGreaterThanOrEqual(killAfter);
    expect(attempts.some((attempt) => attempt.heard === 'lost')).toBe(true);
    expect(attempts.some((attempt) => attempt.heard === null)).toBe(true);
  }

  /** The answer that got lost comes again, if the decision had been stored; else the decision falls now. */
  async function retry(attempt: Attempt, server: ServerProcess, found: CaseState): Promise<void> {
    const answer = await send(attempt, server);
    expect(answer.status).toBe(200);
    const [task] = await city.sql<{ completed_at: Date }>(
      'select completed_at from workflow_tasks where document_id = $1',
      [attempt.one.taskId],
    );
    expect(answer.body.data.completedAt).toBe(task?.completed_at.toISOString());
    const again = await send(attempt, server);
    expect(again.body).toEqual(answer.body);
    if (found.decisions === 1) expect(found.announced).toBe(3);
  }

  /** Every case decided once, every message out, nothing that an operator would have to see to. */
  async function everythingDone(attempts: readonly Attempt[], before: readonly CaseState[]) {
    expect(await statesOf(attempts)).toEqual(before.map(decided));
    await untilQuiet();
    expect(await city.sql('select message from workflow_incidents')).toEqual([]);
    const unsent = await city.sql(
      `select channel, state, error from workflow_deliveries where state <> 'sent'`,
    );
    expect(unsent).toEqual([]);
    const twice =
      mostOnceMore(city.mail.mails.map((mail) => mail.messageId)) +
      mostOnceMore(city.sms.messages.map((message) => message.reference));
    const approved = city.mail.mails
      .filter((mail) => mail.subject.includes('审核通过'))
      .map((mail) => mail.to);
    for (const { one } of attempts) expect(approved).toContain(one.applicant.email);
    expect(twice).toBeLessThanOrEqual(SENDERS);
    process.stdout.write(`Messages that a killed server sent without noting it: ${String(twice)}\n`);
  }

  /** Nothing is due, nothing runs, and no job is held by a worker that is dead. */
  async function untilQuiet(): Promise<void> {
    const deadline = Date.now() + 120_000;
    for (;;) {
      const jobs = await city.sql(
        `select task_identifier, attempts, last_error, locked_by from graphile_worker.jobs
          where locked_by is not null or run_at <= now() or attempts > 0`,
      );
      if (jobs.length === 0) return;
      if (Date.now() > deadline) throw new Error(`Still to do: ${JSON.stringify(jobs)}`);
      await wait(250);
    }
  }

  async function statesOf(attempts: readonly Attempt[]): Promise<readonly CaseState[]> {
    const instances = attempts.map((attempt) => attempt.one.instanceId);
    return city.sql<CaseState>(CASE_STATES, [instances]);
  }
});

/** One statement, so that it sees one moment. */
const CASE_STATES = `select i.document_id as instance_id, r.state as registration,
    u.registration_state as unit, i.state as instance,
    case when i.state = 'running' then md5(i.engine_state) else '' end as engine_state,
    (select count(*)::int from workflow_tasks t where t.instance_id = i.document_id and t.state = 'open') as open_tasks,
    (select count(*)::int from workflow_timers t where t.instance_id = i.document_id) as timers,
    (select count(*)::int from memberships m where m.unit_id = u.id) as administrators,
    (select count(*)::int from workflow_history_entries h
      where h.instance_id = i.document_id and h.kind = 'task-completed') as decisions,
    (select count(*)::int from workflow_deliveries d
      where d.instance_id = i.document_id and d.template = 'registration-approved') as announced
  from workflow_process_instances i
    join unit_registrations r on r.document_id = i.business_key
    join units u on u.id = r.unit_id
  where i.document_id = any($1) order by i.id`;

function stateOf(states: readonly CaseState[], { one }: Attempt): CaseState {
  const state = states.find((candidate) => candidate.instance_id === one.instanceId);
  if (!state) throw new Error(`The case ${one.instanceId} is gone`);
  return state;
}

/** What an approval makes of a case: all of it. */
function decided(before: CaseState): CaseState {
  return {
    ...before,
    registration: 'approved',
    unit: 'approved',
    instance: 'completed',
    engine_state: '',
    open_tasks: 0,
    timers: 0,
    administrators: 1,
    decisions: 1,
    announced: 3,
  };
}

/** Checks that nothing came more than twice. @returns how many came twice */
function mostOnceMore(references: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const reference of references) counts.set(reference, (counts.get(reference) ?? 0) + 1);
  expect([...counts.values()].filter((count) => count > 2)).toEqual([]);
  return [...counts.values()].filter((count) => count === 2).length;
}

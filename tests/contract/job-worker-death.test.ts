import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { unlockDeadWorkers } from '../../plugins/workflow/server/src/adapters/jobs/sweep';
import { deliver, eventually, jobHouse, nameOf, recorder, type JobHouse } from './job-house';

let house: JobHouse;
let record: ReturnType<typeof recorder>;
beforeEach(async () => {
  record = recorder();
  house = await jobHouse();
});
afterEach(() => house.stop());

describe('a process that is killed', () => {
  const children = new Set<ChildProcess>();
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
  });

  /** Starts another process that takes jobs. @returns it, once it has taken the job */
  async function otherProcess(job: string): Promise<ChildProcess> {
    const program = path.join(__dirname, 'job-worker-process.ts');
    const child = spawn(
      process.execPath,
      ['--require', require.resolve('./register-typescript.cjs'), program],
      {
        env: { ...process.env, DATABASE_URL: house.connectionString },
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    children.add(child);
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === `took ${job}`) return child;
    }
    throw new Error(`The other process ended without taking ${job}`);
  }

  async function kill(child: ChildProcess): Promise<void> {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }

  it('loses no job: a process that runs beside it takes over within a sweep', async () => {
    await house.queue.add(deliver('orphan'));
    const child = await otherProcess('orphan');
    await house.startRunner({ handlers: record.note });
    await delay(500); // some sweeps, in which the other one lives
    expect(record.ran).toEqual([]);
    await kill(child);
    await eventually(() => record.ran.length === 1, 3000);
    expect(record.ran).toEqual(['orphan']);
  });

  it('loses no job: the next start takes over at once', async () => {
    await house.queue.add(deliver('orphan'));
    await kill(await otherProcess('orphan'));
    await house.startRunner({ handlers: record.note, sweepMilliseconds: 600_000 });
    await eventually(() => record.ran.length === 1, 3000);
    expect((await house.pool.query('select distinct process_key from workflow_job_workers')).rowCount).toBe(
      1,
    );
  });

  it('at the last attempt of a job leaves it to be handed over', async () => {
    await house.queue.add(deliver('deadly'));
    await house.pool.query('update graphile_worker._private_jobs set attempts = max_attempts - 1');
    await kill(await otherProcess('deadly'));
    const handedOver: string[] = [];
    await house.startRunner({
      handlers: record.note,
      onExhausted: (job, error) => Promise.resolve(void handedOver.push(`${nameOf(job)}: ${error}`)),
    });
    await eventually(() => house.idle());
    expect(handedOver).toEqual(['deadly: The process ended while the job ran']);
    expect(record.ran).toEqual([]);
  });
});

describe('a process’s sign of life', () => {
  const terminateLease = () =>
    house.pool.query(`select pg_terminate_backend(pid) from pg_locks
      join workflow_job_workers on process_key = (classid::bigint << 32 | objid::bigint)
      where locktype = 'advisory' and objsubid = 1 and granted limit 1`);

  it('comes back, and its workers with it, when only its connection breaks', async () => {
    const { gated: handlers, open } = record;
    await house.startRunner({ handlers, concurrency: 2 });
    const workers = async () =>
      (await house.pool.query<{ worker_id: string }>('select worker_id from workflow_job_workers order by 1'))
        .rows;
    await eventually(async () => (await workers()).length === 2);
    const before = await workers();
    await house.queue.add(deliver('running'));
    await eventually(() => record.ran.length === 1);
    expect((await terminateLease()).rowCount).toBe(1);
    await house.pool.query('delete from workflow_job_workers');
    await eventually(async () => (await workers()).length === 2);
    expect(await workers()).toEqual(before);
    await house.startRunner({ handlers: record.note });
    await delay(500); // some sweeps of the other one
    open();
    await eventually(() => house.idle());
    expect(record.ran).toEqual(['running']);
  });

  it('is never missed by the process itself, even while its connection is broken', async () => {
    await house.queue.add(deliver('own'));
    await house.queue.add(deliver('dead'));
    await house.pool.query(`insert into workflow_job_workers (worker_id, process_key)
      values ('own', 1), ('dead', 2)`);
    await house.pool.query(`update graphile_worker._private_jobs set locked_at = now(),
      locked_by = payload -> 'job' ->> 'deliveryId'`);
    await unlockDeadWorkers(house.pool, '1', ['deliver']);
    const { rows } = await house.pool.query(
      'select locked_by from graphile_worker.jobs where locked_by is not null',
    );
    expect(rows).toEqual([{ locked_by: 'own' }]);
    expect((await house.pool.query('select worker_id from workflow_job_workers')).rows).toEqual([
      { worker_id: 'own' },
    ]);
  });

  it('is not missed before a minute for a worker that nobody knows', async () => {
    await house.queue.add(deliver('fresh'));
    await house.queue.add(deliver('stale'));
    await house.pool.query(`update graphile_worker._private_jobs set
      locked_by = payload -> 'job' ->> 'deliveryId',
      locked_at = now() - case when payload -> 'job' ->> 'deliveryId' = 'stale'
        then interval '2 minutes' else interval '30 seconds' end`);
    await house.startRunner({ handlers: record.note });
    await eventually(() => record.ran.length > 0);
    await delay(300);
    expect(record.ran).toEqual(['stale']);
  });

  it('is not asked for of the workers of another program in the same queue', async () => {
    await house.pool.query(`select graphile_worker.add_job('not ours')`);
    await house.pool.query(`update graphile_worker._private_jobs set locked_by = 'theirs',
      locked_at = now() - interval '1 hour'`);
    await house.startRunner({ handlers: record.note });
    await delay(300);
    const { rows } = await house.pool.query('select locked_by from graphile_worker.jobs');
    expect(rows).toEqual([{ locked_by: 'theirs' }]);
  });
});

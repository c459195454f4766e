import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { prepareJobTables } from '../../plugins/workflow/server/src/adapters/jobs';
import { emptyDatabase } from '../support/databases';
import { deliver, eventually, handlersOf, jobHouse, nameOf, silent, type JobHouse } from './job-house';

let house: JobHouse;
let ran: string[] = [];
beforeEach(async () => {
  ran = [];
  house = await jobHouse();
});
afterEach(() => house.stop());

const note = handlersOf((job) => Promise.resolve(void ran.push(nameOf(job))));

/** A handler that lets a test see when a job starts, and say when it ends. */
function gate() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return {
    open: () => open(),
    handlers: handlersOf(async (job) => {
      ran.push(nameOf(job));
      await opened;
    }),
  };
}

describe('a process that runs jobs', () => {
  it('starts one within a second of its commit, without asking for it', async () => {
    await house.startRunner({ handlers: note, pollMilliseconds: 600_000 });
    await delay(200); // by then every worker has asked once and waits
    await house.queue.add(deliver('announced'));
    await eventually(() => ran.length === 1, 1000);
  });

  it('starts one within a second of its time', async () => {
    await house.startRunner({ handlers: note, pollMilliseconds: 500 });
    const runAt = new Date(house.clock.now().getTime() + 700);
    await house.queue.add(deliver('timer'), { runAt });
    await eventually(() => ran.length === 1, 1700);
    expect(house.clock.now().getTime()).toBeGreaterThanOrEqual(runAt.getTime());
  });

  it('finds what was added while nobody worked', async () => {
    await house.queue.add(deliver('waiting'));
    await house.startRunner({ handlers: note });
    await eventually(() => ran.length === 1);
  });

  it('shares the jobs with others, and each is done once', async () => {
    await house.startRunner({ handlers: note });
    await house.startRunner({ handlers: note });
    const names = Array.from({ length: 40 }, (_, index) => `job ${String(index)}`);
    await house.transaction(async () => {
      for (const name of names) await house.queue.add(deliver(name));
    });
    await eventually(() => house.idle());
    expect([...ran].sort()).toEqual([...names].sort());
  });

  it('leaves signals to the process', async () => {
    const before = process.listenerCount('SIGTERM');
    await house.startRunner({ handlers: note });
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('waits for its jobs when it is stopped, and takes no more', async () => {
    const { handlers, open } = gate();
    const runner = await house.startRunner({ handlers, concurrency: 1 });
    await house.queue.add(deliver('running'));
    await eventually(() => ran.length === 1);
    await house.queue.add(deliver('next'));
    let stopped = false;
    const stopping = runner.stop().then(() => {
      stopped = true;
    });
    await delay(200);
    expect(stopped).toBe(false);
    open();
    await stopping;
    expect(ran).toEqual(['running']);
    const { rows } = await house.pool.query('select locked_by from graphile_worker.jobs');
    expect(rows).toEqual([{ locked_by: null }]);
    expect((await house.pool.query('select from workflow_job_workers')).rowCount).toBe(0);
  });

  it('does not wait for a job for ever', async () => {
    const { handlers, open } = gate();
    const runner = await house.startRunner({ handlers, stopMilliseconds: 100 });
    await house.queue.add(deliver('stuck'));
    await eventually(() => ran.length === 1);
    await runner.stop();
    open();
    await eventually(() => house.idle());
  });

  it('can be stopped twice', async () => {
    const runner = await house.startRunner({ handlers: note });
    await runner.stop();
    await expect(runner.stop()).resolves.toBeUndefined();
  });

  it('hands a failed job over once more when that failed', async () => {
    const handedOver: string[] = [];
    await house.startRunner({
      handlers: handlersOf(() => Promise.reject(new Error('no'))),
      onExhausted: (job) => {
        handedOver.push(nameOf(job));
        return handedOver.length === 1 ? Promise.reject(new Error('no database')) : Promise.resolve();
      },
    });
    await house.queue.add(deliver('failing'));
    await eventually(async () => {
      await house.skipBackOff();
      return house.idle();
    });
    expect(handedOver).toEqual(['failing', 'failing']);
  });

  it('neither tries again nor hands over a job that was removed while it ran', async () => {
    const handedOver: string[] = [];
    await house.startRunner({
      handlers: handlersOf(async (job) => {
        ran.push(nameOf(job));
        await house.queue.remove('mine');
        throw new Error('too late');
      }),
      onExhausted: (job) => Promise.resolve(void handedOver.push(nameOf(job))),
    });
    await house.queue.add(deliver('removed'), { key: 'mine' });
    await eventually(() => ran.length === 1);
    await eventually(() => house.idle());
    expect({ ran, handedOver }).toEqual({ ran: ['removed'], handedOver: [] });
  });

  it('replaces workers that could not report the end of a job', async () => {
    const trace = jest.spyOn(console, 'trace').mockReturnValue();
    const table = 'graphile_worker._private_jobs';
    await house.startRunner({
      concurrency: 1,
      handlers: handlersOf(async (job) => {
        ran.push(nameOf(job));
        if (ran.length === 1) await house.pool.query(`alter table ${table} rename to moved`);
      }),
    });
    await house.queue.add(deliver('unreported'));
    await eventually(() => trace.mock.calls.length > 0);
    await house.pool.query('alter table graphile_worker.moved rename to _private_jobs');
    await eventually(() => ran.length === 2);
    await house.queue.add(deliver('afterwards'));
    await eventually(() => house.idle());
    expect(ran).toEqual(['unreported', 'unreported', 'afterwards']);
    trace.mockRestore();
  });
});

describe('a process whose database drops every connection', () => {
  it('goes on by itself, and loses no job', async () => {
    const { handlers, open } = gate();
    await house.startRunner({ handlers, concurrency: 2 });
    await house.queue.add(deliver('running'));
    await eventually(() => ran.length === 1);
    await house.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    open();
    await eventually(async () => {
      await house.queue.add(deliver('afterwards'));
      return true;
    });
    await eventually(() => house.idle());
    expect(new Set(ran)).toEqual(new Set(['running', 'afterwards']));
    await eventually(async () => (await house.pool.query('select from workflow_job_workers')).rowCount === 2);
  });
});

describe('the queue’s tables', () => {
  it('are made once when several processes start at once on an empty database', async () => {
    const connectionString = await emptyDatabase();
    await Promise.all(Array.from({ length: 4 }, () => prepareJobTables({ connectionString }, silent)));
  });
});

describe('a process that is killed', () => {
  const children = new Set<ChildProcess>();
  afterEach(() => {
    for (const child of children) child.kill('SIGKILL');
    children.clear();
  });

  /** Starts another process that takes jobs. @returns it, once it has taken the job */
  async function otherProcess(job: string): Promise<ChildProcess> {
    const program = path.join(__dirname, 'job-worker-process.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', program], {
      env: { ...process.env, DATABASE_URL: house.connectionString },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
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
    await house.startRunner({ handlers: note });
    await delay(500); // some sweeps, in which the other one lives
    expect(ran).toEqual([]);
    await kill(child);
    await eventually(() => ran.length === 1, 3000);
    expect(ran).toEqual(['orphan']);
  });

  it('loses no job: the next start takes over at once', async () => {
    await house.queue.add(deliver('orphan'));
    await kill(await otherProcess('orphan'));
    await house.startRunner({ handlers: note, sweepMilliseconds: 600_000 });
    await eventually(() => ran.length === 1, 3000);
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
      handlers: note,
      onExhausted: (job, error) => Promise.resolve(void handedOver.push(`${nameOf(job)}: ${error}`)),
    });
    await eventually(() => house.idle());
    expect(handedOver).toEqual(['deadly: The process ended while the job ran']);
    expect(ran).toEqual([]);
  });
});

describe('a process’s sign of life', () => {
  const terminateLease = () =>
    house.pool.query(`select pg_terminate_backend(pid) from pg_locks
      join workflow_job_workers on process_key = (classid::bigint << 32 | objid::bigint)
      where locktype = 'advisory' and objsubid = 1 and granted limit 1`);

  it('comes back, and its workers with it, when only its connection breaks', async () => {
    const { handlers, open } = gate();
    await house.startRunner({ handlers, concurrency: 2 });
    const workers = async () =>
      (await house.pool.query<{ worker_id: string }>('select worker_id from workflow_job_workers order by 1'))
        .rows;
    await eventually(async () => (await workers()).length === 2);
    const before = await workers();
    await house.queue.add(deliver('running'));
    await eventually(() => ran.length === 1);
    expect((await terminateLease()).rowCount).toBe(1);
    await house.pool.query('delete from workflow_job_workers');
    await eventually(async () => (await workers()).length === 2);
    expect(await workers()).toEqual(before);
    await house.startRunner({ handlers: note });
    await delay(500); // some sweeps of the other one
    open();
    await eventually(() => house.idle());
    expect(ran).toEqual(['running']);
  });

  it('is not missed before a minute for a worker that nobody knows', async () => {
    await house.queue.add(deliver('fresh'));
    await house.queue.add(deliver('stale'));
    await house.pool.query(`update graphile_worker._private_jobs set
      locked_by = payload -> 'job' ->> 'deliveryId',
      locked_at = now() - case when payload -> 'job' ->> 'deliveryId' = 'stale'
        then interval '2 minutes' else interval '30 seconds' end`);
    await house.startRunner({ handlers: note });
    await eventually(() => ran.length > 0);
    await delay(300);
    expect(ran).toEqual(['stale']);
  });

  it('is not asked for of the workers of another program in the same queue', async () => {
    await house.pool.query(`select graphile_worker.add_job('not ours')`);
    await house.pool.query(`update graphile_worker._private_jobs set locked_by = 'theirs',
      locked_at = now() - interval '1 hour'`);
    await house.startRunner({ handlers: note });
    await delay(300);
    const { rows } = await house.pool.query('select locked_by from graphile_worker.jobs');
    expect(rows).toEqual([{ locked_by: 'theirs' }]);
  });
});

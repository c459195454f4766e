import { setTimeout as delay } from 'node:timers/promises';
import { prepareJobTables } from '../../plugins/workflow/server/src/adapters/jobs';
import { openPool } from '../../plugins/workflow/server/src/adapters/jobs/pool';
import { emptyDatabase } from '../support/databases';
import {
  deliver,
  eventually,
  handlersOf,
  jobHouse,
  nameOf,
  recorder,
  silent,
  type JobHouse,
} from './job-house';

let house: JobHouse;
let record: ReturnType<typeof recorder>;
beforeEach(async () => {
  record = recorder();
  house = await jobHouse();
});
afterEach(() => house.stop());

describe('a process that runs jobs', () => {
  it('starts one within a second of its commit, without asking for it', async () => {
    await house.startRunner({ handlers: record.note, pollMilliseconds: 600_000 });
    await delay(200); // by then every worker has asked once and waits
    await house.queue.add(deliver('announced'));
    await eventually(() => record.ran.length === 1, 1000);
  });

  it('starts one within a second of its time', async () => {
    await house.startRunner({ handlers: record.note, pollMilliseconds: 500 });
    const runAt = new Date(house.clock.now().getTime() + 700);
    await house.queue.add(deliver('timer'), { runAt });
    await eventually(() => record.ran.length === 1, 1700);
    expect(house.clock.now().getTime()).toBeGreaterThanOrEqual(runAt.getTime());
  });

  it('finds what was added while nobody worked', async () => {
    await house.queue.add(deliver('waiting'));
    await house.startRunner({ handlers: record.note });
    await eventually(() => record.ran.length === 1);
  });

  it('shares the jobs with others, and each is done once', async () => {
    await house.startRunner({ handlers: record.note });
    await house.startRunner({ handlers: record.note });
    const names = Array.from({ length: 40 }, (_, index) => `job ${String(index)}`);
    await house.transaction(async () => {
      for (const name of names) await house.queue.add(deliver(name));
    });
    await eventually(() => house.idle());
    expect([...record.ran].sort()).toEqual([...names].sort());
  });

  it('leaves signals to the process', async () => {
    const before = process.listenerCount('SIGTERM');
    await house.startRunner({ handlers: record.note });
    expect(process.listenerCount('SIGTERM')).toBe(before);
  });

  it('waits for its jobs when it is stopped, and takes no more', async () => {
    const { gated: handlers, open } = record;
    const runner = await house.startRunner({ handlers, concurrency: 1 });
    await house.queue.add(deliver('running'));
    await eventually(() => record.ran.length === 1);
    await house.queue.add(deliver('next'));
    let stopped = false;
    const stopping = runner.stop().then(() => {
      stopped = true;
    });
    await delay(200);
    expect(stopped).toBe(false);
    open();
    await stopping;
    expect(record.ran).toEqual(['running']);
    const { rows } = await house.pool.query('select locked_by from graphile_worker.jobs');
    expect(rows).toEqual([{ locked_by: null }]);
    expect((await house.pool.query('select from workflow_job_workers')).rowCount).toBe(0);
  });

  it('does not wait for a job for ever', async () => {
    const { gated: handlers, open } = record;
    const runner = await house.startRunner({ handlers, stopMilliseconds: 100 });
    await house.queue.add(deliver('stuck'));
    await eventually(() => record.ran.length === 1);
    await runner.stop();
    open();
    await eventually(() => house.idle());
  });

  it('can be stopped twice', async () => {
    const runner = await house.startRunner({ handlers: record.note });
    await runner.stop();
    await expect(runner.stop()).resolves.toBeUndefined();
  });

  it('hands a job over the moment it has failed for good', async () => {
    const handedOver: string[] = [];
    await house.startRunner({
      sweepMilliseconds: 600_000,
      handlers: handlersOf(() => Promise.reject(new Error('no'))),
      onExhausted: (job, error) => Promise.resolve(void handedOver.push(`${nameOf(job)}: ${error}`)),
    });
    await house.queue.add(deliver('failing'));
    await eventually(async () => {
      await house.skipBackOff();
      return house.idle();
    });
    expect(handedOver).toEqual(['failing: no']);
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
        record.ran.push(nameOf(job));
        await house.queue.remove('mine');
        throw new Error('too late');
      }),
      onExhausted: (job) => Promise.resolve(void handedOver.push(nameOf(job))),
    });
    await house.queue.add(deliver('removed'), { key: 'mine' });
    await eventually(() => record.ran.length === 1);
    await eventually(() => house.idle());
    expect({ ran: record.ran, handedOver }).toEqual({ ran: ['removed'], handedOver: [] });
  });

  it('replaces workers that could not report the end of a job', async () => {
    const trace = jest.spyOn(console, 'trace').mockReturnValue();
    const table = 'graphile_worker._private_jobs';
    await house.startRunner({
      concurrency: 1,
      handlers: handlersOf(async (job) => {
        record.ran.push(nameOf(job));
        if (record.ran.length === 1) await house.pool.query(`alter table ${table} rename to moved`);
      }),
    });
    await house.queue.add(deliver('unreported'));
    await eventually(() => trace.mock.calls.length > 0);
    await house.pool.query('alter table graphile_worker.moved rename to _private_jobs');
    await eventually(() => record.ran.length === 2);
    await house.queue.add(deliver('afterwards'));
    await eventually(() => house.idle());
    expect(record.ran).toEqual(['unreported', 'unreported', 'afterwards']);
    trace.mockRestore();
  });
});

describe('a process whose database drops every connection', () => {
  // Graphile prints a worker's end there.
  beforeEach(() => jest.spyOn(console, 'trace').mockReturnValue());
  afterEach(() => jest.restoreAllMocks());

  it('goes on by itself, and loses no job', async () => {
    const { gated: handlers, open } = record;
    await house.startRunner({ handlers, concurrency: 2 });
    await house.queue.add(deliver('running'));
    await eventually(() => record.ran.length === 1);
    await house.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    open();
    await eventually(async () => {
      await house.queue.add(deliver('afterwards'));
      return true;
    });
    await eventually(() => house.idle());
    expect(new Set(record.ran)).toEqual(new Set(['running', 'afterwards']));
    await eventually(async () => (await house.pool.query('select from workflow_job_workers')).rowCount === 2);
  });
});

describe('a connection of the job workers', () => {
  it('that breaks in use, or at rest, is reported and does not end the process', async () => {
    const warnings: string[] = [];
    const logger = { ...silent, warn: (message: string) => warnings.push(message) };
    const pool = openPool({ connectionString: house.connectionString }, logger);
    const [used, resting] = await Promise.all([pool.connect(), pool.connect()]);
    resting.release();
    await house.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`);
    await eventually(() => warnings.length >= 2);
    used.release(true);
    await pool.end();
    expect(warnings.join()).toMatch(/terminating connection|terminated unexpectedly/);
  });
});

describe('the queue’s tables', () => {
  it('are made once when several processes start at once on an empty database', async () => {
    const connectionString = await emptyDatabase();
    await Promise.all(Array.from({ length: 4 }, () => prepareJobTables({ connectionString }, silent)));
  });
});

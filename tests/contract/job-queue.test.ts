import type { Job, JobQueue } from '../../plugins/workflow/server/src/application/ports';
import { FakeClock } from '../support/fakes/fake-clock';
import { FakeJobQueue } from '../support/fakes/fake-job-queue';
import { FakeUnitOfWork } from '../support/fakes/fake-unit-of-work';
import { deliver, eventually, handlersOf, jobHouse, nameOf } from './job-house';

const HOUR = 3_600_000;

interface House {
  readonly queue: JobQueue & { reschedule(key: string, runAt: Date): Promise<boolean> };
  readonly clock: { now(): Date; advance(milliseconds: number): Promise<Date> };
  transaction(work: () => Promise<void>): Promise<void>;
  /** Runs what is due, and tries again without delay what fails. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

type Build = (
  handle: (job: Job) => Promise<void>,
  onExhausted: (job: Job, error: string) => void,
) => Promise<House>;

const fakeHouse: Build = (handle, onExhausted) => {
  const clock = new FakeClock();
  const queue = new FakeJobQueue(clock);
  const unitOfWork = new FakeUnitOfWork(queue);
  return Promise.resolve({
    queue,
    clock,
    transaction: (work) => unitOfWork.run(work),
    drain: async () => {
      await queue.drain(handle);
      for (const { job, error } of queue.exhausted.splice(0)) onExhausted(job, error);
    },
    stop: () => Promise.resolve(),
  });
};

const graphileHouse: Build = async (handle, onExhausted) => {
  const house = await jobHouse();
  await house.startRunner({
    handlers: handlersOf(handle),
    onExhausted: (job, error) => {
      onExhausted(job, error);
      return Promise.resolve();
    },
  });
  return {
    ...house,
    drain: () =>
      eventually(async () => {
        await house.skipBackOff();
        return house.idle();
      }),
  };
};

describe.each([
  ['fake', fakeHouse],
  ['Graphile on PostgreSQL', graphileHouse],
])('a job queue (%s)', (_name, build) => {
  let house: House;
  let ran: string[] = [];
  let exhausted: string[] = [];
  let failures = 0;

  beforeAll(async () => {
    house = await build(
      (job) => {
        ran.push(nameOf(job));
        if (failures === 0) return Promise.resolve();
        failures -= 1;
        return Promise.reject(new Error(`failure before ${String(failures)} more`));
      },
      (job, error) => {
        exhausted.push(`${nameOf(job)}: ${error}`);
      },
    );
  });
  afterAll(() => house.stop());
  beforeEach(() => {
    [ran, exhausted, failures] = [[], [], 0];
  });

  const inAnHour = () => new Date(house.clock.now().getTime() + HOUR);

  it('runs a job once its transaction has committed', async () => {
    await house.transaction(() => house.queue.add(deliver('committed')));
    await house.drain();
    expect(ran).toEqual(['committed']);
  });

  it('never runs a job whose transaction failed', async () => {
    const failed = house.transaction(async () => {
      await house.queue.add(deliver('undone'));
      throw new Error('the step failed');
    });
    await expect(failed).rejects.toThrow('the step failed');
    await house.drain();
    expect(ran).toEqual([]);
  });

  it('hands a job over as it was added', async () => {
    const timer: Job = { name: 'fire-timer', instanceId: 'i', elementId: "e'?$1", executionId: 'x' };
    await house.queue.add(timer, { key: 'timer' });
    await house.drain();
    expect(ran).toEqual(["e'?$1"]);
  });

  it('replaces a job by another one with the same key', async () => {
    await house.queue.add(deliver('first'), { key: 'same', runAt: inAnHour() });
    await house.queue.add(deliver('second'), { key: 'same' });
    await house.drain();
    expect(ran).toEqual(['second']);
  });

  it('runs jobs without a key each for itself', async () => {
    await house.queue.add(deliver('twin'));
    await house.queue.add(deliver('twin'));
    await house.drain();
    expect(ran).toEqual(['twin', 'twin']);
  });

  it('takes several jobs in their order, each under its own key and at its own time', async () => {
    await house.queue.add(deliver('replaced'), { key: 'b', runAt: inAnHour() });
    await house.queue.addAll([
      { job: deliver('a'), key: 'a' },
      { job: deliver('b'), key: 'b' },
      { job: deliver('without a key') },
      { job: deliver('later'), key: 'c', runAt: inAnHour() },
    ]);
    await house.queue.addAll([]);
    await house.drain();
    expect(ran).toEqual(['a', 'b', 'without a key']);
    expect(await house.queue.reschedule('c', house.clock.now())).toBe(true);
    await house.drain();
    expect(ran.at(-1)).toBe('later');
  });

  it('removes several jobs at once and no other', async () => {
    for (const key of ['x', 'y', 'z']) {
      await house.queue.add(deliver(key), { key, runAt: inAnHour() });
    }
    await house.queue.remove('x', 'z', 'unknown');
    await house.queue.remove();
    for (const key of ['x', 'y', 'z']) await house.queue.reschedule(key, house.clock.now());
    await house.drain();
    expect(ran).toEqual(['y']);
  });

  it('never runs a job that was removed, unless the removal is undone', async () => {
    await house.queue.add(deliver('removed'), { key: 'removed', runAt: inAnHour() });
    await house.queue.add(deliver('kept'), { key: 'kept', runAt: inAnHour() });
    await house.queue.remove('removed');
    const undone = house.transaction(async () => {
      await house.queue.remove('kept');
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await house.queue.reschedule('removed', house.clock.now())).toBe(false);
    expect(await house.queue.reschedule('kept', house.clock.now())).toBe(true);
    await house.drain();
    expect(ran).toEqual(['kept']);
  });

  it('removes nothing when there is no such job', async () => {
    await expect(house.queue.remove('never added')).resolves.toBeUndefined();
  });

  it('runs a job at its time on the clock, and moves with the clock', async () => {
    const dueAt = inAnHour();
    await house.queue.add(deliver('timer'), { key: 'timer', runAt: dueAt });
    await house.drain();
    expect(ran).toEqual([]);
    await house.clock.advance(HOUR - 60_000);
    await house.queue.reschedule('timer', dueAt);
    await house.drain();
    expect(ran).toEqual([]);
    await house.clock.advance(60_000);
    await house.queue.reschedule('timer', dueAt);
    await house.drain();
    expect(ran).toEqual(['timer']);
  });

  it('takes times on a clock that was moved', async () => {
    await house.clock.advance(30 * 24 * HOUR);
    await house.queue.add(deliver('late'), { key: 'late', runAt: inAnHour() });
    await house.queue.add(deliver('now'), { runAt: house.clock.now() });
    await house.queue.add(deliver('overdue'), { runAt: new Date(house.clock.now().getTime() - HOUR) });
    await house.drain();
    expect([...ran].sort()).toEqual(['now', 'overdue']);
    await house.queue.remove('late');
  });

  it('tries a job that fails again', async () => {
    failures = 2;
    await house.queue.add(deliver('failing'));
    await house.drain();
    expect(ran).toEqual(['failing', 'failing', 'failing']);
    expect(exhausted).toEqual([]);
  });

  it('gives a job up after eight attempts and hands it over with its last error', async () => {
    failures = 8;
    await house.queue.add(deliver('hopeless'), { key: 'hopeless' });
    await house.drain();
    expect(ran).toHaveLength(8);
    expect(exhausted).toEqual(['hopeless: failure before 0 more']);
    await house.queue.add(deliver('hopeless'), { key: 'hopeless' });
    await house.drain();
    expect(ran).toHaveLength(9);
    expect(exhausted).toHaveLength(1);
  });
});

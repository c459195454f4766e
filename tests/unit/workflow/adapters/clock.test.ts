import { MovableClock, systemClock } from '../../../../plugins/workflow/server/src/adapters/clock';
import { FakeClock } from '../../../support/fakes/fake-clock';

const HOUR = 3_600_000;

/** What every clock promises; the machine's cannot be moved. */
const clocks = [
  ['fake', () => new FakeClock()],
  ['movable', () => new MovableClock({ keep: () => Promise.resolve() })],
  ['system', () => systemClock],
] as const;

describe.each(clocks)('the %s clock', (_name, make) => {
  it('never goes back', () => {
    const clock = make();
    const first = clock.now();
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(first.getTime());
  });

  it('gives every caller a date of its own', () => {
    const clock = make();
    clock.now().setFullYear(1970);
    expect(clock.now().getFullYear()).toBeGreaterThan(2000);
  });
});

describe('the machine’s clock', () => {
  it('tells the machine’s time', () => {
    const before = Date.now();
    const now = systemClock.now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});

describe('a movable clock', () => {
  const real = new FakeClock('2026-03-03T01:00:00Z');

  it('stands ahead by what it was advanced, and runs on', async () => {
    const clock = new MovableClock({ real, keep: () => Promise.resolve() });
    await clock.advance(2 * HOUR);
    expect(clock.now().toISOString()).toBe('2026-03-03T03:00:00.000Z');
    await real.advance(HOUR);
    expect(clock.now().toISOString()).toBe('2026-03-03T04:00:00.000Z');
    expect(await clock.advance(HOUR)).toEqual(new Date('2026-03-03T05:00:00.000Z'));
  });

  it('goes on where it stood before a restart', async () => {
    let kept = 0;
    const keep = (offset: number) => {
      kept = offset;
      return Promise.resolve();
    };
    const before = new MovableClock({ real, keep });
    await before.advance(5 * HOUR);
    const after = new MovableClock({ real, keep, offset: kept });
    expect(after.now()).toEqual(before.now());
    await after.advance(HOUR);
    expect(kept).toBe(6 * HOUR);
  });

  it('stays where it is when its place cannot be kept', async () => {
    const clock = new MovableClock({ real, keep: () => Promise.reject(new Error('no database')) });
    await expect(clock.advance(HOUR)).rejects.toThrow('no database');
    expect(clock.offset).toBe(0);
  });

  it('follows another process', () => {
    const clock = new MovableClock({ real, keep: () => Promise.resolve() });
    clock.follow(HOUR);
    expect(clock.now().getTime() - real.now().getTime()).toBe(HOUR);
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('is never advanced by %p', async (milliseconds) => {
    const clock = new MovableClock({ real, keep: () => Promise.resolve() });
    await expect(clock.advance(milliseconds)).rejects.toThrow(RangeError);
  });
});

import { DateTime } from 'luxon';
import fc from 'fast-check';
import seed from '../../../../database/seeds/working-calendar.cn.json';
import {
  addDuration,
  addWorkingDuration,
  CalendarError,
  isWorkingDay,
  type WorkingCalendar,
} from '../../../../plugins/workflow/server/src/domain/working-calendar';

const china: WorkingCalendar = {
  timeZone: seed.timeZone,
  weekend: seed.weekend,
  days: new Map(seed.days.map(({ date, kind }) => [date, kind === 'workday' ? 'workday' : 'holiday'])),
};
const berlin: WorkingCalendar = { timeZone: 'Europe/Berlin', weekend: [6, 7], days: new Map() };

const at = (text: string, zone = china.timeZone) => DateTime.fromISO(text, { zone }).toJSDate();
const local = (moment: Date, zone = china.timeZone) =>
  DateTime.fromJSDate(moment, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
const codeOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof CalendarError ? error.code : error;
  }
};

describe('working days', () => {
  it.each([
    ['keep the time of day', '2026-03-03T15:00', 'P1D', '2026-03-04T15:00'],
    ['skip the weekend', '2026-03-06T15:00', 'P1D', '2026-03-09T15:00'],
    ['skip a public holiday of nine days', '2026-02-13T09:30', 'P2D', '2026-02-24T09:30'],
    ['count a Saturday that is worked in exchange', '2026-02-13T09:30', 'P1D', '2026-02-14T09:30'],
    ['count a Sunday that is worked in exchange', '2026-01-01T12:00', 'P1D', '2026-01-05T00:00'],
    ['go on over the turn of the year', '2025-12-31T10:00', 'P1D', '2026-01-04T10:00'],
    ['begin on a day off with the next working day’s start', '2026-03-07T15:00', 'P1D', '2026-03-10T00:00'],
    ['begin on a holiday with the next working day’s start', '2026-10-03T08:00', 'P0D', '2026-10-08T00:00'],
    ['make a week of five', '2026-03-04T15:00', 'P1W', '2026-03-11T15:00'],
    ['come before hours and minutes', '2026-03-06T15:00', 'P1DT4H30M', '2026-03-09T19:30'],
    ['leave hours to pass as on a clock', '2026-03-06T22:00', 'PT4H', '2026-03-07T02:00'],
    ['of an unpublished year are those of plain weeks', '2027-10-01T10:00', 'P1D', '2027-10-04T10:00'],
  ])('%s', (_rule, from, duration, expected) => {
    expect(local(addWorkingDuration(china, at(from), duration))).toBe(expected);
  });

  it('are days of the calendar’s time zone, wherever the server stands', () => {
    // 20:00 on Friday in London is Saturday 04:00 in China.
    const from = new Date('2026-03-06T20:00:00Z');
    expect(local(addWorkingDuration(china, from, 'P1D'))).toBe('2026-03-10T00:00');
  });

  it.each([
    ['spring', '2026-03-27T15:00', '2026-03-30T15:00', 71],
    ['autumn', '2026-10-23T15:00', '2026-10-26T15:00', 73],
  ])('keep the time of day when clocks change in %s', (_season, from, expected, hours) => {
    const start = at(from, berlin.timeZone);
    const end = addWorkingDuration(berlin, start, 'P1D');
    expect(local(end, berlin.timeZone)).toBe(expected);
    expect((end.getTime() - start.getTime()) / 3_600_000).toBe(hours);
  });

  it('of a six-day week make a week of six', () => {
    const sixDays = { ...china, weekend: [7], days: new Map() };
    expect(local(addWorkingDuration(sixDays, at('2026-03-04T15:00'), 'P1W'))).toBe('2026-03-11T15:00');
  });

  it.each([
    ['years', 'P1Y', 'DURATION_UNSUPPORTED'],
    ['months', 'P1M', 'DURATION_UNSUPPORTED'],
    ['half days', 'P0.5D', 'DURATION_UNSUPPORTED'],
    ['half weeks', 'P0.5W', 'DURATION_UNSUPPORTED'],
    ['negative durations', 'P-1D', 'DURATION_INVALID'],
    ['what is no duration', '3 days', 'DURATION_INVALID'],
    ['more than ten years', 'P3661D', 'DURATION_TOO_LONG'],
    ['more than ten years of hours', 'PT87841H', 'DURATION_TOO_LONG'],
  ])('refuse %s', (_what, duration, code) => {
    expect(codeOf(() => addWorkingDuration(china, at('2026-03-04T15:00'), duration))).toBe(code);
  });

  it('can be counted over ten years', () => {
    expect(addWorkingDuration(china, at('2026-03-04T15:00'), 'P3660D').getUTCFullYear()).toBe(2040);
  });

  it('cannot be counted on a calendar that has none', () => {
    const never = { ...china, weekend: [1, 2, 3, 4, 5, 6, 7], days: new Map() };
    expect(codeOf(() => addWorkingDuration(never, at('2026-03-04T15:00'), 'P1D'))).toBe('NO_WORKING_DAYS');
  });

  it('cannot be counted in an unknown time zone, or from no time at all', () => {
    const nowhere = { ...china, timeZone: 'Asia/Nowhere' };
    expect(codeOf(() => addWorkingDuration(nowhere, new Date(0), 'P1D'))).toBe('TIME_ZONE_UNKNOWN');
    expect(codeOf(() => addWorkingDuration(china, new Date(Number.NaN), 'P1D'))).toBe('TIME_INVALID');
  });
});

describe('whole working days, whatever the calendar', () => {
  const first = Date.UTC(2025, 0, 1);
  const date = fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(first + days * 86_400_000).toISOString().slice(0, 10));
  const calendar = fc.record({
    timeZone: fc.constantFrom('Asia/Shanghai', 'UTC', 'Asia/Kathmandu'),
    weekend: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 5 }),
    days: fc
      .array(fc.tuple(date, fc.constantFrom('holiday' as const, 'workday' as const)), { maxLength: 40 })
      .map((days) => new Map(days)),
  });
  const moment = fc.integer({ min: first, max: Date.UTC(2027, 0, 1) }).map((time) => new Date(time));
  const days = fc.integer({ min: 0, max: 60 });
  const add = (on: WorkingCalendar, from: Date, count: number) => addWorkingDuration(on, from, `P${count}D`);

  it('never end on a day off', () => {
    fc.assert(
      fc.property(calendar, moment, days, (on, from, count) => {
        const end = DateTime.fromJSDate(add(on, from, count), { zone: on.timeZone });
        return isWorkingDay(on, end.toISODate() ?? '');
      }),
    );
  });

  it('never end before they begin, nor earlier for a later start', () => {
    fc.assert(
      fc.property(calendar, moment, moment, days, (on, one, other, count) => {
        const [early, late] = one <= other ? [one, other] : [other, one];
        expect(add(on, early, count).getTime()).toBeGreaterThanOrEqual(early.getTime());
        expect(add(on, early, count).getTime()).toBeLessThanOrEqual(add(on, late, count).getTime());
      }),
    );
  });

  it('add up: some, then some more, are as many at once', () => {
    fc.assert(
      fc.property(calendar, moment, days, days, (on, from, some, more) => {
        expect(add(on, add(on, from, some), more)).toEqual(add(on, from, some + more));
      }),
    );
  });

  it('pass as many working days as they count', () => {
    fc.assert(
      fc.property(calendar, moment, days, (on, from, count) => {
        const start = DateTime.fromJSDate(add(on, from, 0), { zone: on.timeZone });
        const end = DateTime.fromJSDate(add(on, from, count), { zone: on.timeZone });
        let passed = 0;
        for (let day = start.plus({ days: 1 }); day <= end; day = day.plus({ days: 1 })) {
          if (isWorkingDay(on, day.toISODate() ?? '')) passed += 1;
        }
        expect(passed).toBe(count);
      }),
    );
  });
});

describe('a duration of a diagram', () => {
  const from = at('2026-03-06T15:00');

  it('is counted in working days when it says so', () => {
    const end = addDuration(china, from, { duration: 'P3D', workingDays: true });
    expect(local(end)).toBe('2026-03-11T15:00');
  });

  it('is counted in calendar days otherwise, months included', () => {
    expect(local(addDuration(china, from, { duration: 'P3D', workingDays: false }))).toBe('2026-03-09T15:00');
    expect(local(addDuration(china, from, { duration: 'P1M', workingDays: false }))).toBe('2026-04-06T15:00');
  });

  it('keeps the time of day of its zone when clocks change', () => {
    const end = addDuration(berlin, at('2026-03-28T15:00', berlin.timeZone), {
      duration: 'P1D',
      workingDays: false,
    });
    expect(local(end, berlin.timeZone)).toBe('2026-03-29T15:00');
  });

  it.each(['P11Y', 'P-1D', 'soon'])('is refused as %s', (duration) => {
    expect(() => addDuration(china, from, { duration, workingDays: false })).toThrow(CalendarError);
  });
});

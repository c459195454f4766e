import fc from 'fast-check';
import calendarFile from '../../../../database/seeds/working-calendar.cn.json';
import {
  addWorkingDuration,
  isWorkingDay,
  type WorkingCalendar,
} from '../../../../plugins/workflow/server/src/domain/working-calendar';
import { readCases } from '../../../../scripts/demo/seed/seeds.mjs';
import { timelineOf, type Event } from '../../../../scripts/demo/seed/timeline.mjs';

const cases = readCases();
const calendar: WorkingCalendar = {
  timeZone: calendarFile.timeZone,
  weekend: calendarFile.weekend,
  days: new Map(calendarFile.days.map(({ date, kind }) => [date, kind as 'holiday' | 'workday'])),
};
const moments = fc.date({
  min: new Date('2026-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const HOUR = 3_600_000;

const dayOf = (date: Date) => date.toLocaleDateString('sv-SE', { timeZone: calendar.timeZone });

function stepOf(event: Event, now: Date): Date {
  const entry = { kind: 'unit-registration' as const, account: 'a', unit: { name: 'n' }, story: [event] };
  const [step] = timelineOf([entry], now);
  if (!step) throw new Error('The timeline lost its event');
  return step.at;
}

describe('the weeks that the demo lives through', () => {
  it('tell every event, oldest first and none after now', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const times = timelineOf(cases, now).map(({ at }) => at.getTime());
        expect(times).toHaveLength(cases.flatMap(({ story }) => story).length);
        expect(times).toEqual([...times].sort((one, other) => one - other));
        expect(times.at(-1)).toBeLessThanOrEqual(now.getTime());
      }),
    );
  });

  it('keep the order of a case’s own story, and a change comes after the approval', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const timeline = timelineOf(cases, now);
        for (const one of cases) {
          const told = timeline.filter(({ entry }) => entry.account === one.account);
          const own = cases.filter(({ account }) => account === one.account);
          expect(told.map(({ event }) => event)).toEqual(own.flatMap(({ story }) => story));
        }
      }),
    );
  });

  it('let people work on working days', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 20 }), (now, workingDaysAgo) => {
        const at = stepOf({ do: 'submit', workingDaysAgo, time: '09:40' }, now);
        expect(isWorkingDay(calendar, dayOf(at))).toBe(true);
      }),
    );
  });

  it('make a review due in some hours, or at that time on the next working day', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 12 }), (now, dueInHours) => {
        const due = addWorkingDuration(calendar, stepOf({ do: 'submit', dueInHours }, now), 'P5D');
        const wanted = new Date(now.getTime() + dueInHours * HOUR);
        expect(due.getTime()).toBeGreaterThanOrEqual(wanted.getTime());
        if (isWorkingDay(calendar, dayOf(wanted))) expect(due).toEqual(wanted);
      }),
    );
  });
});

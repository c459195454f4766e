// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { ROOT } from '../paths.mjs';

/** @type {{ timeZone: string, weekend: number[], days: { date: string, kind: 'holiday' | 'workday' }[] }} */
const calendar = JSON.parse(readFileSync(join(ROOT, 'database/seeds/working-calendar.cn.json'), 'utf8'));
const exceptions = new Map(calendar.days.map(({ date, kind }) => [date, kind]));

/**
 * @param {Date} moment
 * @returns {DateTime} the moment on the wall clock of the calendar's city
 */
export function wallClock(moment) {
  return DateTime.fromJSDate(moment, { zone: calendar.timeZone });
}

/**
 * @param {DateTime} day
 * @param {number} count
 * @returns {DateTime} the working day that lies so many working days before, at the same time of day
 */
export function workingDaysBefore(day, count) {
  let moment = day;
  for (let left = count; left > 0; left -= 1) moment = nearestWorkingDay(moment.minus({ days: 1 }), -1);
  return moment;
}

/**
 * @param {DateTime} day
 * @param {1 | -1} direction
 * @returns {DateTime} the day itself or the next working day in that direction, at the same time of day
 */
export function nearestWorkingDay(day, direction) {
  let moment = day;
  while (!isWorkingDay(moment)) moment = moment.plus({ days: direction });
  return moment;
}

/** @param {DateTime} day */
function isWorkingDay(day) {
  const exception = exceptions.get(day.toFormat('yyyy-MM-dd'));
  return exception === undefined ? !calendar.weekend.includes(day.weekday) : exception === 'workday';
}

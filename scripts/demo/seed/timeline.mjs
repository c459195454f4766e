// @ts-check
import { nearestWorkingDay, wallClock, workingDaysBefore } from './working-days.mjs';

/**
 * One thing that happens to a registration, as `database/seeds/demo/registrations.json` tells it. It happens
 * at `time` on the day that lies `workingDaysAgo` back, or at the moment that makes the review due
 * `dueInHours` from now, or, with neither, now.
 *
 * @typedef {object} Event
 * @property {'submit' | 'claim' | 'approve' | 'reject' | 'return' | 'resubmit' | 'withdraw' | 'remind'} do
 * @property {number} [workingDaysAgo]
 * @property {string} [time] HH:mm
 * @property {number} [dueInHours]
 * @property {string} [by] the reviewer's e-mail address
 * @property {string} [comment]
 * @property {string[]} [fieldsToCorrect]
 * @property {Record<string, unknown>} [unit] what a correction changes
 */

/**
 * @typedef {object} Registration
 * @property {string} account
 * @property {Record<string, unknown> & { name: string, department: string }} unit
 * @property {readonly Event[]} story
 */

/** @typedef {{ readonly at: Date, readonly registration: Registration, readonly event: Event }} Step */

/** The working days that the flow gives a department (src/workflows/unit-registration). */
const REVIEW_WORKING_DAYS = 5;

/**
 * Puts the events of all registrations in order.
 *
 * @param {readonly Registration[]} registrations
 * @param {Date} now when the story ends
 * @returns {Step[]} oldest first, none in the future
 */
export function timelineOf(registrations, now) {
  return registrations
    .flatMap((registration) =>
      registration.story.map((event) => ({ at: momentOf(event, now), registration, event })),
    )
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

/**
 * @param {Event} event
 * @param {Date} now
 * @returns {Date}
 */
function momentOf({ workingDaysAgo, time, dueInHours }, now) {
  if (dueInHours !== undefined) {
    const due = nearestWorkingDay(wallClock(now).plus({ hours: dueInHours }), 1);
    return workingDaysBefore(due, REVIEW_WORKING_DAYS).toJSDate();
  }
  if (workingDaysAgo === undefined || time === undefined) return now;
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return workingDaysBefore(wallClock(now), workingDaysAgo)
    .set({ hour, minute, second: 0, millisecond: 0 })
    .toJSDate();
}

// @ts-check
import { nearestWorkingDay, wallClock, workingDaysBefore } from './working-days.mjs';

/**
 * One thing that happens to a case, as the stories in `database/seeds/demo` tell it. It happens at `time` on
 * the day that lies `workingDaysAgo` back, or at the moment that makes the review due
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
 * @property {Record<string, unknown>} [unit] what a correction of a registration changes
 * @property {Record<string, unknown>} [changes] what a correction of a change of business information asks for
 */

/**
 * @typedef {object} Case
 * @property {'unit-registration' | 'business-info-change'} kind
 * @property {string} account
 * @property {Record<string, unknown> & { name: string }} unit that it is about, by the name before the case
 * @property {readonly Event[]} story
 */

/** @typedef {{ readonly at: Date, readonly entry: Case, readonly event: Event }} Step */

/** The working days that the flow gives a department (src/workflows). */
const REVIEW_WORKING_DAYS = 5;

/**
 * Puts the events of all cases in order.
 *
 * @param {readonly Case[]} cases
 * @param {Date} now when the story ends
 * @returns {Step[]} oldest first, none in the future
 */
export function timelineOf(cases, now) {
  return cases
    .flatMap((entry) => entry.story.map((event) => ({ at: momentOf(event, now), entry, event })))
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

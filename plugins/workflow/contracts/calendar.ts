import { z } from 'zod';
import { localizedTextSchema } from './localized-text';

/** What the studio and the server say to each other of working calendars (product.md sections 4 and 7). */

/** A day that is not as its weekday is: a holiday, or a weekend day that is worked (调休). */
export const calendarDaySchema = z.strictObject({
  date: z.string().max(20),
  kind: z.enum(['holiday', 'workday']),
  name: z.string().max(200).optional(),
});
export type CalendarDay = z.infer<typeof calendarDaySchema>;

/** ISO weekdays, 1 = Monday, on which nobody works; and the days that differ. */
const rulesSchema = z.strictObject({
  timeZone: z.string().max(100),
  weekend: z.array(z.int().min(1).max(7)).max(7),
  days: z.array(calendarDaySchema).max(5000),
});

export const calendarContentSchema = rulesSchema.extend({ name: z.string().max(500) });
export type CalendarContent = z.infer<typeof calendarContentSchema>;

export const createCalendarBodySchema = z.strictObject({ data: calendarContentSchema });
/** `seen` is the checksum of what the editor started from. */
export const saveCalendarBodySchema = z.strictObject({
  data: calendarContentSchema.extend({ seen: z.string().max(100) }),
});
/** Due dates count on this one from now on; `seen` as above. */
export const useCalendarBodySchema = z.strictObject({
  data: z.strictObject({ seen: z.string().max(100) }),
});
/** How a number of working days counts on a calendar that need not be saved. */
export const countDaysBodySchema = z.strictObject({
  data: z.strictObject({ calendar: rulesSchema, days: z.int().min(1).max(30) }),
});

export const workingCalendarSchema = calendarContentSchema.extend({
  documentId: z.string(),
  /** Whether due dates count on it; exactly one does. */
  current: z.boolean(),
  checksum: z.string(),
  changedAt: z.string(),
  changedBy: z.string().nullable(),
  changedByName: z.string().nullable(),
});
export type WorkingCalendarModel = z.infer<typeof workingCalendarSchema>;

export const countedDaysSchema = z.object({
  from: z.string(),
  dueAt: z.string(),
  /** `yyyy-MM-dd` in the calendar's time zone: today, and the working days that were counted. */
  today: z.string(),
  counted: z.array(z.string()),
});
export type CountedDays = z.infer<typeof countedDaysSchema>;

export const calendarProblemSchema = z.object({
  field: z.enum(['name', 'timeZone', 'weekend', 'days']),
  message: localizedTextSchema,
});
export type CalendarProblem = z.infer<typeof calendarProblemSchema>;

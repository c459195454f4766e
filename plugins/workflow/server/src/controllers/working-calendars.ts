import {
  countDaysBodySchema,
  createCalendarBodySchema,
  saveCalendarBodySchema,
  useCalendarBodySchema,
} from '../../../contracts';
import { listCalendars } from '../application/calendars/calendar-view';
import { createCalendar, saveCalendar, useCalendar } from '../application/calendars/change-calendar';
import { countDays } from '../application/calendars/count-days';
import { documentIdOf, parse } from '../http/parse';
import { changes, reads, type GetContainer } from './handlers';

/** The working calendars, as operations staff keep them in the studio (product.md section 7). */
export function workingCalendarController(container: GetContainer) {
  return {
    find: reads(container, 'admin', async ({ calendars }) => ({ data: await listCalendars(calendars) })),
    count: reads(container, 'admin', ({ calendars }, _actor, context) => {
      const { calendar, days } = parse(countDaysBodySchema, context.request.body).data;
      return Promise.resolve({ data: countDays(calendars, calendar, days) });
    }),
    create: changes(container, 'admin', async ({ calendars }, actor, context) => {
      const { data } = parse(createCalendarBodySchema, context.request.body);
      return { data: await createCalendar(calendars, data, actor) };
    }),
    update: changes(container, 'admin', async ({ calendars }, actor, context) => {
      const { seen, ...content } = parse(saveCalendarBodySchema, context.request.body).data;
      const id = documentIdOf(context.params.id);
      return { data: await saveCalendar(calendars, id, { content, seen, actor }) };
    }),
    use: changes(container, 'admin', async ({ calendars }, actor, context) => {
      const { seen } = parse(useCalendarBodySchema, context.request.body).data;
      return { data: await useCalendar(calendars, documentIdOf(context.params.id), { seen, actor }) };
    }),
  };
}

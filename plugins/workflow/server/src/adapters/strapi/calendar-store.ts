import type { Core } from '@strapi/strapi';
import type { ActorReference, CalendarContent, CalendarDay } from '../../../../contracts';
import type { CalendarStore, StoredCalendar } from '../../application/ports';
import { date, parsed, type Row } from './columns';
import type { Database } from './database';

export const CALENDARS = 'plugin::workflow.working-calendar';
const TABLE = 'workflow_working_calendars';

/** Reads the table; writes through the document service, as the content manager does. */
export function calendarStore(database: Database, strapi: Core.Strapi): CalendarStore {
  const all = async () => {
    const rows = (await database.sql(TABLE).orderBy('id')) as Row[];
    // Of several that call themselves current, the newest counts (calendarRepository).
    const counting = rows.findLast((row) => row.current === true)?.id;
    return rows.map((row) => storedCalendar(row, row.id === counting));
  };
  const documents = () => strapi.documents(CALENDARS);
  return {
    all,
    lock: async () => {
      await database.raw(`select pg_advisory_xact_lock(hashtextextended('workflow:calendars', 0))`);
      return all();
    },
    add: async (calendar, actor) => {
      const data: object = { ...calendar, ...creator(actor), createdBy: idOf(actor) };
      return (await documents().create({ data })).documentId;
    },
    save: async (documentId, calendar, actor) => {
      const { name, timeZone, weekend, days } = calendar;
      const data: object = { name, timeZone, weekend, days, ...creator(actor) };
      await documents().update({ documentId, data });
    },
    // What was current until now is told so at the door (other-doors.ts).
    use: async (documentId, actor) => {
      const data: object = { current: true, ...creator(actor) };
      await documents().update({ documentId, data });
    },
  };
}

/** As the content manager notes who has changed an entry. */
function creator(actor: ActorReference): { readonly updatedBy: number } | Record<string, never> {
  const id = idOf(actor);
  return id === null ? {} : { updatedBy: id };
}

function idOf(actor: ActorReference): number | null {
  return actor.startsWith('admin:') ? Number(actor.slice('admin:'.length)) : null;
}

function storedCalendar(row: Row, current: boolean): StoredCalendar {
  return { ...contentOf(row), documentId: String(row.document_id), current, ...changeOf(row) };
}

function contentOf(row: Row): CalendarContent {
  return {
    name: String(row.name),
    timeZone: String(row.time_zone),
    weekend: (parsed(row.weekend) as number[] | null) ?? [],
    days: ((parsed(row.days) as CalendarDay[] | null) ?? []).map(({ date: day, kind, name }) => ({
      date: day,
      kind,
      ...(name ? { name } : {}),
    })),
  };
}

function changeOf(row: Row): Pick<StoredCalendar, 'changedAt' | 'changedBy'> {
  const by = Number(row.updated_by_id ?? 0);
  return { changedAt: date(row.updated_at), changedBy: by > 0 ? `admin:${by}` : null };
}

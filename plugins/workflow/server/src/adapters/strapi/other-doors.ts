import type { Core } from '@strapi/strapi';
import { workflowError, type ActorReference, type Locale, type Words } from '../../../../contracts';
import type { TemplateGuard } from '../../application/ports';
import type { Row } from './columns';
import type { Database } from './database';
import { CALENDARS } from './calendar-store';
import { isStudioWriting, TEMPLATES } from './wording-store';

type Middleware = Parameters<Core.Strapi['documents']['use']>[0];
type Context = Parameters<Middleware>[0];
type Written = Awaited<ReturnType<Middleware>>;
type Next = () => Promise<Written>;
type Fields = Readonly<Record<string, unknown>>;

interface Guards {
  readonly templates: TemplateGuard;
  /** @throws a coded error when due dates could not be counted on what is written */
  readonly checkCalendar: (content: unknown) => void;
}

/**
 * Stands in the document service, through which the content manager writes: what the studio would refuse
 * is refused there too, and kept in the same history.
 */
export function guardOtherDoors(strapi: Core.Strapi, database: Database, guards: Guards): void {
  strapi.documents.use(async (context, next) => {
    const write = async (): Promise<Written> => next();
    if (context.uid === TEMPLATES && !isStudioWriting())
      return templateWrite(strapi, database, guards.templates, context, write);
    if (context.uid === CALENDARS) return calendarWrite(database, guards, context, write);
    return write();
  });
}

async function templateWrite(
  strapi: Core.Strapi,
  database: Database,
  guard: TemplateGuard,
  context: Context,
  write: Next,
): Promise<Written> {
  const { action } = context;
  if (!WRITES.has(action)) return write();
  const params = paramsOf(context);
  const actor = whoever(strapi);
  const rows = await rowsOf(database, 'workflow_message_templates', params.documentId);
  const stored = rows.find((row) => row.locale === params.locale);
  const known = rows[0]?.key;
  if (action === 'delete')
    return typeof known === 'string' ? guard.remove({ key: known, actor }, write) : write();
  // The key of one that is there is what flows call it by; another one written into the field does not count.
  const isNew = action !== 'update' || known === undefined;
  const key = String(isNew ? params.data.key : known);
  if (!isNew) params.data.key = key;
  const words = wordsIn(action === 'clone' ? rows[0] : stored, params.data);
  const locale: Locale = params.locale === 'en' ? 'en' : 'zh-Hans';
  return guard.change({ key, locale, words, isNew, actor }, write);
}

async function calendarWrite(
  database: Database,
  { checkCalendar }: Guards,
  context: Context,
  write: Next,
): Promise<Written> {
  const { action } = context;
  if (!WRITES.has(action)) return write();
  const { documentId, data } = paramsOf(context);
  return database.run(async () => {
    await database.raw(`select pg_advisory_xact_lock(hashtextextended('workflow:calendars', 0))`);
    const [stored] = await rowsOf(database, 'workflow_working_calendars', documentId);
    const leaves = action === 'delete' || data.current === false;
    if (stored?.current === true && leaves && action !== 'clone') throw workflowError('CALENDAR_IN_USE');
    if (action !== 'delete') {
      checkCalendar(calendarIn(stored, data));
      if (data.current === true) await leaveOthers(database);
    }
    return write();
  });
}

/** Due dates count on one calendar only. */
async function leaveOthers(database: Database): Promise<void> {
  await database.sql('workflow_working_calendars').where({ current: true }).update({ current: false });
}

/** The calendar as it will be: what is written, and where nothing is written what was. */
function calendarIn(stored: Row | undefined, data: Fields): Fields {
  const columns = { name: 'name', timeZone: 'time_zone', weekend: 'weekend', days: 'days' };
  const entries = Object.entries(columns).map(([field, column]) => {
    const value = data[field] ?? stored?.[column];
    return [field, field === 'weekend' || field === 'days' ? read(value) : value];
  });
  return Object.fromEntries(entries) as Fields;
}

const WRITES = new Set<string>(['create', 'update', 'clone', 'delete']);

function paramsOf({ params }: Context): {
  readonly documentId: string | undefined;
  readonly locale: string | undefined;
  readonly data: Record<string, unknown>;
} {
  const given = params as { documentId?: unknown; locale?: unknown; data?: Record<string, unknown> };
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  return { documentId: text(given.documentId), locale: text(given.locale), data: given.data ?? {} };
}

async function rowsOf(database: Database, table: string, documentId: string | undefined): Promise<Row[]> {
  return documentId === undefined
    ? []
    : ((await database.sql(table).where({ document_id: documentId }).orderBy('id')) as Row[]);
}

const FIELDS: Readonly<Record<keyof Words, string>> = {
  emailSubject: 'email_subject',
  emailBody: 'email_body',
  smsBody: 'sms_body',
  smsTemplateCode: 'sms_template_code',
  inAppTitle: 'in_app_title',
  inAppBody: 'in_app_body',
};

/** What will stand there: what is written, and where nothing is written what was. */
function wordsIn(row: Row | undefined, data: Fields): Words {
  const entries = Object.entries(FIELDS).map(([field, column]) => {
    const value = data[field] === undefined ? row?.[column] : data[field];
    return [field, typeof value === 'string' ? value : null];
  });
  return Object.fromEntries(entries) as Words;
}

/** A JSON field comes as a value or as its text. */
function read(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

/** The panel's user who asks; nobody when the installation itself writes. */
function whoever(strapi: Core.Strapi): ActorReference | null {
  const state = strapi.requestContext.get()?.state as { user?: { id?: unknown } } | undefined;
  const id = Number(state?.user?.id ?? 0);
  return id > 0 ? `admin:${id}` : null;
}

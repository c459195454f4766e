import type { LocalizedText } from '../../../../contracts';
import type {
  CalendarRepository,
  DefinitionRepository,
  DeliveryRepository,
  HistoryRepository,
  IncidentRepository,
  InAppMessageRepository,
  InstanceRepository,
  Sealer,
  TaskRepository,
  MessageTemplate,
  TemplateRepository,
  TimerRepository,
} from '../../application/ports';
import { anywhere, parsed, type Row } from './columns';
import type { Database } from './database';
import { pack, unpack } from './packing';
import {
  definitionRows,
  deliveryRows,
  historyRows,
  incidentRows,
  instanceRows,
  messageRows,
  taskRows,
  timerRows,
} from './rows';
import { Table } from './table';

export function definitionRepository(database: Database): DefinitionRepository {
  const table = new Table(database, 'workflow_process_definitions', definitionRows);
  return {
    find: (documentId) => table.first({ document_id: documentId }),
    latest: async (key) =>
      table.read((await table.query().where({ key }).orderBy('version', 'desc').first()) as Row | undefined),
    all: () => table.listOf(DEFINITION_COLUMNS, ['key', 'version']),
    names: async () => {
      const rows = await database.raw<Row>(
        'select distinct on (key) key, name from workflow_process_definitions order by key, version desc',
      );
      return rows.map((row) => ({ key: String(row.key), name: parsed(row.name) as LocalizedText }));
    },
    hasChecksum: async (key, checksum) => (await table.first({ key, checksum })) !== null,
    lockKey: async (key) => {
      await database.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`workflow:deploy:${key}`]);
    },
    add: (definition) => table.add(definition, definition.deployedAt),
    setState: async (documentId, state) => {
      await table.query().where({ document_id: documentId }).update({ state });
    },
  };
}

/** All but the diagram. */
const DEFINITION_COLUMNS = [
  ...['document_id', 'key', 'version', 'name', 'checksum', 'origin', 'state', 'note'],
  ...['deployed_by', 'deployed_at'],
];

export function instanceRepository(database: Database): InstanceRepository {
  const table = new Table(database, 'workflow_process_instances', instanceRows(pack, unpack));
  return {
    find: (documentId) => table.first({ document_id: documentId }),
    lock: (documentId) => table.lock(documentId),
    newestOf: async ({ uid, documentId }) =>
      table.read(
        (await table
          .query()
          .where({ subject_uid: uid, business_key: documentId })
          .orderBy('id', 'desc')
          .first()) as Row | undefined,
      ),
    newestOfEach: async (uid, text, limit) => {
      const rows = await database.raw<Row>(
        `select * from (
           select distinct on (business_key) * from workflow_process_instances i
            where subject_uid = ? and exists (
              select from jsonb_each_text(i.business_fields) f where f.value ilike ?)
            order by business_key, id desc) newest
          order by id desc limit ?`,
        [uid, anywhere(text), limit],
      );
      return rows.flatMap((row) => table.read(row) ?? []);
    },
    running: async () => {
      const rows = await database.raw<Row>(
        `select definition_id, count(*) as count from workflow_process_instances
          where state in ('running', 'suspended') group by definition_id`,
      );
      return new Map(rows.map((row) => [String(row.definition_id), Number(row.count)]));
    },
    runningElsewhere: async (key, definitionId, limit) => {
      const rows = await database.raw<Row>(
        `select document_id from workflow_process_instances
          where definition_key = ? and definition_id <> ? and state in ('running', 'suspended')
          order by id limit ?`,
        [key, definitionId, limit],
      );
      return rows.map((row) => String(row.document_id));
    },
    add: (instance) => table.addUnlessTaken(instance, instance.startedAt),
    save: (instance) => table.save(instance),
  };
}

export function taskRepository(database: Database): TaskRepository {
  const table = new Table(database, 'workflow_tasks', taskRows);
  return {
    find: (documentId) => table.first({ document_id: documentId }),
    openOf: (instanceId) => table.list({ instance_id: instanceId, state: 'open' }),
    of: (instanceId) => table.list({ instance_id: instanceId }),
    childrenOf: (parentId) => table.list({ parent_id: parentId }),
    claimed: async () => {
      const rows = (await table
        .query()
        .whereIn('state', ['open', 'waiting'])
        .whereNotNull('assignee')) as Row[];
      return rows.map((row) => taskRows.fromRow(row));
    },
    add: (task) => table.add(task, task.createdAt),
    save: (task) => table.save(task),
  };
}

export function timerRepository(database: Database): TimerRepository {
  const table = new Table(database, 'workflow_timers', timerRows);
  return {
    of: (instanceId) => table.list({ instance_id: instanceId }),
    all: () => table.list({}),
    addAll: (timers) => table.addAll(timers, (timer) => timer.dueAt),
    remove: async (instanceId, executionIds) => {
      if (executionIds.length === 0) return;
      await table
        .query()
        .where({ instance_id: instanceId })
        .whereIn('execution_id', [...executionIds])
        .delete();
    },
  };
}

export function historyRepository(database: Database): HistoryRepository {
  const table = new Table(database, 'workflow_history_entries', historyRows);
  return {
    append: (entries) => table.addAll(entries, (entry) => entry.at),
    of: async (instanceId) => {
      const rows = (await table.query().where({ instance_id: instanceId }).orderBy('id')) as Row[];
      return rows.map((row, index) => ({ ...historyRows.fromRow(row), sequence: index + 1 }));
    },
  };
}

export function incidentRepository(database: Database): IncidentRepository {
  const table = new Table(database, 'workflow_incidents', incidentRows);
  return {
    find: (documentId) => table.first({ document_id: documentId }),
    lock: (documentId) => table.lock(documentId),
    list: (state) => table.list({ state }),
    raise: async (incident) => {
      await table.addUnlessTaken(incident, incident.createdAt);
    },
    save: (incident) => table.save(incident),
  };
}

export function deliveryRepository(database: Database, sealer: () => Sealer): DeliveryRepository {
  const table = new Table(database, 'workflow_deliveries', deliveryRows(sealer));
  return {
    addAll: (deliveries) => table.addAll(deliveries, (delivery) => delivery.createdAt),
    lock: (documentId) => table.lock(documentId),
    save: (delivery) => table.save(delivery),
  };
}

export function inAppMessageRepository(database: Database): InAppMessageRepository {
  const table = new Table(database, 'workflow_messages', messageRows);
  return {
    addAll: (messages) => table.addAll(messages, (message) => message.createdAt),
    listFor: async (recipient, { limit, offset }) => {
      const rows = (await table
        .query()
        .where({ recipient })
        .orderBy('id', 'desc')
        .limit(limit)
        .offset(offset)) as Row[];
      return rows.map((row) => messageRows.fromRow(row));
    },
    countFor: async (recipient) => {
      const [row] = await database.raw<{ count: string }>(
        'select count(*) as count from workflow_messages where recipient = ?',
        [recipient],
      );
      return Number(row?.count);
    },
    markRead: async (recipient, documentId, at) => {
      const where = { recipient, document_id: documentId };
      await table.query().where(where).whereNull('read_at').update({ read_at: at });
      return table.first(where);
    },
  };
}

function templateOf(row: Row): MessageTemplate {
  const words = (column: string) => (row[column] === '' ? null : (row[column] as string | null));
  return {
    key: String(row.key),
    locale: row.locale === 'en' ? 'en' : 'zh-Hans',
    emailSubject: words('email_subject'),
    emailBody: words('email_body'),
    smsBody: words('sms_body'),
    smsTemplateCode: words('sms_template_code'),
    inAppTitle: words('in_app_title'),
    inAppBody: words('in_app_body'),
  };
}

export function templateRepository(database: Database): TemplateRepository {
  const table = () => database.sql('workflow_message_templates');
  return {
    find: async (key, locale) => {
      const rows = (await table().where({ key })) as Row[];
      const row =
        rows.find((r) => r.locale === locale) ?? rows.find((r) => r.locale === 'zh-Hans') ?? rows[0];
      if (!row) return null;
      return templateOf(row);
    },
    all: async () => ((await table().orderBy('key')) as Row[]).map(templateOf),
    titles: async () => {
      const rows = (await table().orderBy('key')) as Row[];
      const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
      return rows.map((row) => ({
        key: String(row.key),
        locale: row.locale === 'en' ? ('en' as const) : ('zh-Hans' as const),
        inAppTitle: text(row.in_app_title),
        emailSubject: text(row.email_subject),
      }));
    },
  };
}

const PLAIN_WEEKS = { timeZone: 'Asia/Shanghai', weekend: [6, 7], days: new Map() } as const;

export function calendarRepository(database: Database): CalendarRepository {
  return {
    current: async () => {
      const row = (await database
        .sql('workflow_working_calendars')
        .where({ current: true })
        .orderBy('id', 'desc')
        .first()) as Row | undefined;
      if (!row) return PLAIN_WEEKS;
      const days = parsed(row.days) as readonly { date: string; kind: 'holiday' | 'workday' }[] | null;
      return {
        timeZone: String(row.time_zone),
        weekend: (parsed(row.weekend) as number[] | null) ?? [],
        days: new Map((days ?? []).map((day) => [day.date, day.kind])),
      };
    },
  };
}

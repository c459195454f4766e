import type { DryRun, DryRunMove } from '@city/plugin-workflow/contracts';
import { eventually } from './eventually';
import type { Flow, Opened } from './four-flows';
import type { Installation } from './installation';
import type { Person } from './people';

/** Tries a diagram, as the studio does. */
export function tryOut({ client }: Person, data: Readonly<Record<string, unknown>>) {
  return client.post<DryRun>('/workflow/dry-runs', { data });
}

export const uidOf = ({ kind }: Pick<Flow, 'kind'>) => `api::${kind}.${kind}`;

/** The task in which a flow is decided. */
export const officeOf = ({ kind }: Pick<Flow, 'kind'>) =>
  kind === 'sub-account-request' ? 'administrator-review' : 'department-review';

/** What stands between the submission and the office. */
export const prelude = ({ kind }: Pick<Flow, 'kind'>): DryRunMove[] =>
  kind === 'unit-appeal' ? [{ kind: 'signal', name: 'incumbent-answers' }] : [];

/** What happened in a case, as its own tables say; a dry run has to say the same. */
export interface Course {
  readonly status: string;
  readonly path: readonly string[];
  /** Kind, element, outcome, opinion and fields, in their order. */
  readonly history: readonly (readonly unknown[])[];
  /** Template, channel, recipient, subject and text, in alphabetical order. */
  readonly messages: readonly (readonly unknown[])[];
  readonly waiting: readonly string[];
}

export function courseOfDryRun({ status, path, events, waiting }: DryRun): Course {
  return {
    status,
    path: path.completed,
    history: events
      .filter(({ kind }) => kind !== 'message' && kind !== 'message-queued')
      .map(({ kind, elementId, outcome, comment, fieldsToCorrect }) => [
        ...[kind, elementId, outcome, comment, fieldsToCorrect],
      ]),
    messages: inOrder(
      events.flatMap(({ message }) =>
        message === null
          ? []
          : [[message.template, message.channel, message.recipientName, message.subject, message.text]],
      ),
    ),
    waiting: waiting.map(({ elementId }) => elementId),
  };
}

/** The same of a real case, with the texts as mail server, SMS gateway and personal centre have them. */
export async function courseOf(city: Installation, { entry }: Pick<Opened, 'entry'>): Promise<Course> {
  const id = [entry.processInstanceId];
  const [instance] = await city.sql<{ state: string; visited: string }>(
    'select state, visited::text from workflow_process_instances where document_id = $1',
    id,
  );
  const open = await city.sql<{ task_definition_key: string }>(
    `select task_definition_key from workflow_tasks where instance_id = $1 and state = 'open' order by id`,
    id,
  );
  const waiting = open.map((task) => task.task_definition_key);
  const history = await city.sql<Record<string, unknown>>(
    `select kind, element_id, outcome, comment, fields_to_correct::text as fields from workflow_history_entries
      where instance_id = $1 and kind <> 'message-queued' order by id`,
    id,
  );
  return {
    status: instance?.state ?? '',
    path: (JSON.parse(instance?.visited ?? '[]') as string[]).filter((element) => !waiting.includes(element)),
    history: history.map((row) => [
      row.kind,
      row.element_id,
      row.outcome,
      row.comment,
      JSON.parse(String(row.fields)) as unknown,
    ]),
    messages: await messagesOf(city, entry.processInstanceId),
    waiting,
  };
}

interface Delivery {
  readonly document_id: string;
  readonly template: string;
  readonly channel: string;
  readonly recipient: string;
  readonly title: string | null;
  readonly body: string | null;
}

async function messagesOf(city: Installation, instanceId: string): Promise<Course['messages']> {
  const deliveries = await city.sql<Delivery>(
    `select d.document_id, d.template, d.channel, m.title, m.body,
            coalesce(a.lastname || a.firstname, u.name) as recipient
       from workflow_deliveries d
       left join workflow_messages m on m.document_id = d.provider_message_id
       left join admin_users a on d.recipient = 'admin:' || a.id
       left join up_users u on d.recipient = 'user:' || u.id
      where d.instance_id = $1`,
    [instanceId],
  );
  return inOrder(
    await Promise.all(
      deliveries.map(async (delivery) => {
        const { template, channel, recipient } = delivery;
        return [template, channel, recipient, ...(await wordsOf(city, delivery))];
      }),
    ),
  );
}

async function wordsOf(
  city: Installation,
  { document_id: id, channel, title, body }: Delivery,
): Promise<readonly (string | null)[]> {
  if (channel === 'in-app') return [title, body];
  return eventually(() => {
    const mail = city.mail.mails.find(({ messageId }) => messageId.startsWith(`<${id}@`));
    if (mail) return [mail.subject, mail.text.trimEnd()];
    const sms = city.sms.messages.find(({ reference }) => reference === id);
    if (!sms) throw new Error(`The ${channel} ${id} has not come`);
    return [null, sms.text];
  });
}

function inOrder(rows: readonly (readonly unknown[])[]): Course['messages'] {
  return [...rows].sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
}

/**
 * One row of one table is left out: Strapi's media library notes there, fifteen seconds after an installation's
 * first start, that it has counted its files.
 */
const SETTINGS = 'public.strapi_core_store_settings';
const BUT_COUNTED_FILES = `where t.key <> 'plugin_upload_metrics'`;

/** Every table of the database with its number of rows and a digest of what stands in them. */
export async function wholeDatabase({ sql }: Installation): Promise<Readonly<Record<string, string>>> {
  const tables = await sql<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
  );
  const looks = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*) || ':' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as state
         from ${name} t ${name === SETTINGS ? BUT_COUNTED_FILES : ''}`,
  );
  const rows = await sql<{ name: string; state: string }>(looks.join(' union all '));
  return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
}

import { studioSettingsSchema } from '../../../../contracts';
import type {
  DraftRecord,
  DraftRepository,
  FlowEventRecord,
  FlowEventRepository,
  StudioSettingsRepository,
} from '../../application/ports';
import { date, json, parsed, type Row } from './columns';
import type { Database } from './database';
import type { Mapping } from './rows';
import { Table } from './table';

const draftRows: Mapping<DraftRecord> = {
  toRow: (d) => ({
    document_id: d.documentId,
    key: d.key,
    name: json(d.name),
    title: d.title,
    xml: d.xml,
    revision: d.revision,
    based_on: json(d.basedOn),
    seen_version: d.seenVersion,
    edited_by: d.editedBy,
    edited_at: d.editedAt,
    authors: json(d.authors),
    presence: json(d.presence),
  }),
  fromRow: (row) =>
    ({
      documentId: row.document_id,
      key: row.key,
      name: parsed(row.name),
      title: row.title,
      xml: row.xml,
      revision: Number(row.revision),
      basedOn: parsed(row.based_on),
      seenVersion: Number(row.seen_version),
      editedBy: row.edited_by,
      editedAt: date(row.edited_at),
      authors: parsed(row.authors),
      presence: parsed(row.presence),
    }) as DraftRecord,
};

/** All but the diagram. */
const DRAFT_COLUMNS = [
  ...['document_id', 'key', 'name', 'title', 'revision', 'based_on', 'seen_version'],
  ...['edited_by', 'edited_at', 'authors', 'presence'],
];

export function draftRepository(database: Database): DraftRepository {
  const table = new Table(database, 'workflow_process_drafts', draftRows);
  return {
    find: (documentId) => table.first({ document_id: documentId }),
    lock: (documentId) => table.lock(documentId),
    all: () => table.listOf(DRAFT_COLUMNS, ['id']),
    add: (draft) => table.add(draft, draft.editedAt),
    save: (draft) => table.save(draft),
    savePresence: async (documentId, presence) => {
      await table
        .query()
        .where({ document_id: documentId })
        .update({ presence: json(presence) });
    },
    remove: async (documentId) => {
      await table.query().where({ document_id: documentId }).delete();
    },
  };
}

const eventRows: Mapping<FlowEventRecord> = {
  toRow: (e) => ({
    kind: e.kind,
    key: e.key,
    version: e.version,
    at: e.at,
    actor: e.actor,
    note: e.note,
  }),
  fromRow: (row) =>
    ({
      kind: row.kind,
      key: row.key,
      version: row.version,
      at: date(row.at),
      actor: row.actor,
      note: row.note,
    }) as FlowEventRecord,
};

export function flowEventRepository(database: Database): FlowEventRepository {
  const table = new Table(database, 'workflow_flow_events', eventRows);
  return {
    append: (event) => table.add(event, event.at),
    newest: async (perFlow) => {
      const rows = await database.raw<Row>(
        `select * from (
           select e.*, row_number() over (partition by key order by id desc) as place from workflow_flow_events e
         ) ranked where place <= ? order by id desc`,
        [perFlow],
      );
      return rows.map((row) => eventRows.fromRow(row));
    },
  };
}

interface Store {
  get(): Promise<unknown>;
  set(entry: { value: unknown }): Promise<unknown>;
}

/** The settings in Strapi's own store; nothing stored means the plainest house: one person does all. */
export function studioSettingsRepository(database: Database, store: () => Store): StudioSettingsRepository {
  return {
    read: async () => {
      const stored = studioSettingsSchema.safeParse(await store().get());
      return stored.success ? stored.data : { fourEyes: false };
    },
    write: (settings) =>
      database.run(async () => {
        await database.raw(`select pg_advisory_xact_lock(hashtextextended('workflow:studio-settings', 0))`);
        await store().set({ value: settings });
      }),
  };
}

import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { LOCALES, WORD_FIELDS, type Locale, type Wording, type Words } from '../../../../contracts';
import type { StoredTemplate, WordingHistory, WordingRecord, WordingStore } from '../../application/ports';
import { date, json, parsed, type Row } from './columns';
import type { Database } from './database';
import type { Mapping } from './rows';
import { Table } from './table';

export const TEMPLATES = 'plugin::workflow.message-template';
const TABLE = 'workflow_message_templates';

/** Set while the studio itself writes: it has asked and kept everything by then. */
const studioWrites = new AsyncLocalStorage<true>();
export const isStudioWriting = (): boolean => studioWrites.getStore() === true;

/** Reads the table; writes through the document service, as the content manager does. */
export function wordingStore(database: Database, strapi: Core.Strapi): WordingStore {
  const rowsOf = (where: Record<string, unknown>) =>
    database.sql(TABLE).where(where).orderBy('key').orderBy('id') as Promise<Row[]>;
  const find = async (key: string) => templatesIn(await rowsOf({ key }))[0] ?? null;
  return {
    all: async () => templatesIn(await rowsOf({})),
    find,
    lock: async (key) => {
      await database.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
        `workflow:template:${key}`,
      ]);
      return find(key);
    },
    write: async (key, wording) => {
      const documents = strapi.documents(TEMPLATES);
      const [row] = await rowsOf({ key });
      let documentId = row ? String(row.document_id) : undefined;
      await studioWrites.run(true, async () => {
        for (const locale of LOCALES) {
          const data: object = { key, ...wording[locale] };
          if (documentId === undefined) ({ documentId } = await documents.create({ locale, data }));
          else await documents.update({ documentId, locale, data });
        }
      });
    },
    remove: async (key) => {
      for (const documentId of new Set((await rowsOf({ key })).map((row) => String(row.document_id)))) {
        await studioWrites.run(true, () => strapi.documents(TEMPLATES).delete({ documentId, locale: '*' }));
      }
    },
  };
}

const COLUMNS: Readonly<Record<keyof Words, string>> = {
  emailSubject: 'email_subject',
  emailBody: 'email_body',
  smsBody: 'sms_body',
  smsTemplateCode: 'sms_template_code',
  inAppTitle: 'in_app_title',
  inAppBody: 'in_app_body',
};

function templatesIn(rows: readonly Row[]): readonly StoredTemplate[] {
  return [...new Set(rows.map((row) => String(row.key)))].map((key) => {
    const own = rows.filter((row) => row.key === key);
    const words = (locale: Locale) => wordsIn(own.find((row) => row.locale === locale));
    return { key, wording: { 'zh-Hans': words('zh-Hans'), en: words('en') } };
  });
}

function wordsIn(row: Row | undefined): Words {
  const word = (field: keyof Words) => {
    const text = row?.[COLUMNS[field]];
    return typeof text === 'string' && text.trim() !== '' ? text : null;
  };
  return Object.fromEntries(WORD_FIELDS.map((field) => [field, word(field)])) as Words;
}

const historyRows: Mapping<WordingRecord> = {
  toRow: (record) => ({
    document_id: record.documentId,
    template_key: record.key,
    kind: record.kind,
    wording: json(record.wording),
    actor: record.actor,
    at: record.at,
  }),
  fromRow: (row) =>
    ({
      documentId: row.document_id,
      key: row.template_key,
      kind: row.kind,
      wording: parsed(row.wording) as Wording,
      actor: row.actor,
      at: date(row.at),
    }) as WordingRecord,
};

export function wordingHistory(database: Database): WordingHistory {
  const table = new Table(database, 'workflow_wordings', historyRows);
  return {
    append: (record) => table.add(record, record.at),
    of: async (key) => (await table.list({ template_key: key })).reverse(),
    newest: async () => {
      const rows = await database.raw<Row>(
        'select distinct on (template_key) * from workflow_wordings order by template_key, id desc',
      );
      return rows.map((row) => historyRows.fromRow(row));
    },
  };
}

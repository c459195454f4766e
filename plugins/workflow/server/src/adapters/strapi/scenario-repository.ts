import type { ScenarioRecord, ScenarioRepository } from '../../application/ports';
import { date, json, parsed } from './columns';
import type { Database } from './database';
import type { Mapping } from './rows';
import { Table } from './table';

const scenarioRows: Mapping<ScenarioRecord> = {
  toRow: (s) => ({
    document_id: s.documentId,
    key: s.key,
    name: s.name,
    revision: s.revision,
    subject: json(s.subject),
    starts_at: s.at,
    moves: json(s.moves),
    expected: json(s.expected),
    saved_by: s.savedBy,
    saved_at: s.savedAt,
  }),
  fromRow: (row) =>
    ({
      documentId: row.document_id,
      key: row.key,
      name: row.name,
      revision: Number(row.revision),
      subject: parsed(row.subject),
      at: date(row.starts_at),
      moves: parsed(row.moves),
      expected: parsed(row.expected),
      savedBy: row.saved_by,
      savedAt: date(row.saved_at),
    }) as ScenarioRecord,
};

export function scenarioRepository(database: Database): ScenarioRepository {
  const table = new Table(database, 'workflow_scenarios', scenarioRows);
  return {
    find: (documentId) => table.first({ document_id: documentId }),
    lock: (documentId) => table.lock(documentId),
    list: (key) => table.list(key === undefined ? {} : { key }),
    lockKey: async (key) => {
      await database.raw('select pg_advisory_xact_lock(hashtextextended(?, 0))', [
        `workflow:scenarios:${key}`,
      ]);
    },
    add: (scenario) => table.add(scenario, scenario.savedAt),
    save: (scenario) => table.save(scenario),
    remove: async (documentId) => {
      await table.query().where({ document_id: documentId }).delete();
    },
  };
}

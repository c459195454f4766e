import { entryOf, type Database } from './database';
import type { Mapping } from './rows';
import type { Row } from './columns';

type Where = Record<string, unknown>;

/** The few things that every repository does with its table. */
export class Table<Record> {
  constructor(
    private readonly database: Database,
    private readonly name: string,
    private readonly mapping: Mapping<Record>,
  ) {}

  query() {
    return this.database.sql(this.name);
  }

  read(row: Row | undefined): Record | null {
    return row === undefined ? null : this.mapping.fromRow(row);
  }

  async first(where: Where): Promise<Record | null> {
    return this.read((await this.query().where(where).first()) as Row | undefined);
  }

  /** Takes the row's lock until the transaction ends. */
  async lock(documentId: string): Promise<Record | null> {
    return this.read(
      (await this.query().where({ document_id: documentId }).forUpdate().first()) as Row | undefined,
    );
  }

  async list(where: Where, order = 'id'): Promise<Record[]> {
    const rows = (await this.query().where(where).orderBy(order)) as Row[];
    return rows.map((row) => this.mapping.fromRow(row));
  }

  /** All rows with these columns only; the records are without what was left out. */
  async listOf(columns: readonly string[], order: readonly string[]): Promise<Record[]> {
    const rows = (await this.query()
      .select([...columns])
      .orderBy([...order])) as Row[];
    return rows.map((row) => this.mapping.fromRow(row));
  }

  async add(record: Record, at: Date): Promise<void> {
    await this.database.insert(this.name, this.mapping.toRow(record), at);
  }

  /** Adds rows in their order, in one statement. */
  async addAll(records: readonly Record[], at: (record: Record) => Date): Promise<void> {
    if (records.length === 0) return;
    const rows = records.map((record) => entryOf(this.mapping.toRow(record), at(record)));
    await this.query().insert(rows);
  }

  async addUnlessTaken(record: Record, at: Date): Promise<boolean> {
    return this.database.insertUnlessTaken(this.name, this.mapping.toRow(record), at);
  }

  async save(record: Record & { readonly documentId: string }): Promise<void> {
    await this.query().where({ document_id: record.documentId }).update(this.mapping.toRow(record));
  }
}

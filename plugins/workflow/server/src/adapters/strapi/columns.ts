/** Reads values as knex and `pg` hand them over; JSONB comes as text under Strapi's parsers. */
export type Row = Readonly<Record<string, unknown>>;

export function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

export function json(value: unknown): string {
  return JSON.stringify(value);
}

export function date(value: unknown): Date {
  return value instanceof Date ? value : new Date(String(value));
}

export function dateOrNull(value: unknown): Date | null {
  return value === null || value === undefined ? null : date(value);
}

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

/** A LIKE pattern that finds the text anywhere and takes its wildcards literally. */
export function anywhere(text: string): string {
  return `%${text.replaceAll(/[\\%_]/g, (character) => `\\${character}`)}%`;
}

import type { Core } from '@strapi/strapi';

type Attributes = Readonly<Record<string, Readonly<{ type: string }> & Readonly<Record<string, unknown>>>>;

/**
 * Lets the content manager save relations that are one column of the entry's own table. Its form sends
 * `{ connect, disconnect }`, which Strapi understands for join tables only and answers with a 500.
 */
export function saveSingleColumnRelations(strapi: Core.Strapi): void {
  strapi.documents.use((context, next) => {
    const { params, contentType } = context;
    if ('data' in params && isRecord(params.data)) {
      const data: Record<string, unknown> = params.data;
      Object.assign(params, { data: withSingleColumns(contentType.attributes, data) });
    }
    return next();
  });
}

/**
 * @param attributes of the entry's content type
 * @param data as a form sends it
 * @returns the same, relations of one column worded as `{ set }`, `null`, or left out when untouched
 */
export function withSingleColumns(
  attributes: Attributes,
  data: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const worded = Object.entries(data).map(([name, value]): [string, unknown] => {
    const isColumn = attributes[name]?.type === 'relation' && attributes[name].useJoinTable === false;
    return [name, isColumn && isRecord(value) ? columnValue(value) : value];
  });
  return Object.fromEntries(
    worded.filter(([name, value]) => value !== undefined || data[name] === undefined),
  );
}

function columnValue(value: Readonly<Record<string, unknown>>): unknown {
  const { connect, disconnect } = value;
  if (connect === undefined && disconnect === undefined) return value;
  if (Array.isArray(connect) && connect.length > 0) return { set: connect.slice(-1) };
  return Array.isArray(disconnect) && disconnect.length > 0 ? null : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

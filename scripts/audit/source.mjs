// @ts-check
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import pg from 'pg';

const PAGE = 1000;

/** Microseconds as they are stored: a change of one would not show in a JavaScript date. */
const SELECT = `
  select number, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, event, actor, record,
    previous_hash as "previousHash", hash
  from audit_records where number >= $1 order by number limit ${PAGE}`;

/**
 * The records of the database, as they are at one moment.
 *
 * @param {{ DATABASE_URL?: string, DATABASE_SSL?: string }} environment
 * @param {number} from the number of the first record
 */
export async function* recordsOfDatabase({ DATABASE_URL, DATABASE_SSL }, from) {
  if (!DATABASE_URL) throw new Error('DATABASE_URL: is missing');
  const ssl = DATABASE_SSL === 'true' ? { rejectUnauthorized: true } : false;
  const client = new pg.Client({ connectionString: DATABASE_URL, ssl });
  await client.connect();
  try {
    await client.query('begin transaction isolation level repeatable read read only');
    for (let next = from, rows = await page(client, next); rows.length > 0; rows = await page(client, next)) {
      yield* rows;
      next = (rows.at(-1)?.number ?? next) + 1;
    }
  } finally {
    await client.end();
  }
}

/**
 * @param {pg.Client} client
 * @param {number} from
 * @returns {Promise<import('./verify.mjs').AuditLine[]>}
 */
async function page(client, from) {
  const { rows } = await client.query(SELECT, [from]);
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    // A record's time has milliseconds.
    at: row.at.replace(/000Z$/, 'Z'),
  }));
}

/**
 * The records of an export; a line that is no JSON comes as text, for the verifier to refuse.
 *
 * @param {string} file
 */
export async function* recordsOfFile(file) {
  const lines = createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) {
    if (line === '') continue;
    try {
      yield /** @type {unknown} */ (JSON.parse(line));
    } catch {
      yield line;
    }
  }
}

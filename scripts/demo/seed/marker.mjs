// @ts-check

/** @typedef {import('../database.mjs').Database} Database */

/**
 * How far the demo has got in a database: it is `empty`, is a `stranger`'s, has been `started` and not
 * finished, or is `done`.
 *
 * @typedef {'empty' | 'stranger' | 'started' | 'done'} Progress
 */

/**
 * @param {Pick<Database, 'query'>} database
 * @returns {Promise<Progress>}
 */
export async function seedProgress({ query }) {
  const tables = await query(`select tablename as name from pg_tables where schemaname = 'public'`);
  if (tables.length === 0) return 'empty';
  if (!tables.some(({ name }) => name === 'demo_seed')) return 'stranger';
  return (await query('select from demo_seed')).length > 0 ? 'done' : 'started';
}

/**
 * Says that the database is a demo's, before anything is put into it.
 *
 * @param {Pick<Database, 'query'>} database
 */
export async function markStarted({ query }) {
  await query('create table demo_seed (finished_at timestamptz not null, people jsonb not null)');
}

/**
 * @param {Pick<Database, 'query'>} database
 * @param {unknown} people who was put into it, with their passwords
 */
export async function markDone({ query }, people) {
  await query('insert into demo_seed values (now(), $1)', [JSON.stringify(people)]);
}

/**
 * @param {Pick<Database, 'query'>} database where the demo is done
 * @returns {Promise<any>} who was put into it; perhaps by an older version of the seeds
 */
export async function seededPeople({ query }) {
  const [marker] = await query('select people from demo_seed');
  return marker?.['people'];
}

// @ts-check
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startChild } from '../child.mjs';
import { DATA_DIRECTORY } from '../paths.mjs';
import { withProgress } from '../progress.mjs';
import { aborted } from '../stop-signal.mjs';
import { callerWith } from './api.mjs';
import { passTimeUntil, untilJobsAreDone } from './clock.mjs';
import { markDone, markStarted, seedProgress } from './marker.mjs';
import { readCases, readSeed } from './seeds.mjs';
import { storyteller } from './storyteller.mjs';
import { timelineOf } from './timeline.mjs';

/** @typedef {import('../database.mjs').Database} Database */
/** @typedef {import('../../../database/seeds/demo/sessions.ts').DemoSessions} DemoSessions */
/** @typedef {{ environment: Readonly<Record<string, string | undefined>>, signal: AbortSignal }} Options */

const LOG = join(DATA_DIRECTORY, 'demo-seed.log');
const PEOPLE_SCRIPT = fileURLToPath(new URL('./people.mjs', import.meta.url));
const MINUTE = 60_000;

/**
 * Sees to it that the database is fit for the demo: empty, or a finished demo. What a demo left half done is
 * thrown away when the database is the demo's own.
 *
 * @param {Database} database
 * @param {{ fresh: boolean, filesDirectory: string }} options `fresh`: throw away a finished demo too
 * @returns {Promise<'empty' | 'done'>}
 * @throws {Error} when the database is somebody else's, or may not be thrown away
 */
export async function prepareDatabase(database, { fresh, filesDirectory }) {
  const progress = await seedProgress(database);
  if (progress === 'stranger') {
    throw new Error('DATABASE_URL names a database that is in use and holds no demo. Name an empty one.');
  }
  if (progress === 'empty' || (progress === 'done' && !fresh)) return progress;
  if (!database.isOurs) {
    throw new Error('DATABASE_URL names a database with an earlier demo. Empty it, or name another one.');
  }
  await database.startOver();
  rmSync(filesDirectory, { recursive: true, force: true });
  return 'empty';
}

/**
 * Puts departments and people into an empty database; the server must not run yet.
 *
 * @param {Database} database
 * @param {Options} options
 * @returns {Promise<DemoSessions>} everybody, signed in for some minutes
 * @throws {Error} with the end of the log
 */
export async function seedPeople(database, { environment, signal }) {
  await markStarted(database);
  const [first] = timelineOf(readCases(), new Date());
  const since = new Date((first?.at.getTime() ?? Date.now()) - MINUTE).toISOString();
  const child = startChild([PEOPLE_SCRIPT, since], { environment, logFile: LOG });
  try {
    return await withProgress('写入部门与人员 Adding departments and people', async () => {
      const { code } = await Promise.race([child.ended, aborted(signal)]);
      if (code === 0) return /** @type {DemoSessions} */ (await child.message);
      throw new Error(`${child.lastWords()}\n\nSeeding failed; its whole log is in ${LOG}`);
    });
  } finally {
    await child.stop();
  }
}

/**
 * Lets the enterprises apply and the reviewers decide, over some weeks of the test clock, which stands at
 * the real time in the end.
 *
 * @param {Database} database
 * @param {{ url: string, sessions: DemoSessions, signal: AbortSignal }} options `url`: of the running
 *   installation
 */
export async function seedCases(database, { url, sessions, signal }) {
  const people = readSeed('people.json');
  await withProgress('办理示例事项 Living through the weeks before', async () => {
    const operator = callerWith(url, sessions.administrators[people.operations[0].email]);
    const tell = storyteller(url, sessions);
    for (const { at, entry, event } of timelineOf(readCases(), new Date())) {
      signal.throwIfAborted();
      await passTimeUntil(operator, at, database);
      await tell(entry, event);
      await untilJobsAreDone(database);
    }
    await passTimeUntil(operator, new Date(), database);
  });
  await markDone(database, people);
}

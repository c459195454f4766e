// @ts-check
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildWhatIsStale } from '../building/build.mjs';
import { startCatcher } from './catcher/index.mjs';
import { openDatabase } from './database.mjs';
import { demoEnvironment, FILES_DIRECTORY } from './environment.mjs';
import { DemoAlreadyRuns, lockDemo } from './lock.mjs';
import { DATA_DIRECTORY } from './paths.mjs';
import { freePort } from './ports.mjs';
import { startPortal } from './portal.mjs';
import { withProgress } from './progress.mjs';
import { prepareDatabase, seedPeople, seedCases } from './seed/index.mjs';
import { seededPeople } from './seed/marker.mjs';
import { readSeed } from './seed/seeds.mjs';
import { crashOf, startServer } from './server.mjs';
import { aborted, StopRequested } from './stop-signal.mjs';
import { summaryOf, summaryText, writeSummary } from './summary.mjs';

/** @typedef {() => Promise<unknown>} Close */
/** @typedef {(close: Close) => void} AtTheEnd */

const SUMMARY = join(DATA_DIRECTORY, 'demo.json');
const PREFERRED_PORT = 1337;

/**
 * Runs the demo until it is asked to stop, and ends all its parts in reverse order, whatever happens.
 *
 * @param {{ signal: AbortSignal, fresh: boolean }} options `fresh`: throw the demo's data away first
 * @returns {Promise<number>} the exit code
 */
export async function runDemo({ signal, fresh }) {
  /** @type {Close[]} */
  const parts = [];
  try {
    await start({ signal, fresh, atTheEnd: (close) => parts.unshift(close) });
    return 0;
  } catch (error) {
    return explain(error);
  } finally {
    await closeAll(parts);
  }
}

/**
 * @param {{ signal: AbortSignal, fresh: boolean, atTheEnd: AtTheEnd }} options
 * @returns {Promise<never>}
 * @throws {StopRequested} when asked to, or another error
 */
async function start({ signal, fresh, atTheEnd }) {
  atTheEnd(await lockDemo(DATA_DIRECTORY));
  const removeSummary = async () => rmSync(SUMMARY, { force: true });
  await removeSummary();
  atTheEnd(removeSummary);
  const database = await openDatabase();
  atTheEnd(database.close);
  const catcher = await startCatcher();
  atTheEnd(catcher.close);
  const port = await freePort(Number(process.env.PORT ?? PREFERRED_PORT));
  const url = `http://127.0.0.1:${port}`;
  const portal = await startPortal(url);
  atTheEnd(portal.close);
  const environment = await demoEnvironment({
    databaseUrl: database.url,
    port,
    beside: { ...catcher.environment, ...portal.environment },
  });
  const progress = await prepareDatabase(database, { fresh, filesDirectory: FILES_DIRECTORY });
  await buildWhatIsStale({ environment, signal });
  const sessions = progress === 'empty' ? await seedPeople(database, { environment, signal }) : null;
  signal.throwIfAborted();
  const server = await startServer({ url, environment, signal });
  atTheEnd(() => withProgress('停止平台 Stopping the platform', server.stop));
  const crashed = server.ended.then(() => Promise.reject(crashOf(server)));
  const ready = async () => {
    if (sessions) await seedCases(database, { url, sessions, signal });
    await announce(await seededPeople(database), { url, mailUrl: catcher.url, portalUrl: portal.url });
  };
  await Promise.race([ready(), crashed, aborted(signal)]);
  return Promise.race([crashed, aborted(signal)]);
}

/**
 * @param {any} people
 * @param {{ url: string, mailUrl: string, portalUrl: string }} addresses
 */
async function announce(people, addresses) {
  const departments = new Map(
    readSeed('departments.json').map((/** @type {any} */ { code, name }) => [code, name]),
  );
  const summary = summaryOf(people, departments, addresses);
  writeSummary(SUMMARY, summary);
  process.stdout.write(`\n${summaryText(summary)}\n`);
}

/**
 * @param {unknown} error
 * @returns {number} the exit code
 */
function explain(error) {
  if (error instanceof StopRequested) return 0;
  process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
  if (error instanceof DemoAlreadyRuns && existsSync(SUMMARY)) {
    const { signInUrl, adminUrl, apiUrl, mailUrl } = JSON.parse(readFileSync(SUMMARY, 'utf8'));
    process.stderr.write(`  ${signInUrl}\n  ${adminUrl}\n  ${apiUrl}\n  ${mailUrl}\n`);
  }
  return 1;
}

/** A part that does not end must not keep the others from ending. @param {Close[]} parts */
async function closeAll(parts) {
  for (const close of parts) {
    try {
      await close();
    } catch (error) {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    }
  }
}

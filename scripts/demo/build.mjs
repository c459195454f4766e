// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import lockfile from 'proper-lockfile';
import { isStale, sourcesOf, writeStamp } from './build-stamps.mjs';
import { startChild } from './child.mjs';
import { BUILD_STAMPS, DATA_DIRECTORY, DIST_DIRECTORY, ROOT } from './paths.mjs';
import { withProgress } from './progress.mjs';

/** @typedef {import('./build-stamps.mjs').Target} Target */

const LOG = join(DATA_DIRECTORY, 'demo-build.log');
const COMPILER = 'node_modules/typescript/bin/tsc';
const STRAPI = 'node_modules/@strapi/strapi/bin/strapi.js';
const SERVER_FOLDERS = ['config', 'database', 'plugins', 'src'];

/** @param {string} path */
const isOfPanel = (path) => /^(src|plugins\/[^/]+)\/admin\//.test(path);

/** @type {Target} */
const server = {
  name: 'server',
  sources: [...SERVER_FOLDERS, 'tsconfig.json', 'package.json', 'package-lock.json'],
  isSource: (path) => !isOfPanel(path) && !/\.(bpmn|md)$/.test(path),
  outputs: SERVER_FOLDERS.map((folder) => `dist/${folder}`),
  proof: 'dist/src/index.js',
};

/** The panel also has in it what the configuration says about addresses, cookies and languages. @type {Target} */
const panel = {
  name: 'panel',
  sources: ['config', 'plugins', 'src/admin', 'tsconfig.json', 'package.json', 'package-lock.json'],
  isSource: (path) => !/^plugins\/[^/]+\/server\//.test(path),
  outputs: ['dist/build'],
  proof: 'dist/build/index.html',
};

/**
 * Builds the server and the admin panel, each only when its sources changed since. Says how long it takes.
 *
 * @param {{ environment: Readonly<Record<string, string | undefined>>, signal: AbortSignal }} options
 *   `environment`: a complete one, since building the panel reads the configuration
 * @returns {Promise<void>}
 * @throws {Error} with the end of the log, when it fails
 */
export async function buildWhatIsStale({ environment, signal }) {
  // Beside what is remembered of the build: there is one `dist` for all, wherever a demo keeps its data.
  const turn = join(dirname(BUILD_STAMPS), 'build-turn');
  mkdirSync(turn, { recursive: true });
  // Whoever comes while another builds waits for them, and then finds nothing stale.
  const release = await lockfile.lock(turn, {
    stale: 20_000,
    retries: { retries: 900, factor: 1, minTimeout: 1000 },
  });
  try {
    await build({ environment, signal });
  } finally {
    await release();
  }
}

/** @param {{ environment: Readonly<Record<string, string | undefined>>, signal: AbortSignal }} options */
async function build({ environment, signal }) {
  const stale = [server, panel].filter((target) => isStale(ROOT, BUILD_STAMPS, target));
  if (stale.length === 0) return;
  const sources = stale.map((target) => sourcesOf(ROOT, target));
  // A module that was renamed must not live on in what was built.
  for (const folder of SERVER_FOLDERS) rmSync(join(DIST_DIRECTORY, folder), { recursive: true, force: true });
  if (stale.includes(panel)) {
    // Strapi compiles the server before the panel.
    await run('构建服务端与管理后台 Building the server and the admin panel (1–3 min)', [STRAPI, 'build']);
  } else {
    await run('构建服务端 Building the server', [COMPILER, '-p', '.']);
  }
  stale.forEach((target, index) => writeStamp(ROOT, BUILD_STAMPS, target, sources[index] ?? ''));

  /**
   * @param {string} message
   * @param {string[]} command
   */
  async function run(message, command) {
    const child = startChild(command, { environment, logFile: LOG });
    const stop = () => void child.stop(2000);
    signal.addEventListener('abort', stop);
    try {
      await withProgress(message, async () => {
        const { code } = await child.ended;
        signal.throwIfAborted();
        if (code !== 0)
          throw new Error(`${child.lastWords()}\n\nBuilding failed; the whole log is in ${LOG}`);
      });
    } finally {
      signal.removeEventListener('abort', stop);
      await child.stop(2000);
    }
  }
}

// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';
import { startChild } from '../demo/child.mjs';
import { DIST_DIRECTORY, ROOT } from '../demo/paths.mjs';
import { withProgress } from '../demo/progress.mjs';
import { isStale, sourcesOf, writeStamp } from './stamps.mjs';

/** @typedef {import('./stamps.mjs').Target} Target */

/** There is one `dist` and one portal, wherever a demo keeps its data; what is remembered of them lies here. */
const FOLDER = join(ROOT, '.cache', 'build');
const STAMPS = join(FOLDER, 'stamps.json');
const LOG = join(FOLDER, 'build.log');
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

/** @type {Target} */
const panel = {
  name: 'panel',
  sources: ['config', 'plugins', 'src/admin', 'tsconfig.json', 'package.json', 'package-lock.json'],
  isSource: (path) => !/^plugins\/[^/]+\/server\//.test(path),
  // What Strapi writes into the panel's scripts.
  embeds: ({ PUBLIC_URL, STRAPI_AI_URL, STRAPI_ANALYTICS_URL, STRAPI_TELEMETRY_DISABLED, ...others }) => [
    PUBLIC_URL === undefined ? '/' : new URL(PUBLIC_URL).pathname,
    STRAPI_AI_URL,
    STRAPI_ANALYTICS_URL,
    STRAPI_TELEMETRY_DISABLED,
    ...Object.entries(others)
      .filter(([name]) => name.startsWith('STRAPI_ADMIN_'))
      .sort(),
  ],
  outputs: ['dist/build'],
  proof: 'dist/build/index.html',
};

/** The portal for enterprises; a front end that knows nothing of the server's sources. @type {Target} */
const portal = {
  name: 'portal',
  sources: ['portal', 'tsconfig.json', 'package-lock.json'],
  isSource: (path) => !/\.md$/.test(path),
  outputs: ['public/portal'],
  proof: 'public/portal/home.zh-Hans.html',
};

/**
 * @typedef {object} Building
 * @property {Readonly<Record<string, string | undefined>>} environment a complete one, since building the panel
 *   reads the configuration
 * @property {AbortSignal} signal
 */

/**
 * Builds the server, the admin panel and the portal, each only when its sources changed since. Says how long it
 * takes.
 *
 * @param {Building} options
 * @returns {Promise<void>}
 * @throws {Error} with the end of the log, when it fails
 */
export async function buildWhatIsStale(options) {
  await inTurn(async () => {
    await buildServerAndPanel(options);
    await buildPortal(options);
  });
}

/**
 * Builds all three, whatever was built before, unless a type is wrong. Otherwise as above.
 *
 * @param {Building} options
 */
export async function buildAnew(options) {
  await inTurn(async () => {
    // Strapi builds what does not type-check, too.
    await run('检查服务端类型 Checking the types of the server', [COMPILER, '--noEmit', '-p', '.'], options);
    rmSync(STAMPS, { force: true });
    await buildServerAndPanel(options);
    await buildPortal(options);
  });
}

/** Builds the portal alone, if its sources changed since. @param {Building} options */
export async function buildPortalIfStale(options) {
  await inTurn(() => buildPortal(options));
}

/** @param {() => Promise<void>} work */
async function inTurn(work) {
  mkdirSync(FOLDER, { recursive: true });
  // Whoever comes while another builds waits for them, and then finds nothing stale.
  const release = await lockfile.lock(FOLDER, {
    stale: 20_000,
    retries: { retries: 900, factor: 1, minTimeout: 1000 },
  });
  try {
    await work();
  } finally {
    await release();
  }
}

/** @param {Building} options */
async function buildPortal(options) {
  if (!isStale(ROOT, STAMPS, portal, options.environment)) return;
  const sources = sourcesOf(ROOT, portal, options.environment);
  await run('构建企业门户 Building the portal for enterprises', ['portal/scripts/build.mjs'], options);
  writeStamp(ROOT, STAMPS, portal, sources);
}

/** @param {Building} options */
async function buildServerAndPanel(options) {
  const { environment } = options;
  const stale = [server, panel].filter((target) => isStale(ROOT, STAMPS, target, environment));
  if (stale.length === 0) return;
  const sources = stale.map((target) => sourcesOf(ROOT, target, environment));
  // A module that was renamed must not live on in what was built.
  for (const folder of SERVER_FOLDERS) rmSync(join(DIST_DIRECTORY, folder), { recursive: true, force: true });
  if (stale.includes(panel)) {
    // Strapi compiles the server before the panel.
    await run(
      '构建服务端与管理后台 Building the server and the admin panel (1–3 min)',
      [STRAPI, 'build'],
      options,
    );
  } else {
    await run('构建服务端 Building the server', [COMPILER, '-p', '.'], options);
  }
  stale.forEach((target, index) => writeStamp(ROOT, STAMPS, target, sources[index] ?? ''));
}

/**
 * @param {string} message
 * @param {string[]} command
 * @param {Building} options
 */
async function run(message, command, { environment, signal }) {
  const child = startChild(command, { environment, logFile: LOG });
  const stop = () => void child.stop(2000);
  signal.addEventListener('abort', stop);
  try {
    await withProgress(message, async () => {
      const { code } = await child.ended;
      signal.throwIfAborted();
      if (code !== 0) throw new Error(`${child.lastWords()}\n\nBuilding failed; the whole log is in ${LOG}`);
    });
  } finally {
    signal.removeEventListener('abort', stop);
    await child.stop(2000);
  }
}

// @ts-check
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { startChild } from './child.mjs';
import { DATA_DIRECTORY } from './paths.mjs';
import { withProgress } from './progress.mjs';

/** @typedef {import('./child.mjs').Child} Child */

const LOG = join(DATA_DIRECTORY, 'demo-server.log');
const SECONDS_TO_START = 120;

/**
 * Starts the built Strapi and waits until it answers.
 *
 * @param {{ url: string, environment: Readonly<Record<string, string | undefined>>, signal: AbortSignal }} options
 * @returns {Promise<Child>}
 * @throws {Error} with the end of its log, when it ends or does not answer within two minutes
 */
export async function startServer({ url, environment, signal }) {
  const child = startChild(['scripts/start.mjs'], { environment, logFile: LOG });
  try {
    await withProgress('启动平台 Starting the platform', () => untilHealthy(child, url, signal));
    return child;
  } catch (error) {
    await child.stop();
    throw error;
  }
}

/**
 * @param {Child} child
 * @returns {Error} what to show when the server ended although nobody asked it to
 */
export function crashOf(child) {
  return new Error(`${child.lastWords()}\n\nThe platform ended; its whole log is in ${LOG}`);
}

/**
 * @param {Child} child
 * @param {string} url
 * @param {AbortSignal} signal
 */
async function untilHealthy(child, url, signal) {
  const giveUpAt = performance.now() + SECONDS_TO_START * 1000;
  while (!(await isHealthy(url))) {
    signal.throwIfAborted();
    if (!child.isRunning()) throw crashOf(child);
    if (performance.now() > giveUpAt) {
      throw new Error(`${child.lastWords()}\n\nThe platform does not answer; its whole log is in ${LOG}`);
    }
    await delay(200);
  }
}

/** @param {string} url */
async function isHealthy(url) {
  try {
    const response = await fetch(`${url}/_health`, { signal: AbortSignal.timeout(2000) });
    return response.ok;
  } catch {
    return false;
  }
}

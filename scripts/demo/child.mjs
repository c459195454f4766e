// @ts-check
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { ROOT } from './paths.mjs';

const LINES_TO_SHOW = 40;
const isWindows = process.platform === 'win32';

/**
 * How a child ended: one of the two is null.
 *
 * @typedef {{ readonly code: number | null, readonly signal: NodeJS.Signals | null }} Ending
 */

/**
 * @typedef {object} Child
 * @property {Promise<Ending>} ended
 * @property {() => boolean} isRunning
 * @property {Promise<unknown>} message the first that it sends; never, when it sends none
 * @property {(milliseconds?: number) => Promise<void>} stop asks it to end, and kills it and its children when
 *   it has not ended by then
 * @property {() => string} lastWords the end of its log
 */

/**
 * Runs a program of this project in a process of its own, whose output goes into a log. It does not share the
 * terminal's Ctrl-C: the demo ends its parts in order. A child that listens to the channel between the two
 * learns when the demo itself was killed.
 *
 * @param {readonly string[]} command the script and its options
 * @param {{ environment: Readonly<Record<string, string | undefined>>, logFile: string }} options
 * @returns {Child}
 */
export function startChild(command, { environment, logFile }) {
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(process.execPath, [...command], {
    cwd: ROOT,
    env: environment,
    stdio: ['ignore', log, log, 'ipc'],
    // The leader of a process group, so that its own children can be ended with it.
    detached: !isWindows,
    windowsHide: true,
  });
  closeSync(log);
  let running = true;
  /** @type {Promise<Ending>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
  const over = ended.then(
    () => (running = false),
    () => (running = false),
  );
  return {
    ended,
    message: new Promise((resolve) => child.once('message', resolve)),
    isRunning: () => running,
    lastWords: () => readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-LINES_TO_SHOW).join('\n'),
    stop: async (milliseconds = 15_000) => {
      if (!running) return;
      child.kill('SIGTERM');
      await Promise.race([over, delay(milliseconds, null, { ref: false })]);
      if (running) killGroup(child.pid ?? 0);
      await over;
    },
  };
}

/** @param {number} pid */
function killGroup(pid) {
  try {
    process.kill(isWindows ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended just now.
  }
}

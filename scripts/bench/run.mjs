// @ts-check
import { aborted, stopSignal } from '../demo/stop-signal.mjs';

/**
 * @typedef {object} Bench
 * @property {AbortSignal} signal aborted when somebody stops it
 * @property {(close: () => Promise<unknown>) => void} atTheEnd what to do when it is over, however that came
 */

/**
 * Runs a benchmark to its end, or until somebody stops it, and closes all that it has opened.
 *
 * @param {(bench: Bench) => Promise<void>} measure
 * @returns {Promise<void>} an error is told, and shown by the exit code
 */
export async function runBench(measure) {
  /** @type {(() => Promise<unknown>)[]} */
  const open = [];
  const signal = stopSignal();
  try {
    await Promise.race([measure({ signal, atTheEnd: (close) => open.push(close) }), aborted(signal)]);
  } catch (error) {
    process.exitCode = 1;
    if (!signal.aborted) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  } finally {
    // The last opened goes first: nothing loses what it stands on.
    for (const close of open.reverse()) await close().catch(() => undefined);
  }
}

/** @param {readonly string[]} lines */
export function print(lines) {
  process.stdout.write(`${lines.join('\n')}\n`);
}

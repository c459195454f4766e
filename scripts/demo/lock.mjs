// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import lockfile from 'proper-lockfile';

const STALE_MILLISECONDS = 5000;

/** Another demo runs on the same data. */
export class DemoAlreadyRuns extends Error {
  /** @param {number} pid */
  constructor(pid) {
    super(`演示已在运行（进程 ${pid}） The demo runs already, as process ${pid}`);
    this.name = 'DemoAlreadyRuns';
  }
}

/**
 * Makes this process the only one that runs the demo on a data directory. The lock of a demo that was killed
 * goes stale within seconds, which this waits for.
 *
 * @param {string} directory
 * @returns {Promise<() => Promise<void>>} gives the lock back
 * @throws {DemoAlreadyRuns}
 */
export async function lockDemo(directory) {
  mkdirSync(directory, { recursive: true });
  const pidFile = join(directory, 'demo.pid');
  for (;;) {
    try {
      const release = await lockfile.lock(directory, {
        lockfilePath: join(directory, 'demo.lock'),
        stale: STALE_MILLISECONDS,
        // A machine that slept may find its lock stale; the demo is still the only one.
        onCompromised: () => undefined,
      });
      writeFileSync(pidFile, String(process.pid));
      return async () => {
        await release().catch(() => undefined);
      };
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ELOCKED') throw error;
      const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, 'utf8')) : 0;
      if (isAlive(pid)) throw new DemoAlreadyRuns(pid);
      await delay(250);
    }
  }
}

/** @param {number} pid */
function isAlive(pid) {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

// @ts-check
import { clearInterval, setInterval } from 'node:timers';

const NOTICE_AFTER_MILLISECONDS = 1000;
const REPEAT_WHERE_LINES_STAY_SECONDS = 10;

/**
 * Says what is going on and for how long: on a terminal one line that counts the seconds, elsewhere (a log)
 * a line now and then. What takes less than a second is not mentioned.
 *
 * @template T
 * @param {string} message in the reader's words
 * @param {() => Promise<T>} work
 * @param {NodeJS.WriteStream} [stream]
 * @returns {Promise<T>} what `work` answers; its errors pass through
 */
export async function withProgress(message, work, stream = process.stdout) {
  const startedAt = performance.now();
  const seconds = () => Math.round((performance.now() - startedAt) / 1000);
  let shown = false;
  const timer = setInterval(() => {
    if (stream.isTTY) stream.write(`\r\x1b[2K… ${message} ${seconds()} s`);
    else if (seconds() % REPEAT_WHERE_LINES_STAY_SECONDS === 1) stream.write(`… ${message} ${seconds()} s\n`);
    shown = true;
  }, NOTICE_AFTER_MILLISECONDS);
  /** @param {string} sign */
  const end = (sign) => {
    clearInterval(timer);
    if (shown) stream.write(`${stream.isTTY ? '\r\x1b[2K' : ''}${sign} ${message} ${seconds()} s\n`);
  };
  try {
    const result = await work();
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  }
}

// @ts-check

const NOTICE_AFTER_MILLISECONDS = 1000;

/**
 * Says on stderr what is being waited for, once the wait passes a second.
 *
 * @template T
 * @param {string} message what is going on, in the reader's words
 * @param {() => Promise<T>} work
 * @returns {Promise<T>} what `work` answers; its errors pass through
 */
export async function withProgress(message, work) {
  const notice = setTimeout(() => {
    process.stderr.write(`${message} …\n`);
  }, NOTICE_AFTER_MILLISECONDS);
  try {
    return await work();
  } finally {
    clearTimeout(notice);
  }
}

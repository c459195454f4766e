// @ts-check

/** Asked to stop; no failure. */
export class StopRequested extends Error {
  constructor() {
    super('Stop requested');
    this.name = 'StopRequested';
  }
}

/**
 * Turns Ctrl-C, `kill` and a closed terminal into one signal, so that whatever runs can end in order. Further
 * ones change nothing: npm passes on the Ctrl-C that the terminal has sent already.
 *
 * @returns {AbortSignal} aborted with `StopRequested`
 */
export function stopSignal() {
  const controller = new globalThis.AbortController();
  const stop = () => controller.abort(new StopRequested());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  // Nobody reads the output any more, e.g. after `npm run demo | head`.
  process.stdout.on('error', stop);
  return controller.signal;
}

/**
 * @param {AbortSignal} signal
 * @returns {Promise<never>} rejects once the signal is aborted
 */
export function aborted(signal) {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

import type { Logger } from '../../application/ports';

/** Does a piece of work again and again, never twice at once; what fails is logged and done again. */
export class Repeater {
  readonly #milliseconds: number;
  readonly #work: () => Promise<void>;
  readonly #logger: Logger;
  #timer: NodeJS.Timeout | null = null;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(milliseconds: number, work: () => Promise<void>, logger: Logger) {
    this.#milliseconds = milliseconds;
    this.#work = work;
    this.#logger = logger;
  }

  start(): void {
    this.#timer = setInterval(() => {
      this.runSoon();
    }, this.#milliseconds);
    this.#timer.unref();
  }

  /** Does the work now, or once more when it is being done. */
  runSoon(): void {
    if (this.#timer === null) return;
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Does it no more, and waits for what is being done. */
  async stop(): Promise<void> {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#again = false;
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      try {
        await this.#work();
      } catch (error) {
        this.#logger.warn(`To be done again: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    this.#running = null;
  }
}

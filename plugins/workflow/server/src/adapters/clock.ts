import type { Clock } from '../application/ports';

/** The time of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/**
 * A clock that can be set ahead, for the demo and for tests; it goes on running. Where it stands is given
 * to a callback to keep, so that a restart does not throw it back.
 */
export class MovableClock implements Clock {
  readonly #real: Clock;
  readonly #keep: (offset: number) => Promise<void>;
  #offset: number;

  /**
   * @param options.offset milliseconds ahead of the real clock, as last kept
   * @param options.keep stores the offset
   * @param options.real what runs underneath; the machine's clock by default
   */
  constructor(options: { offset?: number; keep: (offset: number) => Promise<void>; real?: Clock }) {
    this.#real = options.real ?? systemClock;
    this.#keep = options.keep;
    this.#offset = options.offset ?? 0;
  }

  now(): Date {
    return new Date(this.#real.now().getTime() + this.#offset);
  }

  /** Milliseconds ahead of the real clock. */
  get offset(): number {
    return this.#offset;
  }

  /**
   * Moves the clock, once the new place is kept. Timers are jobs and wait on the database's clock: put
   * them at their new times afterwards (`GraphileJobQueue.reschedule`).
   *
   * @param milliseconds how far; time never goes back
   * @returns the new time
   * @throws RangeError when it is negative or no number
   */
  async advance(milliseconds: number): Promise<Date> {
    if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) {
      throw new RangeError(`A clock cannot be advanced by ${milliseconds} ms`);
    }
    const offset = this.#offset + milliseconds;
    await this.#keep(offset);
    this.#offset = offset;
    return this.now();
  }

  /** Takes over where another process has put the clock. */
  follow(offset: number): void {
    this.#offset = offset;
  }
}

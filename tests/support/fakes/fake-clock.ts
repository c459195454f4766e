import type { Clock } from '../../../plugins/workflow/server/src/application/ports';

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  #time: number;

  constructor(start: Date | string = '2026-03-03T01:00:00Z') {
    this.#time = new Date(start).getTime();
  }

  now(): Date {
    return new Date(this.#time);
  }

  advance(milliseconds: number): Promise<Date> {
    this.#time += milliseconds;
    return Promise.resolve(this.now());
  }
}

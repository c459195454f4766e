import type { Identifiers } from '../../../plugins/workflow/server/src/application/ports';

/** `id-1`, `id-2`, … */
export class FakeIdentifiers implements Identifiers {
  #count = 0;

  next(): string {
    this.#count += 1;
    return `id-${String(this.#count)}`;
  }
}

import type { UnitOfWork } from '../../../plugins/workflow/server/src/application/ports';

/** Something whose state a transaction can put back. */
export interface Participant {
  /** @returns what puts the state of this moment back */
  snapshot(): () => void;
}

/** A transaction over fakes: whatever they hold is put back when the work fails. */
export class FakeUnitOfWork implements UnitOfWork {
  readonly #participants: readonly Participant[];
  #open = false;

  constructor(...participants: readonly Participant[]) {
    this.#participants = participants;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#open) return work();
    const undo = this.#participants.map((participant) => participant.snapshot());
    this.#open = true;
    try {
      return await work();
    } catch (error) {
      for (const putBack of undo) putBack();
      throw error;
    } finally {
      this.#open = false;
    }
  }
}

/** Records by their key, with a transaction's undo. */
export class FakeTable<Record> implements Participant {
  #rows = new Map<string, Record>();

  set(key: string, record: Record): void {
    this.#rows.set(key, record);
  }

  get(key: string): Record | null {
    return this.#rows.get(key) ?? null;
  }

  delete(key: string): void {
    this.#rows.delete(key);
  }

  all(): Record[] {
    return [...this.#rows.values()];
  }

  snapshot(): () => void {
    const rows = new Map(this.#rows);
    return () => {
      this.#rows = rows;
    };
  }
}

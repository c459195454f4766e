import type { Draft } from '../../../../contracts';

/** Who saved the draft meanwhile, as the refusal says (DRAFT_CHANGED). */
export interface Conflict {
  readonly revision: number;
  readonly editedBy: string;
  readonly editedByName: string | null;
  readonly editedAt: string;
}

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly draft: Draft }
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  /** No answer, or one that says nothing about the draft: nobody knows whether it was saved. */
  | { readonly kind: 'unanswered' }
  /** Somebody deployed or deleted the draft meanwhile. */
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly message: string };

/** What was drawn and is not known to be saved, kept on this machine. */
export interface LocalCopy {
  readonly xml: string;
  /** The revision that it was drawn on. */
  readonly revision: number;
  readonly at: string;
}

export interface SaverPorts {
  readonly readXml: () => Promise<string>;
  readonly put: (save: {
    readonly revision: number;
    readonly xml: string;
    readonly key: string;
  }) => Promise<SaveAnswer>;
  readonly fetchDraft: () => Promise<Draft | null>;
  /** @returns whether the machine could keep it */
  readonly keep: (copy: LocalCopy | null) => boolean;
  /** @returns how to call it off */
  readonly later: (milliseconds: number, act: () => void) => () => void;
  readonly now: () => string;
  readonly newKey: () => string;
  readonly self: string;
}

export interface SaveState {
  readonly status: 'saved' | 'changed' | 'saving' | 'unanswered' | 'refused' | 'conflict' | 'gone';
  readonly savedAt: string;
  readonly revision: number;
  /** Whether what is not saved is at least kept on this machine. */
  readonly kept: boolean;
  readonly conflict: Conflict | null;
  readonly message: string;
}

interface Sent {
  readonly xml: string;
  readonly revision: number;
  readonly key: string;
}

/** After the last change; long enough not to save every letter. */
const PAUSE = 1_200;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;

/**
 * Saves a draft by itself, one save at a time, always on the revision that it started from. What the server
 * has not confirmed is kept on this machine, and somebody else's save is never overwritten.
 */
export class Saver {
  readonly #ports: SaverPorts;
  readonly #listeners = new Set<() => void>();
  #state: SaveState;
  #callOff: (() => void) | null = null;
  #running: Promise<void> | null = null;
  #changes = 0;
  #retry = FIRST_RETRY;
  /** What was sent without an answer: it may have been saved all the same. */
  #sent: Sent | null = null;

  constructor(ports: SaverPorts, { revision, editedAt }: Pick<Draft, 'revision' | 'editedAt'>) {
    this.#ports = ports;
    this.#state = { status: 'saved', savedAt: editedAt, revision, kept: true, conflict: null, message: '' };
  }

  get state(): SaveState {
    return this.#state;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something was drawn: kept on this machine and saved after a pause. */
  changed(): void {
    this.#changes += 1;
    if (this.#isStuck()) return;
    if (this.#state.status !== 'saving') this.#set({ status: 'changed' });
    this.#schedule(PAUSE);
  }

  /** Saves now. @returns whether everything that is drawn is saved */
  async flush(): Promise<boolean> {
    this.#callOff?.();
    while (this.#running) await this.#running;
    if (this.#state.status !== 'saved' && !this.#isStuck()) await this.#start();
    return this.#state.status === 'saved';
  }

  /** Goes on from a state of the server's, whatever was drawn here. */
  adopt({ revision, editedAt }: Pick<Draft, 'revision' | 'editedAt'>): void {
    this.#callOff?.();
    this.#sent = null;
    this.#ports.keep(null);
    this.#set({ status: 'saved', savedAt: editedAt, revision, kept: true, conflict: null, message: '' });
  }

  /** Whether saving again is no use before somebody has chosen a way out. */
  #isStuck(): boolean {
    return this.#state.status === 'conflict' || this.#state.status === 'gone';
  }

  close(): void {
    this.#callOff?.();
    this.#listeners.clear();
  }

  #set(change: Partial<SaveState>): void {
    this.#state = { ...this.#state, ...change };
    this.#listeners.forEach((listener) => listener());
  }

  #schedule(milliseconds: number): void {
    this.#callOff?.();
    this.#callOff = this.#ports.later(milliseconds, () => void this.#start());
  }

  async #start(): Promise<void> {
    // One at a time: what is drawn meanwhile goes with the next.
    if (this.#running) return this.#running;
    this.#running = this.#save().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #save(): Promise<void> {
    const changes = this.#changes;
    const xml = await this.#ports.readXml();
    const { revision } = this.#state;
    const kept = this.#ports.keep({ xml, revision, at: this.#ports.now() });
    this.#set({ status: 'saving', kept });
    // The same content is the same intention: the server answers it once.
    const again = this.#sent?.xml === xml && this.#sent.revision === revision ? this.#sent.key : null;
    const sent = { xml, revision, key: again ?? this.#ports.newKey() };
    const answer = await this.#ports.put(sent);
    await this.#settle(answer, sent, changes);
  }

  async #settle(answer: SaveAnswer, sent: Sent, changes: number): Promise<void> {
    switch (answer.kind) {
      case 'saved':
        this.#saved(answer.draft, changes);
        return;
      case 'unanswered':
        this.#sent = sent;
        this.#set({ status: 'unanswered' });
        this.#schedule(this.#retry);
        this.#retry = Math.min(this.#retry * 2, LONGEST_RETRY);
        return;
      case 'refused':
        this.#sent = null;
        this.#set({ status: 'refused', message: answer.message });
        return;
      case 'gone':
        this.#set({ status: 'gone' });
        return;
      case 'conflict':
        await this.#collided(answer.conflict);
    }
  }

  #saved({ revision, editedAt }: Draft, changes: number): void {
    this.#sent = null;
    this.#retry = FIRST_RETRY;
    const newer = this.#changes !== changes;
    if (!newer) this.#ports.keep(null);
    this.#set({ status: newer ? 'changed' : 'saved', savedAt: editedAt, revision, message: '' });
    if (newer) this.#schedule(PAUSE);
  }

  /** The save that got no answer may have arrived: then the other editor is oneself. */
  async #collided(conflict: Conflict): Promise<void> {
    const unanswered = this.#sent;
    if (unanswered && conflict.editedBy === this.#ports.self) {
      const draft = await this.#ports.fetchDraft();
      if (draft?.xml === unanswered.xml && draft.revision === unanswered.revision + 1) {
        this.#sent = null;
        this.#set({ revision: draft.revision, savedAt: draft.editedAt, status: 'changed' });
        this.#schedule(0);
        return;
      }
    }
    this.#set({ status: 'conflict', conflict });
  }
}

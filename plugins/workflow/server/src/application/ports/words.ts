import type {
  ActorReference,
  CalendarContent,
  Locale,
  WORDING_KINDS,
  Wording,
  Words,
} from '../../../../contracts';

/** A message template in every language; a language that it does not have says nothing. */
export interface StoredTemplate {
  readonly key: string;
  readonly wording: Wording;
}

/** The templates that the content manager shows too. */
export interface WordingStore {
  all(): Promise<readonly StoredTemplate[]>;
  find(key: string): Promise<StoredTemplate | null>;
  /** Takes turns until the transaction ends with everybody who writes this template, by any door. */
  lock(key: string): Promise<StoredTemplate | null>;
  /** Adds a template, or replaces the words of the one that is there. */
  write(key: string, wording: Wording): Promise<void>;
  remove(key: string): Promise<void>;
}

/** The words as they were from a moment on. Append-only. */
export interface WordingRecord {
  readonly documentId: string;
  readonly key: string;
  readonly kind: (typeof WORDING_KINDS)[number];
  readonly wording: Wording;
  readonly actor: ActorReference;
  readonly at: Date;
}

export interface WordingHistory {
  append(record: WordingRecord): Promise<void>;
  /** Newest first. */
  of(key: string): Promise<readonly WordingRecord[]>;
  /** The newest of every template. */
  newest(): Promise<readonly WordingRecord[]>;
}

/** The words that came with this installation; empty before they are shipped. */
export interface ShippedWords {
  find(key: string): Wording | null;
}

/** Reads a template without sending it. */
export interface TemplateReader {
  /** @throws Error when the text does not parse or goes beyond the limits; the message says where */
  render(text: string, variables: Readonly<Record<string, unknown>>): Promise<string>;
  /** The paths of the values that a text asks for, e.g. `recipient.name`; none when it does not parse. */
  pathsIn(text: string): readonly string[];
  /** What an error of `render` says, for whoever writes the text. */
  troubleOf(error: unknown): Readonly<Record<Locale, string>>;
}

/** Stands at the doors to the templates that are not the studio's: the content manager's, above all. */
export interface TemplateGuard {
  /** @throws coded errors that refuse the write; otherwise what was written is kept in the history */
  change<Result>(
    change: {
      readonly key: string;
      readonly locale: Locale;
      readonly words: Words;
      readonly isNew: boolean;
      readonly actor: ActorReference | null;
    },
    write: () => Promise<Result>,
  ): Promise<Result>;
  remove<Result>(
    removal: { readonly key: string; readonly actor: ActorReference | null },
    write: () => Promise<Result>,
  ): Promise<Result>;
}

export interface StoredCalendar extends CalendarContent {
  readonly documentId: string;
  readonly current: boolean;
  readonly changedAt: Date;
  /** null for nobody that is known: it came with the installation. */
  readonly changedBy: ActorReference | null;
}

export interface CalendarStore {
  all(): Promise<readonly StoredCalendar[]>;
  /** Takes turns with everybody who changes calendars. */
  lock(): Promise<readonly StoredCalendar[]>;
  /** @returns the new calendar's id */
  add(calendar: CalendarContent & { readonly current: boolean }, actor: ActorReference): Promise<string>;
  save(documentId: string, calendar: CalendarContent, actor: ActorReference): Promise<void>;
  /** This one and no other is current. */
  use(documentId: string, actor: ActorReference): Promise<void>;
}

import type {
  Action,
  ActorReference,
  AssigneeFamily,
  AssigneeResolver,
  AssigneeStanding,
  AuditLog,
  ContactDirectory,
  FileDirectory,
  GroupDirectory,
  MessageSamples,
  Sealer,
  Subject,
} from '../../../../contracts';
import type { WorkingCalendar } from '../../domain/working-calendar';

/** The time. Real in production; the demo's and the tests' can be moved. */
export interface Clock {
  now(): Date;
}

export interface Identifiers {
  /** A new documentId, as Strapi makes them. */
  next(): string;
}

/** One database transaction: everything inside lands together or not at all. */
export interface UnitOfWork {
  /** Joins the transaction that is open, or opens one. */
  run<Result>(work: () => Promise<Result>): Promise<Result>;
}

export type Job =
  | {
      readonly name: 'fire-timer';
      readonly instanceId: string;
      readonly elementId: string;
      readonly executionId: string;
    }
  | { readonly name: 'deliver'; readonly deliveryId: string };

export interface JobOptions {
  /** Jobs with the same key replace each other. */
  readonly key?: string;
  /** On the clock port's time; at once when missing. */
  readonly runAt?: Date;
}

/** Work that runs after the commit, once it is committed and never when it is not. */
export interface JobQueue {
  /** Adds a job in the transaction that is open. */
  add(job: Job, options?: JobOptions): Promise<void>;
  /** Adds jobs in their order, in one statement. */
  addAll(jobs: readonly (JobOptions & { readonly job: Job })[]): Promise<void>;
  /** Removes the jobs of these keys, in one statement. */
  remove(...keys: readonly string[]): Promise<void>;
}

export interface CalendarRepository {
  current(): Promise<WorkingCalendar>;
}

/** What the project around the plugin has registered. */
export interface RegistryReader {
  action(name: string): Action | undefined;
  actions(): readonly Action[];
  /** @param name a resolver's, or one of a family with its argument (`department:<documentId>`) */
  resolver(name: string): AssigneeResolver | undefined;
  /** How things stand with an assignee; null when nothing of that name is there. */
  standing(name: string): Promise<AssigneeStanding | null>;
  resolvers(): readonly AssigneeResolver[];
  families(): readonly AssigneeFamily[];
  subject(uid: string): Subject;
  subjects(): readonly Subject[];
  groups(): GroupDirectory;
  contacts(): ContactDirectory;
  files(): FileDirectory;
  audit(): AuditLog;
  sealer(): Sealer;
  /** What the project's programs give to a message that they send themselves; null for the others. */
  messageSamples(template: string): MessageSamples | null;
}

/** A person's name for people to read; null for somebody who is gone. */
export interface ActorNames {
  namesOf(actors: readonly ActorReference[]): Promise<ReadonlyMap<ActorReference, string>>;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

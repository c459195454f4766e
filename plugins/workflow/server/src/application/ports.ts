import type {
  Action,
  Assignees,
  ActorReference,
  AssigneeResolver,
  BusinessFields,
  Contact,
  ContactDirectory,
  GroupDirectory,
  GroupReference,
  InstanceStatus,
  LocalizedText,
  Sealer,
  Subject,
  SubjectReference,
} from '../../../contracts';
import type { Variables } from '../engine';

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

export interface DefinitionRecord {
  readonly documentId: string;
  readonly key: string;
  readonly version: number;
  readonly name: LocalizedText;
  readonly xml: string;
  readonly checksum: string;
  readonly origin: 'shipped' | 'panel';
  readonly state: 'active' | 'suspended';
  readonly note: string | null;
  readonly deployedBy: ActorReference;
  readonly deployedAt: Date;
}

export interface DefinitionRepository {
  find(documentId: string): Promise<DefinitionRecord | null>;
  latest(key: string): Promise<DefinitionRecord | null>;
  all(): Promise<readonly DefinitionRecord[]>;
  /** Every key with its newest name, without the diagrams. */
  names(): Promise<readonly Pick<DefinitionRecord, 'key' | 'name'>[]>;
  /** Whether a version of this key with this checksum was ever deployed. */
  hasChecksum(key: string, checksum: string): Promise<boolean>;
  /** Serialises deployments of one key until the transaction ends. */
  lockKey(key: string): Promise<void>;
  add(definition: DefinitionRecord): Promise<void>;
}

export interface InstanceRecord {
  readonly documentId: string;
  readonly definitionId: string;
  readonly definitionKey: string;
  readonly definitionVersion: number;
  readonly subject: SubjectReference;
  readonly applicant: ActorReference;
  readonly exclusiveKey: string | null;
  readonly status: InstanceStatus;
  readonly variables: Variables;
  readonly state: string;
  readonly businessFields: BusinessFields;
  readonly visited: readonly string[];
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly remindedAt: Date | null;
}

export interface InstanceRepository {
  find(documentId: string): Promise<InstanceRecord | null>;
  /** Row lock until the transaction ends: the only guard against two at once (design.md). */
  lock(documentId: string): Promise<InstanceRecord | null>;
  newestOf(subject: SubjectReference): Promise<InstanceRecord | null>;
  /** @returns false when another running case holds the exclusive key */
  add(instance: InstanceRecord): Promise<boolean>;
  save(instance: InstanceRecord): Promise<void>;
}

export interface TaskRecord {
  readonly documentId: string;
  readonly instanceId: string;
  readonly executionId: string;
  readonly taskDefinitionKey: string;
  readonly name: LocalizedText;
  readonly status: 'open' | 'completed' | 'cancelled';
  readonly assignee: ActorReference | null;
  readonly candidateUsers: readonly ActorReference[];
  readonly candidateGroups: readonly GroupReference[];
  readonly priority: number;
  readonly createdAt: Date;
  readonly dueDate: Date | null;
  readonly escalatedAt: Date | null;
  readonly completedAt: Date | null;
  readonly completedBy: ActorReference | null;
  readonly outcome: string | null;
}

export interface TaskRepository {
  find(documentId: string): Promise<TaskRecord | null>;
  openOf(instanceId: string): Promise<readonly TaskRecord[]>;
  add(task: TaskRecord): Promise<void>;
  save(task: TaskRecord): Promise<void>;
}

export interface TimerRecord {
  readonly instanceId: string;
  readonly elementId: string;
  readonly executionId: string;
  readonly dueAt: Date;
}

export interface TimerRepository {
  of(instanceId: string): Promise<readonly TimerRecord[]>;
  all(): Promise<readonly TimerRecord[]>;
  add(timer: TimerRecord): Promise<void>;
  remove(instanceId: string, executionId: string): Promise<void>;
}

export const HISTORY_TYPES = [
  'case-started',
  'task-created',
  'task-claimed',
  'task-unclaimed',
  'task-completed',
  'task-returned',
  'task-cancelled',
  'action-run',
  'message-queued',
  'timer-fired',
  'case-reminded',
  'case-withdrawn',
  'case-ended',
  'incident-raised',
  'incident-retried',
] as const;
export type HistoryType = (typeof HISTORY_TYPES)[number];

export interface HistoryEntry {
  readonly instanceId: string;
  readonly type: HistoryType;
  readonly at: Date;
  readonly actor: ActorReference;
  readonly elementId: string | null;
  readonly taskId: string | null;
  readonly outcome: string | null;
  readonly comment: string | null;
  readonly fieldsToCorrect: readonly string[];
}

export interface HistoryRepository {
  /** Appends; the database refuses any change or removal afterwards. */
  append(entries: readonly HistoryEntry[]): Promise<void>;
  of(instanceId: string): Promise<readonly (HistoryEntry & { readonly sequence: number })[]>;
}

export interface IncidentRecord {
  readonly documentId: string;
  readonly kind: 'job-failed' | 'stuck';
  readonly state: 'open' | 'resolved';
  readonly instanceId: string | null;
  readonly message: string;
  /** The job to put back at a retry. */
  readonly job: Job | null;
  /** Of two reports of the same trouble only the first is kept. */
  readonly fingerprint: string;
  readonly createdAt: Date;
  readonly resolvedAt: Date | null;
}

export interface IncidentRepository {
  find(documentId: string): Promise<IncidentRecord | null>;
  lock(documentId: string): Promise<IncidentRecord | null>;
  list(state: 'open' | 'resolved'): Promise<readonly IncidentRecord[]>;
  /** Does nothing when an open incident with this fingerprint exists. */
  raise(incident: IncidentRecord): Promise<void>;
  save(incident: IncidentRecord): Promise<void>;
}

export type Job =
  | {
      readonly name: 'fire-timer';
      readonly instanceId: string;
      readonly elementId: string;
      readonly executionId: string;
    }
  | { readonly name: 'deliver'; readonly deliveryId: string };

/** Work that runs after the commit, once it is committed and never when it is not. */
export interface JobQueue {
  /**
   * Adds a job in the transaction that is open.
   * @param options.key jobs with the same key replace each other
   * @param options.runAt on the clock port's time; at once when missing
   */
  add(job: Job, options?: { readonly key?: string; readonly runAt?: Date }): Promise<void>;
  remove(key: string): Promise<void>;
}

export const CHANNELS = ['email', 'sms', 'in-app'] as const;
export type Channel = (typeof CHANNELS)[number];

export interface MessageTemplate {
  readonly key: string;
  readonly locale: 'zh-Hans' | 'en';
  readonly emailSubject: string | null;
  readonly emailBody: string | null;
  readonly smsBody: string | null;
  /** The vendor's code for this text, where the vendor wants one (Aliyun). */
  readonly smsTemplateCode: string | null;
  readonly inAppTitle: string | null;
  readonly inAppBody: string | null;
}

export interface TemplateRepository {
  /** The template in this language, else in Chinese. */
  find(key: string, locale: 'zh-Hans' | 'en'): Promise<MessageTemplate | null>;
  keys(): Promise<ReadonlySet<string>>;
}

/** One message to one person on one channel: the delivery log. Holds no address in the clear. */
export interface DeliveryRecord {
  readonly documentId: string;
  readonly instanceId: string | null;
  readonly template: string;
  readonly channel: Channel;
  readonly recipient: ActorReference;
  /** Where it went, masked; known once it was tried. */
  readonly maskedAddress: string | null;
  readonly status: 'queued' | 'sent' | 'failed' | 'skipped';
  readonly attempts: number;
  readonly error: string | null;
  readonly providerMessageId: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  /** An address that is not (yet) the contact's own, sealed; null for the contact's. */
  readonly sealedAddress: string | null;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

export interface DeliveryRepository {
  add(delivery: DeliveryRecord): Promise<void>;
  /** Row lock, so that two workers never send one delivery at once. */
  lock(documentId: string): Promise<DeliveryRecord | null>;
  save(delivery: DeliveryRecord): Promise<void>;
}

export interface InAppMessageRecord {
  readonly documentId: string;
  readonly recipient: ActorReference;
  readonly title: string;
  readonly body: string;
  readonly createdAt: Date;
  readonly readAt: Date | null;
}

export interface InAppMessageRepository {
  add(message: InAppMessageRecord): Promise<void>;
  listFor(
    recipient: ActorReference,
    page: { limit: number; offset: number },
  ): Promise<readonly InAppMessageRecord[]>;
  countFor(recipient: ActorReference): Promise<number>;
  /** @returns false when the recipient has no such message */
  markRead(recipient: ActorReference, documentId: string, at: Date): Promise<InAppMessageRecord | null>;
}

export interface MailSender {
  /** @returns the server's message id. @throws when the server did not take it */
  send(mail: {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    /** Stays the same at a retry, so that a mail client can tell a repeat. */
    readonly messageId: string;
  }): Promise<string>;
}

export interface SmsSender {
  /** @param sms.mobile E.164. @returns the gateway's id. @throws when it was not taken */
  send(sms: {
    readonly mobile: string;
    readonly text: string;
    readonly templateCode: string | null;
    readonly variables: Readonly<Record<string, string>>;
    readonly reference: string;
  }): Promise<string>;
}

/** Renders a template text with variables; never runs code from it. */
export interface TemplateRenderer {
  render(text: string, variables: Readonly<Record<string, unknown>>): Promise<string>;
}

/** The working-day calendar in force, as data. */
export interface WorkingCalendar {
  readonly timeZone: string;
  /** ISO weekdays (1 = Monday) on which nobody works. */
  readonly weekend: readonly number[];
  /** `yyyy-MM-dd` → a holiday, or a weekend day that is worked (调休). */
  readonly days: ReadonlyMap<string, 'holiday' | 'workday'>;
}

export interface CalendarRepository {
  current(): Promise<WorkingCalendar>;
}

/** What the project around the plugin has registered. */
export interface RegistryReader {
  action(name: string): Action | undefined;
  actions(): readonly Action[];
  resolver(name: string): AssigneeResolver | undefined;
  resolvers(): readonly AssigneeResolver[];
  subject(uid: string): Subject;
  subjects(): readonly Subject[];
  groups(): GroupDirectory;
  contacts(): ContactDirectory;
  sealer(): Sealer;
}

/** A person's name for people to read; null for somebody who is gone. */
export interface ActorNames {
  namesOf(actors: readonly ActorReference[]): Promise<ReadonlyMap<ActorReference, string>>;
}

export type { Contact, Sealer };

/** Tells people something, by templates, on the channels that they can be reached on. */
export interface Messenger {
  send(message: {
    readonly template: string;
    readonly to: Assignees;
    readonly instanceId: string | null;
    readonly variables: Readonly<Record<string, unknown>>;
  }): Promise<void>;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

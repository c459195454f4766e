import type {
  ActorReference,
  Attachment,
  BusinessFields,
  FieldValue,
  GroupReference,
  InstanceStatus,
  LocalizedText,
  SubjectReference,
} from '../../../../contracts';
import type { Position } from '../../domain/step-verdict';
import type { Variables } from '../../engine';
import type { Job } from './world';

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
  /** Every version without its diagram, by key and version. */
  all(): Promise<readonly Omit<DefinitionRecord, 'xml'>[]>;
  /** Every key with its newest name, without the diagrams. */
  names(): Promise<readonly Pick<DefinitionRecord, 'key' | 'name'>[]>;
  /** Whether a version of this key with this checksum was ever deployed. */
  hasChecksum(key: string, checksum: string): Promise<boolean>;
  /** Serialises deployments of one key until the transaction ends. */
  lockKey(key: string): Promise<void>;
  add(definition: DefinitionRecord): Promise<void>;
  /** The one thing about a version that changes. */
  setState(documentId: string, state: DefinitionRecord['state']): Promise<void>;
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
  /** The newest case of each entry of a kind whose business fields contain a text, newest first. */
  newestOfEach(uid: string, text: string, limit: number): Promise<readonly InstanceRecord[]>;
  /** How many cases have not ended, by the version that they run on. */
  running(): Promise<ReadonlyMap<string, number>>;
  /** @returns false when another running case holds the exclusive key */
  add(instance: InstanceRecord): Promise<boolean>;
  /** Running cases of a flow in other versions than this one, oldest first. */
  runningElsewhere(key: string, definitionId: string, limit: number): Promise<readonly string[]>;
  save(instance: InstanceRecord): Promise<void>;
}

export interface TaskRecord {
  readonly documentId: string;
  readonly instanceId: string;
  readonly executionId: string;
  readonly taskDefinitionKey: string;
  readonly name: LocalizedText;
  /** `waiting`: an added approver whose turn has not come. `copied`: to be read only (抄送). */
  readonly status: 'open' | 'waiting' | 'completed' | 'cancelled' | 'copied';
  /** What the engine waits for, an approval added to that (加签), or a copy of it. */
  readonly kind: 'step' | 'approval' | 'copy';
  /** The step's task that an approval or a copy belongs to. */
  readonly parentId: string | null;
  readonly position: Position | null;
  readonly assignee: ActorReference | null;
  /** Whose task it is while somebody else answers for them (委派). */
  readonly owner: ActorReference | null;
  readonly delegationState: 'pending' | 'resolved' | null;
  /** The holder's answer while added approvers are still to give theirs. */
  readonly answer: Answer | null;
  /** Where the case goes straight back to once this task is done (a return with `resume: here`). */
  readonly resume: Resume | null;
  /** What those who decide together share. */
  readonly poll: { readonly id: string; readonly size: number } | null;
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

/** What somebody has decided. */
export interface Answer {
  readonly actor: ActorReference;
  readonly outcome: string;
  readonly comment: string | null;
  readonly fieldsToCorrect: readonly string[];
}

export interface Resume {
  readonly elementId: string;
  /** Who gets the task there, if they may still do it. */
  readonly assignee: ActorReference | null;
  readonly then: Resume | null;
}

export interface TaskRepository {
  find(documentId: string): Promise<TaskRecord | null>;
  openOf(instanceId: string): Promise<readonly TaskRecord[]>;
  /** Every task that a case has had, oldest first. */
  of(instanceId: string): Promise<readonly TaskRecord[]>;
  /** The approvals and copies of a step's task, oldest first. */
  childrenOf(parentId: string): Promise<readonly TaskRecord[]>;
  /** The tasks that somebody holds or is to be asked for, of all cases. */
  claimed(): Promise<readonly TaskRecord[]>;
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
  addAll(timers: readonly TimerRecord[]): Promise<void>;
  remove(instanceId: string, executionIds: readonly string[]): Promise<void>;
}

export const HISTORY_TYPES = [
  'case-started',
  'task-created',
  'task-claimed',
  'task-unclaimed',
  'task-completed',
  'task-returned',
  'task-cancelled',
  'task-assigned',
  'task-delegated',
  'task-resolved',
  'task-answered',
  'task-copied',
  'task-returned-to',
  'approver-added',
  'approver-removed',
  'approval-given',
  'comment-added',
  'action-run',
  'message-queued',
  'timer-fired',
  'case-reminded',
  'case-withdrawn',
  'case-migrated',
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
  /** What was filled in, by field. */
  readonly filledIn: Readonly<Record<string, FieldValue>>;
  /** Whom it was about: who was given the task, asked or copied. */
  readonly people: readonly ActorReference[];
  readonly attachments: readonly Attachment[];
  /** A comment that the applicant may read. */
  readonly public: boolean;
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

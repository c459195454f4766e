import type { ActorReference, LocalizedText, StudioSettings, flowEventKinds } from '../../../../contracts';

/** A flow that operations staff are working on; it becomes a version when it is deployed. */
export interface DraftRecord {
  readonly documentId: string;
  /** The process id of its diagram. */
  readonly key: string;
  readonly name: LocalizedText;
  readonly title: string;
  readonly xml: string;
  /** Counts the saves. */
  readonly revision: number;
  readonly basedOn: { readonly documentId: string; readonly version: number } | null;
  /** The newest version of its flow when it was taken, or came to be of that flow; 0 for none. */
  readonly seenVersion: number;
  readonly editedBy: ActorReference;
  readonly editedAt: Date;
  /** Everybody who has put something into it: none of them deploys it where four eyes are asked for. */
  readonly authors: readonly ActorReference[];
  /** Who had it open lately. */
  readonly presence: readonly Presence[];
}

export interface Presence {
  readonly actor: ActorReference;
  /** ISO 8601, by the clock port. */
  readonly seenAt: string;
}

export interface DraftRepository {
  find(documentId: string): Promise<DraftRecord | null>;
  /** Row lock until the transaction ends: of two who save at once exactly one wins. */
  lock(documentId: string): Promise<DraftRecord | null>;
  /** Every draft without its diagram, in the order they were taken. */
  all(): Promise<readonly Omit<DraftRecord, 'xml'>[]>;
  add(draft: DraftRecord): Promise<void>;
  save(draft: DraftRecord): Promise<void>;
  /** Only that; the diagram is not written again for a sign of life. */
  savePresence(documentId: string, presence: readonly Presence[]): Promise<void>;
  remove(documentId: string): Promise<void>;
}

/** What was done to a flow as a whole. Append-only. */
export interface FlowEventRecord {
  readonly kind: (typeof flowEventKinds)[number];
  /** null for what concerns all flows. */
  readonly key: string | null;
  readonly version: number | null;
  readonly at: Date;
  readonly actor: ActorReference;
  readonly note: string | null;
}

export interface FlowEventRepository {
  append(event: FlowEventRecord): Promise<void>;
  /** The newest of every flow, newest first. */
  newest(perFlow: number): Promise<readonly FlowEventRecord[]>;
}

export interface StudioSettingsRepository {
  read(): Promise<StudioSettings>;
  /** Takes turns with others who write. */
  write(settings: StudioSettings): Promise<void>;
}

/**
 * Asked before a draft is deployed, in its transaction: whether saved scenarios still go their way. What it
 * throws refuses the deployment.
 */
export type ScenarioGate = (request: {
  readonly key: string;
  readonly xml: string;
  readonly acceptDifferences: boolean;
}) => Promise<void>;

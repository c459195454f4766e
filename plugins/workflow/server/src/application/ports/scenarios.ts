import type { ActorReference, DryRunMove, Trace } from '../../../../contracts';
import type { Json } from '../../engine';

/** A dry run that is kept with a flow, and what came of it when it was saved. */
export interface ScenarioRecord {
  readonly documentId: string;
  readonly key: string;
  readonly name: string;
  readonly revision: number;
  readonly subject: { readonly uid: string; readonly sample: Readonly<Record<string, Json>> };
  readonly at: Date;
  readonly moves: readonly DryRunMove[];
  readonly expected: Trace;
  readonly savedBy: ActorReference;
  readonly savedAt: Date;
}

export interface ScenarioRepository {
  find(documentId: string): Promise<ScenarioRecord | null>;
  /** Row lock until the transaction ends: of two who save at once exactly one wins. */
  lock(documentId: string): Promise<ScenarioRecord | null>;
  /** In the order they were made; those of one flow, or all. */
  list(key?: string): Promise<readonly ScenarioRecord[]>;
  /** Whoever adds to a flow waits here for their turn, so that counting holds. */
  lockKey(key: string): Promise<void>;
  add(scenario: ScenarioRecord): Promise<void>;
  save(scenario: ScenarioRecord): Promise<void>;
  remove(documentId: string): Promise<void>;
}

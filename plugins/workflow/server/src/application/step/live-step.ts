import type { ActorReference, CaseContext } from '../../../../contracts';
import type { CaseSession, Command, CompiledDefinition } from '../../engine';
import type { HistoryEntry, InstanceRecord } from '../ports';

/** A step that is under way: one locked case, recovered once, in one transaction. */
export interface Step {
  readonly definition: CompiledDefinition;
  readonly actor: ActorReference;
  readonly now: Date;
  instance: InstanceRecord;
  readonly session: CaseSession;
  /** Runs the case on and carries its effects out. @throws whatever a transactional action throws */
  apply(command: Command): Promise<void>;
  /** Adds variables; conditions, inputs and messages of this step see them. */
  assign(variables: Readonly<Record<string, unknown>>): void;
  record(entry: Partial<HistoryEntry> & Pick<HistoryEntry, 'type'>): void;
  /** The case as actions and resolvers see it at this moment. */
  context(): CaseContext;
}

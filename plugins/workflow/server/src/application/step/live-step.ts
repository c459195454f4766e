import type { ActorReference, CaseContext } from '../../../../contracts';
import type { Command, CompiledDefinition } from '../../engine';
import type { HistoryEntry, InstanceRecord, WorkingCalendar } from '../ports';
import type { Answers } from './answers';

/** A step that is under way: one locked case, recovered once, in one transaction. */
export interface Step {
  readonly definition: CompiledDefinition;
  readonly actor: ActorReference;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
  /** Of resolvers and of the subject, as long as neither an action nor new variables may change them. */
  readonly answers: Answers;
  instance: InstanceRecord;
  /** Runs the case on and carries its effects out. @throws whatever a transactional action throws */
  apply(command: Command): Promise<void>;
  /** Adds variables; conditions, inputs and messages of this step see them. */
  assign(variables: Readonly<Record<string, unknown>>): void;
  record(entry: Partial<HistoryEntry> & Pick<HistoryEntry, 'type'>): void;
  /** Whether the step's actor has a stake in the case; asked for once. */
  interested(): Promise<boolean>;
  /** The case as actions and resolvers see it at this moment. */
  context(): CaseContext;
}

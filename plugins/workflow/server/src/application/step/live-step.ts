import type { ActorReference, CaseContext } from '../../../../contracts';
import type { Command, CompiledDefinition } from '../../engine';
import type { HistoryEntry, InstanceRecord, TaskRecord, WorkingCalendar } from '../ports';
import type { Answers } from './answers';

/** What is known beforehand of a task that is about to be opened. */
export type Arrival = Pick<TaskRecord, 'assignee' | 'resume'>;

/** A step that is under way: one locked case, recovered once, in one transaction. */
export interface Step {
  readonly definition: CompiledDefinition;
  readonly actor: ActorReference;
  readonly now: Date;
  readonly calendar: WorkingCalendar;
  /** Of resolvers and of the subject, as long as neither an action nor new variables may change them. */
  readonly answers: Answers;
  /** For whom a task is that this step sends the case back to, by element. */
  readonly arrivals: Map<string, Arrival>;
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

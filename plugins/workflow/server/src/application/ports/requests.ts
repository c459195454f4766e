import type { ActorReference, GroupReference, TaskView } from '../../../../contracts';
import type { DefinitionRecord, InstanceRecord, TaskRecord } from './cases';

/** A task beside the case it belongs to, as an inbox lists it. */
export interface ListedTask {
  readonly task: TaskRecord;
  readonly instance: Pick<
    InstanceRecord,
    | 'documentId'
    | 'definitionId'
    | 'definitionKey'
    | 'definitionVersion'
    | 'subject'
    | 'businessFields'
    | 'applicant'
  >;
  readonly definitionName: DefinitionRecord['name'];
}

export interface TaskFilter {
  readonly view: TaskView;
  readonly actor: ActorReference;
  readonly groups: readonly GroupReference[];
  readonly now: Date;
  readonly definition?: string | undefined;
  /** Matches anywhere in any business field. */
  readonly search?: string | undefined;
  readonly overdue?: boolean | undefined;
  /** Business field → text that must occur in it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly sort: { readonly field: string; readonly direction: 'asc' | 'desc' };
  readonly limit: number;
  readonly offset: number;
}

/** The read side of tasks: one statement for a page of an inbox. */
export interface TaskQueries {
  list(filter: TaskFilter): Promise<readonly ListedTask[]>;
  count(filter: Omit<TaskFilter, 'limit' | 'offset' | 'sort'>): Promise<number>;
  find(taskId: string): Promise<ListedTask | null>;
  /** Whether the actor has (had) a task in the case, open to them or done by them. */
  hasTaskIn(instanceId: string, actor: ActorReference, groups: readonly GroupReference[]): Promise<boolean>;
}

export interface IdempotencyRepository {
  /**
   * Takes a key for the transaction that is open; waits for another transaction that has it.
   * @returns null when it was free, else what stands under it
   */
  take(
    caller: ActorReference,
    key: string,
    fingerprint: string,
    at: Date,
  ): Promise<{ readonly fingerprint: string; readonly result: unknown } | null>;
  keep(caller: ActorReference, key: string, result: unknown): Promise<void>;
}

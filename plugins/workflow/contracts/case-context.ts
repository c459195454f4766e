import type { ActorReference } from './actor';

/** The content-type entry that a case is about. */
export interface SubjectReference {
  readonly uid: string;
  readonly documentId: string;
}

/** The case as an action, a resolver or a message template sees it. */
export interface CaseContext {
  readonly processInstanceId: string;
  readonly definitionKey: string;
  readonly subject: SubjectReference;
  /** Who the case is for: the applicant. */
  readonly applicant: ActorReference;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The time of the step, from the clock port. */
  readonly now: Date;
  /** Who takes the step; `system` for timers and jobs. */
  readonly actor: ActorReference;
}

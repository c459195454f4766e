import type { ActorReference, GroupReference } from './actor';
import type { CaseContext } from './case-context';
import type { LocalizedText } from './localized-text';
import type { Choice } from './studio';

export interface Assignees {
  readonly users: readonly ActorReference[];
  readonly groups: readonly GroupReference[];
}

/** Something that keeps people from doing a task, in words: nobody at all, or nobody in some cases. */
export interface AssigneeGap {
  readonly severity: 'error' | 'warning';
  /** What is missing and how to mend it, as a part of a longer text; no full stop. */
  readonly message: LocalizedText;
}

/** How things stand with an assignee at the moment of a check, as long as no case is known. */
export interface AssigneeStanding {
  readonly label: LocalizedText;
  readonly gaps: readonly AssigneeGap[];
  /** Whom it stands for, where that is the same in every case, and whether each may do a task; else null. */
  readonly people: readonly { readonly actor: ActorReference; readonly able: boolean }[] | null;
  /** Whether it is at most one person, whoever that is. */
  readonly single?: boolean;
}

/** Says who may do a task or gets a message; diagrams name it (`department-of:unit`). */
export interface AssigneeResolver {
  readonly name: string;
  readonly label: LocalizedText;
  resolve(context: CaseContext): Promise<Assignees>;
  /** What the check of a diagram should know; nothing is wrong where it is not given. */
  standing?(): Promise<AssigneeStanding>;
}

/** Many assignees of one kind; diagrams name one by its argument (`department:<documentId>`). */
export interface AssigneeFamily {
  /** What stands before the colon; no resolver's name starts like it. */
  readonly name: string;
  readonly label: LocalizedText;
  /** What the studio offers: `value` as a diagram writes it, and nothing of a person but the name. */
  choices(): Promise<readonly Choice[]>;
  /** Nobody when there is no such; the case goes on and is an incident. */
  resolve(context: CaseContext, argument: string): Promise<Assignees>;
  /** @returns null when there is no such */
  standing(argument: string): Promise<AssigneeStanding | null>;
}

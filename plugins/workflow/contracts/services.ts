import type { z } from 'zod';
import type { ActorReference, GroupReference } from './actor';
import type { LocalizedText } from './localized-text';
import type { Attachment, BusinessFields, FormField, TimelineEntry } from './task';
import type { InstanceStatus } from './process';
import type { Choice, SubjectField } from './studio';
import type { MessageVariable } from './words';

/**
 * What the plugin and the Strapi project around it ask of each other. A project reaches these
 * through `strapi.plugin('workflow').service(name)`; see `WorkflowServices` in offered-services.
 */

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

/**
 * Something that a service task may call by name. It runs inside the step's transaction: what it
 * writes through Strapi lands or is undone with the step (design.md, "One step").
 */
export interface Action<Inputs extends z.ZodType = z.ZodType> {
  /** `<house>.<verb>`, e.g. `unit.approve-registration`. */
  readonly name: string;
  readonly label: LocalizedText;
  readonly inputs: Inputs;
  /** Whether it decides the case: then nobody with a stake in the entry may bring it about. */
  readonly decides?: boolean;
  /** Names of the variables that it may leave in the case, for conditions to use. */
  readonly leaves?: readonly string[];
  /** @returns variables to keep in the case, or nothing. Throws a CodedError to refuse the step. */
  run(inputs: z.infer<Inputs>, context: CaseContext): Promise<Record<string, unknown> | undefined>;
}

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

/** Where groups come from: the project's departments, roles, … */
export interface GroupDirectory {
  /** The groups this actor works for, those below included. */
  groupsOf(actor: ActorReference): Promise<readonly GroupReference[]>;
  /** The actors to tell when a group is told something. */
  membersOf(group: GroupReference): Promise<readonly ActorReference[]>;
  /** Everybody who works for a group, from groups above it too; `membersOf` where it is not given. */
  everybodyFor?(group: GroupReference): Promise<readonly ActorReference[]>;
}

/** Files that people have uploaded in the project, to attach to comments. */
export interface FileDirectory {
  /** @returns those of the files that this person uploaded; the others are missing */
  own(actor: ActorReference, ids: readonly string[]): Promise<readonly Attachment[]>;
  open(
    id: string,
  ): Promise<{ readonly content: NodeJS.ReadableStream; readonly attachment: Attachment } | null>;
}

/** How to reach a person; read at the moment of sending and kept nowhere in the plugin. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly mobile: string | null;
  readonly locale: 'zh-Hans' | 'en';
}

export interface ContactDirectory {
  /** @returns the contacts of those who are there; whoever is gone is missing */
  contactsOf(actors: readonly ActorReference[]): Promise<ReadonlyMap<ActorReference, Contact>>;
}

/** Seals personal data at rest (product.md section 8); the project holds the keys. */
export interface Sealer {
  seal(plain: string): string;
  /** @throws when the text was not sealed here or was tampered with */
  open(sealed: string): string;
}

/** Where the project keeps who did what (product.md section 8). */
export interface AuditLog {
  /** Joins the open transaction. */
  append(record: {
    readonly event: string;
    readonly actor: ActorReference;
    readonly at: Date;
    readonly details: Readonly<Record<string, unknown>>;
  }): Promise<void>;
}

/**
 * How an entry is made for a try, as the real submission makes it. It runs in a transaction that is never
 * committed, and on databases in use: nothing made up may meet what is there.
 */
export interface SampleMaker<Inputs extends z.ZodObject = z.ZodObject> {
  /** Labelled (`title`, `x-title-en`), with defaults, so that an empty form will do. */
  readonly inputs: Inputs;
  /** For inputs that name something: what there is to choose from, by the input's name. */
  choices?(): Promise<Readonly<Record<string, readonly Choice[]>>>;
  /**
   * Makes the entry, and starts no case.
   *
   * @returns the entry, who the case would be for, and the variables that the case would start with
   */
  create(inputs: z.infer<Inputs>): Promise<{
    readonly documentId: string;
    readonly applicant: ActorReference;
    readonly variables?: Readonly<Record<string, unknown>>;
  }>;
}

/** A content type whose entries have cases. */
export interface Subject {
  readonly uid: string;
  /** What diagrams call its form (`wf:form`). */
  readonly formKey: string;
  readonly label: LocalizedText;
  /** What an inbox row shows and can be filtered by; stored with the case at its start. */
  businessFields(documentId: string): Promise<BusinessFields>;
  /** The labels of those fields, in the order of the columns. */
  readonly businessFieldLabels: Readonly<Record<string, LocalizedText>>;
  /** The entry's fields that conditions may use and steps may hide, as the studio offers them. */
  readonly fields?: readonly SubjectField[];
  /** By field, the values that come and go with the project's data, such as the departments of the day. */
  fieldChoices?(): Promise<Readonly<Record<string, readonly Choice[]>>>;
  /** The applicant's data as the task page shows it, with what changed since the last submission. */
  form(documentId: string): Promise<readonly FormField[]>;
  attachments(documentId: string): Promise<readonly Attachment[]>;
  openAttachment(
    documentId: string,
    attachmentId: string,
  ): Promise<{ readonly content: NodeJS.ReadableStream; readonly attachment: Attachment } | null>;
  /**
   * The applicant has done their own task, such as a correction, by whichever door; the entry may be as
   * it was. Runs inside the step.
   */
  handedInAgain?(documentId: string): Promise<void>;
  /** Separation of duties: has this actor a stake in the entry (own case, own unit)? */
  isInterested(actor: ActorReference, documentId: string): Promise<boolean>;
  /** The message of a nudge, where `case-reminded` is not in the words of those who decide here. */
  readonly reminderTemplate?: string;
  /** Makes entries to try flows on. */
  readonly sample?: SampleMaker;
  /** Further variables for message templates, e.g. the unit's name. */
  messageVariables(documentId: string): Promise<Readonly<Record<string, unknown>>>;
  /** Those variables as the studio offers them, each with a made-up example. */
  readonly messageSamples?: MessageSamples;
}

/** Variables of messages by name: what people call them, and an example that is nobody's. */
export type MessageSamples = Readonly<Record<string, Omit<MessageVariable, 'name'>>>;

export interface Registry {
  registerAction<Inputs extends z.ZodType>(action: Action<Inputs>): void;
  registerResolver(resolver: AssigneeResolver): void;
  registerFamily(family: AssigneeFamily): void;
  registerSubject(subject: Subject): void;
  registerGroups(directory: GroupDirectory): void;
  registerContacts(directory: ContactDirectory): void;
  registerFiles(directory: FileDirectory): void;
  registerSealer(sealer: Sealer): void;
  registerAudit(log: AuditLog): void;
  /** What the project's own programs give to the messages that they send, by the message's key. */
  registerMessageSamples(template: string, samples: MessageSamples): void;
  /** Folder (absolute) with `<key>/<key>.bpmn` files and `messages.json`, deployed at start. */
  registerShippedFlows(folder: string): void;
}

export interface StartCase {
  readonly definitionKey: string;
  readonly subject: SubjectReference;
  readonly applicant: ActorReference;
  /** At most one running case holds a key, e.g. `account:17` (a partial unique index). */
  readonly exclusiveKey: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A step that a case waits at, as its applicant may know of it: what kind of people have it, never who. */
export interface WaitingStep {
  readonly elementId: string;
  readonly name: LocalizedText;
  /** Whether it is the applicant's own. */
  readonly isApplicants: boolean;
  readonly groups: readonly GroupReference[];
  readonly since: Date;
  readonly dueAt: Date | null;
}

export interface CaseView {
  readonly processInstanceId: string;
  readonly status: InstanceStatus;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly timeline: readonly TimelineEntry[];
  /** Whether the diagram still catches a withdrawal. */
  readonly canWithdraw: boolean;
  /** Whether a reviewer's task waits and the applicant has not nudged within a day. */
  readonly canRemind: boolean;
  /** From when on they may nudge again; null unless they have nudged today. */
  readonly remindableFrom: Date | null;
  readonly waitsAt: readonly WaitingStep[];
  /** The timers that run, by the element of the diagram they belong to. */
  readonly deadlines: readonly { readonly elementId: string; readonly dueAt: Date }[];
}

type FilledIn = Readonly<Record<string, unknown>>;

/** What a front-end resource such as `/api/unit-registrations` does with its case. */
export interface CaseService {
  /** Joins the transaction that the caller has open. @throws CASE_ALREADY_OPEN */
  start(input: StartCase): Promise<{ readonly processInstanceId: string }>;
  /** @returns the newest case of an entry, or null */
  view(subject: SubjectReference): Promise<CaseView | null>;
  /**
   * @param applicant in whose place the actor withdraws, where the project lets them; the history names
   *   the actor
   * @throws CASE_NOT_WITHDRAWABLE once a decision has fallen, CASE_ENDED
   */
  withdraw(subject: SubjectReference, actor: ActorReference, applicant?: ActorReference): Promise<void>;
  /** Completes the open task that is the actor's own. @throws TASK_CLOSED (there is none), FORM_INVALID */
  completeOwnTask(
    ...answer: [subject: SubjectReference, actor: ActorReference, outcome: string, filledIn?: FilledIn]
  ): Promise<void>;
  /**
   * Says something to the case that its diagram waits for by name: what somebody does who has no task in
   * it. Who may say it is the caller's to check; the step is taken in the actor's name.
   *
   * @throws SIGNAL_NOT_AWAITED when the case does not wait for it, or no longer
   */
  signal(subject: SubjectReference, actor: ActorReference, name: string): Promise<void>;
  /** Nudges whoever holds the task (催办). @throws REMINDER_TOO_SOON, NOTHING_TO_REMIND */
  remind(subject: SubjectReference, actor: ActorReference): Promise<void>;
}

import type { AssigneeStanding, FieldPermission, FlowField, LocalizedText } from '../../../contracts';

/**
 * What passes through the engine's one door. Everything here is plain data: the engine touches
 * no Strapi, no SQL and no clock; the use case that opened a session carries the effects out
 * (design.md, "One step").
 */

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Variables = Record<string, Json>;

/** A definition that has been parsed and checked once; cached, shared by every case of it. */
export interface CompiledDefinition {
  /** BPMN process id: the definition's key. */
  readonly key: string;
  readonly name: { readonly 'zh-Hans': string; readonly en: string };
  /** What people fill in on the way, for the whole flow. */
  readonly form: readonly FlowField[];
  readonly userTasks: ReadonlyMap<string, UserTaskModel>;
  /** Every element by id: its BPMN type without prefix, and its name in both languages. */
  readonly elements: ReadonlyMap<string, ElementModel>;
  /** What send tasks tell whom, by element. */
  readonly messages: ReadonlyMap<string, readonly MessageModel[]>;
  /** Names of the message start events, and of the signals something in the diagram catches. */
  readonly startMessages: readonly string[];
  readonly signals: readonly string[];
  /** The engine's own serialised form; nobody outside `engine/` looks inside. */
  readonly source: unknown;
}

export interface ElementModel {
  readonly id: string;
  readonly type: string;
  readonly name: { readonly 'zh-Hans': string; readonly en: string };
}

export interface UserTaskModel extends ElementModel {
  /** Names of assignee resolvers, as written in `wf:assignees`. */
  readonly assignees: readonly string[];
  /** Key of the form that the task shows (`wf:form`), if any. */
  readonly form: string | null;
  /** What the step may do with which field, where the diagram says so (`wf:access`). */
  readonly access: ReadonlyMap<string, FieldPermission>;
  readonly outcomes: readonly OutcomeModel[];
  /** When the task is due, from its creation; null when never. */
  readonly dueIn: DurationModel | null;
  readonly priority: number;
  /** Several people decide it together (会签, 或签); null for one person. */
  readonly countersign: CountersignModel | null;
  /** The earlier tasks of the same scope that a return may choose, in the order of the drawing. */
  readonly upstream: readonly string[];
}

export interface CountersignModel {
  /** How many must be in favour: all, any one, or a share of those asked (0.6). */
  readonly rule: 'all' | 'any' | number;
  /** Whether they are asked one after the other. */
  readonly inSequence: boolean;
}

export interface OutcomeModel {
  readonly value: string;
  readonly label: { readonly 'zh-Hans': string; readonly en: string };
  readonly commentRequired: boolean;
  /** Whether it is in favour (`wf:approves`); where a diagram does not say, its first outcome is. */
  readonly approves: boolean;
}

/** An ISO 8601 duration; with `workingDays` its days are counted on the working-day calendar. */
export interface DurationModel {
  readonly duration: string;
  readonly workingDays: boolean;
}

/** What a step gets from outside. */
export interface EngineScope {
  /** The case's variables; FEEL conditions and inputs read them by name. */
  readonly variables: Variables;
  /** The time of this step. */
  readonly now: Date;
  /** Adds a duration to a time; working days by the calendar (the caller's). */
  readonly addDuration: (from: Date, duration: DurationModel) => Date;
}

export type Command =
  | { readonly kind: 'start'; readonly message?: string }
  | { readonly kind: 'complete-task'; readonly elementId: string; readonly executionId: string }
  /** Leaves a task without an answer and does an earlier one of the same scope again. */
  | {
      readonly kind: 'move';
      readonly elementId: string;
      readonly executionId: string;
      readonly target: string;
      /** Whether what came after the target is taken back too, or waits for the way back. */
      readonly takesBack: boolean;
    }
  | { readonly kind: 'complete-action'; readonly elementId: string; readonly executionId: string }
  | {
      readonly kind: 'fail-action';
      readonly elementId: string;
      readonly executionId: string;
      /** BPMN error code for a boundary error event. */
      readonly errorCode: string;
    }
  | { readonly kind: 'fire-timer'; readonly elementId: string; readonly executionId: string }
  | { readonly kind: 'signal'; readonly name: string }
  | { readonly kind: 'message'; readonly name: string };

export type Effect =
  /** A service task calls a registered action and waits for `complete-action`. */
  | {
      readonly kind: 'action';
      readonly elementId: string;
      readonly executionId: string;
      readonly action: string;
      readonly inputs: Variables;
    }
  /** A send task tells people; nothing waits for it. */
  | { readonly kind: 'send'; readonly elementId: string; readonly messages: readonly MessageModel[] };

export interface MessageModel {
  /** Key of the message template. */
  readonly template: string;
  /** Name of the assignee resolver that says who gets it, e.g. `applicant`. */
  readonly to: string;
}

export interface WaitingTask {
  readonly elementId: string;
  readonly executionId: string;
  /** The item of the collection that this instance of a multi-instance activity is for. */
  readonly item?: Json;
  /** For one of those who decide together: what they share, and how many are asked. */
  readonly poll?: { readonly id: string; readonly size: number };
}

export interface WaitingTimer {
  readonly elementId: string;
  readonly executionId: string;
  readonly dueAt: Date;
}

export interface WaitingSubscription {
  readonly elementId: string;
  readonly executionId: string;
  readonly kind: 'signal' | 'message' | 'condition' | 'call';
  readonly name: string;
  /** A boundary event guards an activity; it is not what a case waits for by itself. */
  readonly boundary: boolean;
}

export interface Snapshot {
  /** JSON, small: without source and without tracking. */
  readonly state: string;
  readonly ended: boolean;
  readonly tasks: readonly WaitingTask[];
  readonly timers: readonly WaitingTimer[];
  readonly subscriptions: readonly WaitingSubscription[];
  /** Service tasks still waiting for `complete-action`. */
  readonly actions: readonly WaitingTask[];
}

/** One recovered case. Several commands inside one transaction share it; then it is thrown away. */
export interface CaseSession {
  /**
   * Runs the case until it waits.
   *
   * @returns the effects to carry out, in order, and the ids of the elements and flows passed
   * @throws EngineError `NOT_WAITING` when nothing waits for this command; the case is unchanged
   * @throws EngineError `EXECUTION_FAILED` when the diagram cannot go on (bad condition, …)
   */
  apply(command: Command): { readonly effects: readonly Effect[]; readonly visited: readonly string[] };
  /** Replaces the variables that later commands of this session see. */
  setVariables(variables: Variables): void;
  /** Whether an element has a task open at this moment. */
  isOpen(elementId: string): boolean;
  snapshot(): Snapshot;
}

/**
 * The variable that says who is asked, by element, where several decide together. It is read when such
 * a task is entered, and must not change while it is open.
 */
export const VOTERS = 'countersigners';
/** The variable that says whether the answers given so far decide (`countersign.decided`). */
export const POLL = 'countersign';

/** What the check knows of the house around a diagram; what is not given is not checked. */
export interface DiagramVocabulary {
  readonly actions: ReadonlyMap<string, ActionFacts>;
  /** Of the assignees that the diagram names, those that there are (`namedAssignees`). */
  readonly assignees: ReadonlyMap<string, AssigneeStanding>;
  /** Keys of the forms, with the entry's fields that conditions may use. */
  readonly forms?: ReadonlyMap<string, readonly string[]>;
  /** What cases can be about; undefined = names of their fields are not checked. */
  readonly subjects?: readonly SubjectModel[];
  /** Keys of the message templates, with what is wrong with each; null for nothing. */
  readonly templates?: ReadonlyMap<string, TemplateTrouble | null>;
  /** Names of the variables that every case has. */
  readonly variables?: readonly string[];
  /** Names of the messages that somebody hands in to cases. */
  readonly messages?: readonly string[];
}

export interface ActionFacts {
  readonly inputs: readonly ActionInputFacts[];
  /** Whether it decides the case. */
  readonly decides?: boolean;
  /** Names of the variables that it may leave in the case; undefined = it may leave anything. */
  readonly leaves?: readonly string[];
}

export interface ActionInputFacts {
  readonly name: string;
  readonly required: boolean;
  /** What a literal value names, where it is more than a text. */
  readonly names?: 'assignee' | 'task';
  /** Whether the action takes this literal text. */
  readonly accepts?: (text: string) => boolean;
}

export type TemplateTrouble =
  /** No channel has all its words, in Chinese, which everybody falls back to. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'broken'; readonly field: LocalizedText; readonly detail: string };

export interface SubjectModel {
  readonly formKey: string;
  /** Names of all its fields: a case keeps some of them as variables. */
  readonly names: ReadonlySet<string>;
  /** Those that steps may hide. */
  readonly hideable: ReadonlySet<string>;
}

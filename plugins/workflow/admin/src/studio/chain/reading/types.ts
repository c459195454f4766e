import type { ModdleElement } from '../../../bpmn/moddle';
import type { OutcomeFields } from '../../model/outcomes';
import type { StepTimers } from '../../model/reminders';

/** Why a diagram cannot be shown as a chain of steps; each is about one element. */
export type ReasonCode =
  /** Pools, lanes, several processes or several starts. */
  | 'shape'
  /** Ways that are gone at the same time. */
  | 'parallel'
  /** The case waits for something else than a person. */
  | 'waits'
  /** A choice that no outcome of a review step makes. */
  | 'choice'
  /** An element that no chain has. */
  | 'kind'
  /** Done several times over. */
  | 'repeated'
  /** The way does not come to an end, or comes back to itself. */
  | 'unfinished'
  /** An outcome leads to a place where chains do not lead. */
  | 'outcome'
  /** Something hangs on an element that chains do not have there. */
  | 'event'
  /** Nothing of the chain leads there. */
  | 'outside';

export interface Reason {
  readonly code: ReasonCode;
  readonly elementId: string;
}

/** Where one or several outcomes of a review step lead. */
export interface Way {
  readonly flow: ModdleElement;
  readonly outcomes: readonly OutcomeFields[];
  /** Messages and actions on the way there. */
  readonly work: readonly ModdleElement[];
  readonly destination: Destination;
}

export type Destination =
  /** On along the chain. */
  | { readonly kind: 'on' }
  | { readonly kind: 'end'; readonly end: ModdleElement }
  /** To the applicant, and after that back into the chain. */
  | {
      readonly kind: 'correction';
      readonly task: ModdleElement;
      readonly work: readonly ModdleElement[];
      readonly back: Landing;
    }
  /** Straight back to a step. */
  | { readonly kind: 'back'; readonly back: Landing };

/** A flow that comes back into the chain, and the element of the chain it comes to. */
export interface Landing {
  readonly flow: ModdleElement;
  readonly element: ModdleElement;
}

export interface Decision {
  readonly gateway: ModdleElement;
  readonly ways: readonly Way[];
}

/** A gateway before a step that leads past it when a condition is met. */
export interface Skip {
  readonly gateway: ModdleElement;
  readonly flow: ModdleElement;
  /** FEEL. */
  readonly condition: string;
}

interface Item {
  readonly element: ModdleElement;
  /** The flow by which the chain comes here; null at a start. */
  readonly into: ModdleElement | null;
  /** The flow by which it goes on; null at an end. */
  readonly out: ModdleElement | null;
}

export interface ReviewItem extends Item {
  readonly kind: 'review';
  readonly into: ModdleElement;
  readonly out: ModdleElement;
  readonly skip: Skip | null;
  /** Null where every outcome goes the same way. */
  readonly decision: Decision | null;
  readonly timers: StepTimers;
}

export interface WorkItem extends Item {
  readonly kind: 'notice' | 'action';
  readonly into: ModdleElement;
  readonly out: ModdleElement;
}

/** A gateway where ways only come together; it is not shown. */
export interface MergeItem extends Item {
  readonly kind: 'merge';
  readonly into: ModdleElement;
  readonly out: ModdleElement;
}

export interface EdgeItem extends Item {
  readonly kind: 'start' | 'end';
}

export type ChainItem = ReviewItem | WorkItem | MergeItem | EdgeItem;

export interface Chain {
  readonly process: ModdleElement;
  /** The sub-process around the review, where there is one: what can be withdrawn as a whole. */
  readonly frame: ModdleElement | null;
  /** From the start to the end, what stands inside the frame in its place. */
  readonly items: readonly ChainItem[];
  /** What ends the frame early, e.g. a withdrawal. */
  readonly withdrawals: readonly ModdleElement[];
}

export type ChainReading =
  | { readonly kind: 'chain'; readonly chain: Chain }
  | { readonly kind: 'rich'; readonly reasons: readonly Reason[] };

import type { Attributes } from '../../edit/edit';

/** An element of the diagram by its id, or one that the same plan adds, by its own name with a "+". */
export type Ref = string;

export interface NewNode {
  readonly ref: Ref;
  readonly type:
    'bpmn:UserTask' | 'bpmn:SendTask' | 'bpmn:ServiceTask' | 'bpmn:ExclusiveGateway' | 'bpmn:EndEvent';
  readonly attributes: Attributes;
  readonly extensions: readonly { readonly type: string; readonly values: readonly Attributes[] }[];
}

export interface NewFlow {
  readonly source: Ref;
  readonly target: Ref;
  readonly names: Attributes;
  /** FEEL; null for a way without a condition. */
  readonly condition: string | null;
  readonly isDefault: boolean;
}

/**
 * One elementary change of a diagram. A plan is a list of them, made by looking only; whoever carries it
 * out draws it as well.
 */
export type Edit =
  /** New elements in a row, drawn in front of an element. */
  | { readonly kind: 'insert'; readonly before: Ref; readonly nodes: readonly NewNode[] }
  /** A new element beside the row, drawn below another. */
  | { readonly kind: 'hang'; readonly below: Ref; readonly node: NewNode }
  | { readonly kind: 'connect'; readonly flow: NewFlow }
  /** A flow now leads somewhere else. */
  | { readonly kind: 'lead'; readonly flow: Ref; readonly target: Ref }
  | { readonly kind: 'condition'; readonly flow: Ref; readonly condition: string }
  | { readonly kind: 'remove'; readonly elements: readonly Ref[] }
  /** Elements of a row change places; `followers` move as far as whom they follow. */
  | {
      readonly kind: 'arrange';
      readonly from: readonly Ref[];
      readonly to: readonly Ref[];
      readonly followers: readonly { readonly element: Ref; readonly follows: Ref }[];
    };

/** Why a command is not possible here, in words of the panel (`studio.chain.refused.…`). */
export type Refusal = 'only-review' | 'returned-to' | 'no-neighbour' | 'all-skipped';

export type Planned =
  | {
      readonly kind: 'plan';
      readonly edits: readonly Edit[];
      /** What to show afterwards. */ readonly focus: Ref;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** When an added approver (加签) decides: before the holder, together with them, or after them. */
export const POSITIONS = ['before', 'parallel', 'after'] as const;
export type Position = (typeof POSITIONS)[number];

/** One person's answer, as far as it matters: in favour, against (which a return is too), or none yet. */
export type Stand = 'approves' | 'refuses' | 'waits';

export interface Approval {
  readonly id: string;
  readonly position: Position;
  readonly stand: Stand;
}

export interface SharedStep {
  readonly holder: Stand;
  /** Those added and not removed again. */
  readonly approvals: readonly Approval[];
}

export type Verdict =
  /** Whose answer is the outcome of the step. */
  | { readonly kind: 'decided'; readonly by: 'holder' | { readonly approval: string } }
  | {
      readonly kind: 'waits';
      /** Whose turn it is among the added. */
      readonly turn: readonly string[];
      /** Whether the holder may answer now. */
      readonly holdersTurn: boolean;
    };

/**
 * What a step that several people share comes to now. They answer in the order before, then the holder
 * with those in parallel, then after. The first one against ends it; otherwise all must be in favour,
 * and then the holder's answer is the step's.
 */
export function stepVerdict({ holder, approvals }: SharedStep): Verdict {
  const against = approvals.find(({ stand }) => stand === 'refuses');
  if (against) return { kind: 'decided', by: { approval: against.id } };
  if (holder === 'refuses') return { kind: 'decided', by: 'holder' };
  const waiting = (position: Position) =>
    approvals.filter((one) => one.position === position && one.stand === 'waits').map(({ id }) => id);
  const before = waiting('before');
  if (before.length > 0) return { kind: 'waits', turn: before, holdersTurn: false };
  const parallel = waiting('parallel');
  const holdersTurn = holder === 'waits';
  if (holdersTurn || parallel.length > 0) return { kind: 'waits', turn: parallel, holdersTurn };
  const after = waiting('after');
  if (after.length > 0) return { kind: 'waits', turn: after, holdersTurn: false };
  return { kind: 'decided', by: 'holder' };
}

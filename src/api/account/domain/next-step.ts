import type { CaseState } from '../../../contracts/case';

/** What the personal centre asks of its person next (product.md section 3). */

export const NEXT_STEPS = [
  'upgrade-level',
  'complete-profile',
  'bind-unit',
  'await-review',
  'correct-and-resubmit',
  'done',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface Situation {
  /** Signed in with an assurance level below three (product.md section 2, row 3). */
  readonly restricted: boolean;
  readonly profileComplete: boolean;
  readonly hasUnit: boolean;
  /** State of the case that runs; null when none does. */
  readonly openCase: CaseState | null;
  /** Whether the newest case is a registration that was rejected: it is corrected and handed in again. */
  readonly registrationRejected: boolean;
}

/** @returns the one thing to do next; a case that runs goes before what could still be filled in */
export function nextStep(situation: Situation): NextStep {
  const { restricted, profileComplete, hasUnit, openCase, registrationRejected } = situation;
  if (restricted) return 'upgrade-level';
  if (openCase === 'returned') return 'correct-and-resubmit';
  if (openCase !== null) return 'await-review';
  if (hasUnit) return 'done';
  if (registrationRejected) return 'correct-and-resubmit';
  return profileComplete ? 'bind-unit' : 'complete-profile';
}

/** Basic info is complete with a name and a mobile that its holder has proved. */
export function isProfileComplete(profile: {
  readonly name: string | null;
  readonly mobileProvedAt: string | Date | null;
}): boolean {
  return Boolean(profile.name?.trim()) && profile.mobileProvedAt !== null;
}

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
  /** State of the newest case by which the account wants a unit; null when there is none. */
  readonly latestCase: 'under-review' | 'returned' | 'approved' | 'rejected' | 'withdrawn' | null;
}

/** @returns the one thing to do next; a case that runs goes before what could still be filled in */
export function nextStep({ restricted, profileComplete, hasUnit, latestCase }: Situation): NextStep {
  if (restricted) return 'upgrade-level';
  if (hasUnit) return 'done';
  if (latestCase === 'under-review') return 'await-review';
  if (latestCase === 'returned' || latestCase === 'rejected') return 'correct-and-resubmit';
  return profileComplete ? 'bind-unit' : 'complete-profile';
}

/** Basic info is complete with a name and a mobile that its holder has proved. */
export function isProfileComplete(profile: {
  readonly name: string | null;
  readonly mobileProvedAt: string | Date | null;
}): boolean {
  return Boolean(profile.name?.trim()) && profile.mobileProvedAt !== null;
}

/**
 * What a sign-in comes to: one name for every row of the binding table (product.md section 2), which the
 * API returns and the audit log records.
 */
export const OUTCOMES = [
  /** Row 1: forged, expired or replayed; nothing is bound, nothing created. */
  'refused',
  /** The portal does not answer in time, or not sensibly; nothing is bound. */
  'portal-unavailable',
  /** Row 2. */
  'account-disabled',
  /** Row 3: signed in, with nothing but the own personal centre. */
  'signed-in-restricted',
  /** Row 4 (and 15: the snapshot is brought up to date). */
  'signed-in',
  /** A legal identity came back with another credit code: it stands for another unit now. */
  'credit-code-changed',
  /** Row 5. */
  'upgrade-required',
  /** Row 6 (and 10: the mobile wins over the login name). */
  'bound',
  /** Row 7: the person is asked first. */
  'confirm-binding',
  /** Row 7, when the person says that it is not their account. */
  'binding-declined',
  /** Row 8. */
  'bound-second-identity',
  /** Row 9. */
  'identity-kind-taken',
  /** Several accounts hold the mobile: none of them is bound by guessing. */
  'mobile-ambiguous',
  /** Row 11. */
  'username-conflict',
  /** Row 12. */
  'mobile-required',
  /** Row 13. */
  'account-created',
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes after which the person has a session. */
export const SIGNED_IN_OUTCOMES = [
  'signed-in',
  'signed-in-restricted',
  'bound',
  'bound-second-identity',
  'account-created',
] as const satisfies readonly Outcome[];

export type SignedInOutcome = (typeof SIGNED_IN_OUTCOMES)[number];

export function isSignedIn(outcome: Outcome): outcome is SignedInOutcome {
  return (SIGNED_IN_OUTCOMES as readonly Outcome[]).includes(outcome);
}

/** The two kinds of login at the province's portal: 个人 and 法人 (product.md section 1). */
export const IDENTITY_KINDS = ['natural', 'legal'] as const;
export type IdentityKind = (typeof IDENTITY_KINDS)[number];

import type { IdentityKind, Outcome } from '../../../contracts';

/** What the platform knows when a person comes back from the portal. */
export interface Facts {
  readonly person: {
    readonly kind: IdentityKind;
    readonly level: number | null;
    readonly hasMobile: boolean;
    readonly creditCode: string | null;
  };
  /** The binding of this very identity (portal, kind, stable subject id), if there is one. */
  readonly bound: {
    readonly accountId: number;
    readonly disabled: boolean;
    readonly creditCode: string | null;
  } | null;
  /** Accounts that hold the person's mobile. */
  readonly byMobile: readonly Candidate[];
  /** The account whose user name is the person's login name; null when there is none. */
  readonly byUsername: number | null;
  /** The account that the person has said is theirs (row 7). */
  readonly confirmed: number | null;
}

export interface Candidate {
  readonly accountId: number;
  readonly disabled: boolean;
  readonly mobileProved: boolean;
  readonly boundKinds: readonly IdentityKind[];
}

export interface Rules {
  /** Below it a natural identity is restricted, and not bound at all. */
  readonly requiredLevel: number;
  /** `binding.confirmTypedMobile`: ask before binding by a mobile that somebody else typed. */
  readonly confirmTypedMobile: boolean;
}

export interface Decision {
  readonly outcome: Exclude<Outcome, 'refused' | 'portal-unavailable' | 'binding-declined'>;
  /** The account that the outcome is about; null when there is none (yet). */
  readonly accountId: number | null;
}

/**
 * The binding table of product.md section 2, top row first; row 1 is refused before anybody asks here.
 * Rows 14 and 15 are how facts come about: an unbound identity is not `bound`, unbound values match
 * nothing, and a bound one is found by its stable subject id whatever else has changed.
 */
export function decide(facts: Facts, rules: Rules): Decision {
  const { person, bound } = facts;
  if (bound) return decideBound(facts, bound, rules);
  if (isBelow(person, rules)) return { outcome: 'upgrade-required', accountId: null };
  if (facts.byMobile.length > 0) return decideByMobile(facts, rules);
  if (facts.byUsername !== null) return { outcome: 'username-conflict', accountId: facts.byUsername };
  if (person.kind === 'legal' && !person.hasMobile) return { outcome: 'mobile-required', accountId: null };
  return { outcome: 'account-created', accountId: null };
}

/** Rows 2, 3 and 4; and a legal identity that has come to stand for another unit. */
function decideBound({ person }: Facts, bound: NonNullable<Facts['bound']>, rules: Rules): Decision {
  const { accountId, disabled, creditCode } = bound;
  if (disabled) return { outcome: 'account-disabled', accountId };
  if (creditCode !== null && person.creditCode !== creditCode)
    return { outcome: 'credit-code-changed', accountId };
  if (person.kind === 'legal' && !person.hasMobile) return { outcome: 'mobile-required', accountId };
  return { outcome: isBelow(person, rules) ? 'signed-in-restricted' : 'signed-in', accountId };
}

/** Rows 6 to 10: the mobile wins, whoever has the login name as user name. */
function decideByMobile({ person, byMobile, confirmed }: Facts, rules: Rules): Decision {
  const [account, ...others] = byMobile;
  if (!account || others.length > 0) return { outcome: 'mobile-ambiguous', accountId: null };
  const { accountId, disabled, mobileProved, boundKinds } = account;
  if (disabled) return { outcome: 'account-disabled', accountId };
  if (boundKinds.includes(person.kind)) return { outcome: 'identity-kind-taken', accountId };
  const asks = !mobileProved && rules.confirmTypedMobile && confirmed !== accountId;
  if (asks) return { outcome: 'confirm-binding', accountId };
  return { outcome: boundKinds.length > 0 ? 'bound-second-identity' : 'bound', accountId };
}

function isBelow({ kind, level }: Facts['person'], { requiredLevel }: Rules): boolean {
  return kind === 'natural' && (level ?? 0) < requiredLevel;
}

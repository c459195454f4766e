import type { Gate, IdentityKind } from '../../../contracts';

interface Level {
  readonly kind: IdentityKind;
  readonly level: number | null;
}

/**
 * Whether a session is restricted, by what is stored now (product.md section 2, row 3 and "Level is
 * gated by stored level on every request").
 *
 * @param signedInWith the identity of the sign-in; undefined for a sign-in without a portal, null when the
 *   identity is bound no longer
 * @param identities all identities of the account; they count when the sign-in had none
 */
export function gateOf(
  signedInWith: Level | null | undefined,
  identities: readonly Level[],
  requiredLevel: number,
): Gate {
  const passes = ({ kind, level }: Level) => kind === 'legal' || (level ?? 0) >= requiredLevel;
  if (signedInWith === null) return { level: null, requiredLevel, restricted: true };
  if (signedInWith !== undefined)
    return { level: signedInWith.level, requiredLevel, restricted: !passes(signedInWith) };
  const natural = identities.find(({ kind }) => kind === 'natural');
  const restricted = identities.length > 0 && !identities.some(passes);
  return { level: natural?.level ?? null, requiredLevel, restricted };
}

// @ts-check
import { describe } from '../describe.mjs';

/** @typedef {import('../world.mjs').World} World */

/** Which claims a scope brings. */
export const CLAIMS = {
  openid: ['sub', 'acr', 'user_type'],
  profile: [
    'preferred_username',
    'name',
    'id_number',
    'organisation_name',
    'credit_code',
    'organisation_role',
  ],
  phone: ['phone_number'],
};

/**
 * @param {World} world
 * @param {string} subject
 * @returns {import('oidc-provider').Account | undefined}
 */
export function accountOf({ people, faults }, subject) {
  const person = people.find(subject);
  if (!person) return undefined;
  const described = describe(person, faults);
  const claims = {
    user_type: described.userType,
    preferred_username: described.loginName,
    name: described.name,
    phone_number: described.mobile,
    id_number: described.certNo,
    organisation_name: described.corporationName,
    credit_code: described.creditCode,
    organisation_role: described.corUserRole,
  };
  const filled = Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== ''));
  return { accountId: subject, claims: () => ({ sub: subject, ...filled }) };
}

/**
 * The city's own application needs nobody's consent.
 *
 * @param {import('oidc-provider').default} provider
 * @param {import('oidc-provider').KoaContextWithOIDC} context
 */
export async function grantFor(provider, { oidc }) {
  const { client, session } = oidc;
  if (!client || !session?.accountId) return undefined;
  const known = session.grantIdFor(client.clientId);
  const grant =
    (known && (await provider.Grant.find(known))) ||
    new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(Object.keys(CLAIMS).join(' '));
  await grant.save();
  return grant;
}

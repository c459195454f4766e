import type { Core } from '@strapi/strapi';
import type { ActorReference } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import { findAdminUser } from './admin-users';
import { accountIdOf, adminIdOf } from './groups';

/**
 * Separation of duties (product.md section 4): nobody decides their own case, nor a case of a unit they
 * belong to. A reviewer and an account are the same person when they have the same e-mail address.
 *
 * @param applicantId the account that applied
 * @param creditCode of the unit that the case is about
 */
export async function hasStake(
  strapi: Core.Strapi,
  actor: ActorReference,
  applicantId: number | null,
  creditCode: string,
): Promise<boolean> {
  const own = await accountsOf(strapi, actor);
  if (own.length === 0) return false;
  const members = await service(strapi, 'api::membership.membership').accountsOfCreditCode(creditCode);
  return own.some((id) => id === applicantId || members.includes(id));
}

/**
 * The one case that belongs to a member to decide: who may join a unit is up to its administrator of the moment.
 * Everybody else of the unit has a stake in it, as has the applicant.
 *
 * @param applicantId the account that applied
 * @param unit that the applicant wants to join
 */
export async function isOutsiderToOffice(
  strapi: Core.Strapi,
  actor: ActorReference,
  applicantId: number | null,
  unit: { readonly id: number; readonly creditCode: string },
): Promise<boolean> {
  const administrator = await service(strapi, 'api::membership.membership').administratorOf(unit.id);
  const holdsOffice = administrator !== null && accountIdOf(actor) === administrator;
  return !holdsOffice && hasStake(strapi, actor, applicantId, unit.creditCode);
}

async function accountsOf(strapi: Core.Strapi, actor: ActorReference): Promise<readonly number[]> {
  const accountId = accountIdOf(actor);
  if (accountId !== null) return [accountId];
  const adminId = adminIdOf(actor);
  const user = adminId === null ? null : await findAdminUser(strapi, adminId);
  return user ? service(strapi, 'api::account.account').idsByEmail(user.email) : [];
}

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

async function accountsOf(strapi: Core.Strapi, actor: ActorReference): Promise<readonly number[]> {
  const accountId = accountIdOf(actor);
  if (accountId !== null) return [accountId];
  const adminId = adminIdOf(actor);
  const user = adminId === null ? null : await findAdminUser(strapi, adminId);
  return user ? service(strapi, 'api::account.account').idsByEmail(user.email) : [];
}

import type { Core } from '@strapi/strapi';
import { workflowError } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import type { MemberAccount } from '../contracts/member';
import { cityError } from '../errors';
import type { SignedIn } from '../http/context';

/** What the administrator of a unit may do, and to whom (product.md section 5). */

export interface Office {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
}

/** @throws NOT_IN_A_UNIT, NOT_UNIT_ADMINISTRATOR */
export async function officeOf(strapi: Core.Strapi, account: SignedIn): Promise<Office> {
  const membership = await service(strapi, 'api::membership.membership').of(account.id);
  const unit = membership && (await service(strapi, 'api::unit.unit').details(membership.unit.documentId));
  if (!unit) throw cityError('NOT_IN_A_UNIT');
  if (membership.role !== 'administrator') throw cityError('NOT_UNIT_ADMINISTRATOR');
  const { id, documentId, name } = unit;
  return { id, documentId, name };
}

/**
 * The same, and nobody changes who belongs to the unit until the transaction ends.
 *
 * @throws NOT_IN_A_UNIT, NOT_UNIT_ADMINISTRATOR
 */
export async function heldOffice(strapi: Core.Strapi, account: SignedIn): Promise<Office> {
  const office = await officeOf(strapi, account);
  const memberships = service(strapi, 'api::membership.membership');
  await memberships.lock(office.id);
  // The role may have passed on while we waited.
  if ((await memberships.administratorOf(office.id)) !== account.id)
    throw cityError('NOT_UNIT_ADMINISTRATOR');
  return office;
}

/**
 * A sub-account of the unit, kept as it is until the transaction ends.
 *
 * @throws NOT_FOUND for whoever does not belong to the unit, MEMBER_IS_ADMINISTRATOR for the administrator
 */
export async function subAccountOf(
  strapi: Core.Strapi,
  office: Office,
  documentId: string,
): Promise<MemberAccount> {
  const found = await service(strapi, 'api::membership.membership').find(office.id, documentId);
  const account = found && (await service(strapi, 'api::account.member').locked(found.accountId));
  if (!account) throw workflowError('NOT_FOUND');
  if (found.role === 'administrator') throw cityError('MEMBER_IS_ADMINISTRATOR');
  return account;
}

/**
 * As long as somebody disputes who runs the unit, its administrator hands it over to nobody and shuts nobody
 * out (product.md section 4, "Appeal is two-sided"). Ask after the unit is locked.
 *
 * @throws UNIT_UNDER_APPEAL
 */
export async function refuseWhileDisputed(strapi: Core.Strapi, { id }: Office): Promise<void> {
  if (await service(strapi, 'api::unit-appeal.unit-appeal').disputed(id))
    throw cityError('UNIT_UNDER_APPEAL');
}

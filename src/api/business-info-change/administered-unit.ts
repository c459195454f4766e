import type { Core } from '@strapi/strapi';
import { service } from '../../contracts';
import type { UnitDetails } from '../../contracts/unit';
import { cityError } from '../../errors';

/**
 * @param options `locked`: nobody changes the unit's roles or starts a change until the transaction ends
 * @returns the unit that the account administers
 * @throws NOT_IN_A_UNIT, NOT_UNIT_ADMINISTRATOR (product.md section 5)
 */
export async function administeredUnit(
  strapi: Core.Strapi,
  accountId: number,
  options: { readonly locked: boolean } = { locked: false },
): Promise<UnitDetails> {
  const unit = await ownUnit(strapi, accountId);
  if (!options.locked) return unit;
  await service(strapi, 'api::membership.membership').lock(unit.id);
  // The role may have passed on, and the data have changed, while this waited.
  return ownUnit(strapi, accountId);
}

async function ownUnit(strapi: Core.Strapi, accountId: number): Promise<UnitDetails> {
  const membership = await service(strapi, 'api::membership.membership').of(accountId);
  if (!membership) throw cityError('NOT_IN_A_UNIT');
  if (membership.role !== 'administrator') throw cityError('NOT_UNIT_ADMINISTRATOR');
  const unit = await service(strapi, 'api::unit.unit').details(membership.unit.documentId);
  if (!unit) throw cityError('NOT_IN_A_UNIT');
  return unit;
}

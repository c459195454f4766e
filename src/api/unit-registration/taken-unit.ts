import type { Core } from '@strapi/strapi';
import { service } from '../../contracts';
import { UNIT_TAKEN_INDEXES } from '../../contracts/unit';
import { cityError } from '../../errors';
import { violatedIndex } from '../../store/violations';

/**
 * Of two people who register the same unit at the same moment PostgreSQL lets one through; the other
 * is told what a look-up would tell (product.md section 3). The look-up runs after the rollback: a
 * transaction in which SQL has failed answers nothing any more.
 *
 * @throws UNIT_ALREADY_REGISTERED with `details.unit` in place of the unique violation
 */
export async function refusingTaken<Result>(
  strapi: Core.Strapi,
  unit: { readonly name?: string | undefined; readonly creditCode?: string | undefined },
  transaction: () => Promise<Result>,
): Promise<Result> {
  try {
    return await transaction();
  } catch (error) {
    const index = violatedIndex(error);
    if (index === null || !UNIT_TAKEN_INDEXES.includes(index)) throw error;
    const { name, creditCode } = unit;
    throw cityError('UNIT_ALREADY_REGISTERED', {
      unit: await service(strapi, 'api::unit.unit').lookup({ name, creditCode }),
    });
  }
}

import type { Core } from '@strapi/strapi';
import { service } from '../../contracts';
import type { Membership } from '../../contracts/membership';
import type { ToDo } from './contracts/account';

interface Person {
  readonly id: number;
  readonly documentId: string;
}

/** What waits for the person's answer because of their place in a unit (product.md sections 4 and 5). */
export async function toDoIn(
  strapi: Core.Strapi,
  account: Person,
  { role, unit: { documentId: unitId, name: unitName } }: Membership,
): Promise<readonly ToDo[]> {
  const unit = await service(strapi, 'api::unit.unit').details(unitId);
  if (!unit) return [];
  if (role === 'administrator') {
    const appeal = await service(strapi, 'api::unit-appeal.unit-appeal').awaiting(unit.id);
    return appeal === null ? [] : [{ kind: 'answer-appeal', unitName, ...appeal }];
  }
  const promotion = await service(strapi, 'api::promotion.promotion').openFor(account.id, unit.id);
  if (promotion?.successor.documentId !== account.documentId) return [];
  const { documentId, expiresAt } = promotion;
  return [{ kind: 'answer-promotion', unitName, documentId, until: new Date(expiresAt).toISOString() }];
}

import type { Core } from '@strapi/strapi';
import type { PromotionDirectory } from '../../../contracts/promotion';
import { service } from '../../../contracts';
import { workflow } from '../../../store/workflow';
import { stateAt } from '../domain/proposal';
import { findPromotion, settle } from '../rows';

/** What other houses ask of proposals. */
export default ({ strapi }: { strapi: Core.Strapi }): PromotionDirectory => ({
  openFor: async (accountId, unitId) => {
    const row = await findPromotion(strapi, { unit: { id: unitId }, state: 'open' });
    if (!row || stateAt(row, workflow(strapi, 'clock').now()) !== 'open') return null;
    const administrator = await service(strapi, 'api::membership.membership').administratorOf(unitId);
    if (accountId !== administrator && accountId !== row.successor.id) return null;
    const { documentId, successor, proposedAt, expiresAt } = row;
    return {
      documentId,
      successor: { documentId: successor.documentId, name: successor.name },
      proposedAt,
      expiresAt,
    };
  },

  callOff: async (unitId, successorId) => {
    const successor = successorId === undefined ? {} : { successor: { id: successorId } };
    await settle(
      strapi,
      { unit: { id: unitId }, ...successor },
      'cancelled',
      workflow(strapi, 'clock').now(),
    );
  },
});

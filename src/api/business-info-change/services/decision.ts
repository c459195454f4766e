import type { Core } from '@strapi/strapi';
import { service } from '../../../contracts';
import { CHANGE_UID, type ChangeDecisions } from '../../../contracts/business-info-change';
import { documents, query } from '../../../store/query';

/**
 * What a decision does to a change and its unit. The flow's actions call this inside the step, so a refusal
 * here undoes the decision too (design.md, "One step").
 */
export default ({ strapi }: { strapi: Core.Strapi }): ChangeDecisions => {
  const set = async (documentId: string, data: Readonly<Record<string, unknown>>): Promise<void> => {
    await documents(strapi, CHANGE_UID).update({ documentId, data });
  };
  return {
    approve: async (documentId, at) => {
      const row = await service(strapi, 'api::business-info-change.business-info-change').findWithParties(
        documentId,
      );
      const changes = row?.submissions.at(-1)?.changes;
      if (!row?.unit || !changes) throw new Error(`The change ${documentId} has lost its unit or content`);
      await service(strapi, 'api::unit.unit').change(row.unit.documentId, changes);
      await set(documentId, { state: 'approved', opinion: null, fieldsToCorrect: null, decidedAt: at });
    },

    reject: (documentId, opinion, at) =>
      set(documentId, { state: 'rejected', opinion, fieldsToCorrect: null, decidedAt: at }),

    returnForCorrection: (documentId, opinion, fieldsToCorrect) =>
      set(documentId, { state: 'returned', opinion, fieldsToCorrect }),

    resume: async (documentId) => {
      const data = { state: 'under-review', opinion: null, fieldsToCorrect: null };
      await query(strapi, CHANGE_UID).update({ where: { documentId, state: 'returned' }, data });
    },

    withdraw: (documentId, at) =>
      set(documentId, { state: 'withdrawn', fieldsToCorrect: null, decidedAt: at }),
  };
};

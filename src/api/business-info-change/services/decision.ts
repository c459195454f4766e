import type { Core } from '@strapi/strapi';
import { caseStates } from '../../../cases/entry';
import { service } from '../../../contracts';
import { CHANGE_UID, type ChangeDecisions } from '../../../contracts/business-info-change';

/**
 * What a decision does to a change and its unit. The flow's actions call this inside the step, so a refusal
 * here undoes the decision too (design.md, "One step").
 */
export default ({ strapi }: { strapi: Core.Strapi }): ChangeDecisions => {
  const states = caseStates(strapi, CHANGE_UID);
  return {
    approve: async (documentId, at) => {
      const row = await service(strapi, 'api::business-info-change.business-info-change').findWithParties(
        documentId,
      );
      const changes = row?.submissions.at(-1)?.changes;
      if (!row?.unit || !changes) throw new Error(`The change ${documentId} has lost its unit or content`);
      await service(strapi, 'api::unit.unit').change(row.unit.documentId, changes);
      await states.approve(documentId, at);
    },

    reject: states.reject,

    returnForCorrection: states.returnForCorrection,

    resume: states.resume,

    withdraw: (documentId, at) => states.end(documentId, 'withdrawn', at),
  };
};

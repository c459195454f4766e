import type { Core } from '@strapi/strapi';
import { service } from '../../../contracts';
import {
  REGISTRATION_UID,
  type RegistrationDecisions,
  type RegistrationWithParties,
} from '../../../contracts/registration';
import { documents, query } from '../../../store/query';

/**
 * What a decision does to a registration and its unit. The flow's actions call this inside the step,
 * so a refusal here undoes the decision too (design.md, "One step").
 */
export default ({ strapi }: { strapi: Core.Strapi }): RegistrationDecisions => {
  const units = () => service(strapi, 'api::unit.unit');
  const get = async (documentId: string) => {
    const row = await service(strapi, 'api::unit-registration.unit-registration').findWithParties(documentId);
    return withParties(documentId, row);
  };
  const set = async (documentId: string, data: Readonly<Record<string, unknown>>): Promise<void> => {
    await documents(strapi, REGISTRATION_UID).update({ documentId, data });
  };
  return {
    approve: async (documentId, at) => {
      const { account, unit } = await get(documentId);
      await units().approve(unit.documentId, at);
      await service(strapi, 'api::membership.membership').appointAdministrator(account.id, unit.id, at);
      await set(documentId, { state: 'approved', opinion: null, fieldsToCorrect: null, decidedAt: at });
    },

    reject: async (documentId, opinion, at) => {
      const { unit } = await get(documentId);
      await units().release(unit.documentId);
      await set(documentId, { state: 'rejected', opinion, fieldsToCorrect: null, decidedAt: at });
    },

    returnForCorrection: (documentId, opinion, fieldsToCorrect) =>
      set(documentId, { state: 'returned', opinion, fieldsToCorrect }),

    resume: async (documentId) => {
      const data = { state: 'under-review', opinion: null, fieldsToCorrect: null };
      await query(strapi, REGISTRATION_UID).update({ where: { documentId, state: 'returned' }, data });
    },

    withdraw: async (documentId, at) => {
      const { unit } = await get(documentId);
      await units().release(unit.documentId);
      await set(documentId, { state: 'withdrawn', fieldsToCorrect: null, decidedAt: at });
    },
  };
};

function withParties(documentId: string, row: RegistrationWithParties | null) {
  if (!row?.account || !row.unit)
    throw new Error(`The registration ${documentId} has lost its account or unit`);
  return { ...row, account: row.account, unit: row.unit };
}

import type { Core } from '@strapi/strapi';
import { caseStates } from '../../../cases/entry';
import { service } from '../../../contracts';
import {
  REGISTRATION_UID,
  type RegistrationDecisions,
  type RegistrationWithParties,
} from '../../../contracts/registration';

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
  const states = caseStates(strapi, REGISTRATION_UID);
  return {
    approve: async (documentId, at) => {
      const { account, unit } = await get(documentId);
      await units().approve(unit.documentId, at);
      await service(strapi, 'api::membership.membership').appointAdministrator(account.id, unit.id, at);
      await states.approve(documentId, at);
    },

    reject: async (documentId, opinion, at) => {
      const { unit } = await get(documentId);
      await units().release(unit.documentId);
      await states.reject(documentId, opinion, at);
    },

    returnForCorrection: states.returnForCorrection,

    resume: states.resume,

    withdraw: async (documentId, at) => {
      const { unit } = await get(documentId);
      await units().release(unit.documentId);
      await states.end(documentId, 'withdrawn', at);
    },
  };
};

function withParties(documentId: string, row: RegistrationWithParties | null) {
  if (!row?.account || !row.unit)
    throw new Error(`The registration ${documentId} has lost its account or unit`);
  return { ...row, account: row.account, unit: row.unit };
}

import type { Core } from '@strapi/strapi';
import type { ActorReference } from '@city/plugin-workflow/contracts';
import { caseStates } from '../../../cases/entry';
import { service } from '../../../contracts';
import {
  SUB_ACCOUNT_REQUEST_UID,
  type SubAccountRequestDecisions,
  type SubAccountRequestRow,
} from '../../../contracts/sub-account-request';
import { cityError } from '../../../errors';
import { workflow } from '../../../store/workflow';

/**
 * What a decision does to a request to become a sub-account. The flow's actions call this inside the step, so a
 * refusal here undoes the decision too (design.md, "One step").
 */
export default ({ strapi }: { strapi: Core.Strapi }): SubAccountRequestDecisions => {
  const requests = () => service(strapi, 'api::sub-account-request.sub-account-request');
  const memberships = () => service(strapi, 'api::membership.membership');
  const get = async (documentId: string) => withParties(documentId, await requests().find(documentId));
  const states = caseStates(strapi, SUB_ACCOUNT_REQUEST_UID);
  /**
   * Who may see the task was read before this transaction had any lock. Roles stay as they are from here on.
   *
   * @throws NOT_UNIT_ADMINISTRATOR when the role has passed on meanwhile
   */
  const inOffice = async (documentId: string, actor: ActorReference) => {
    const request = await get(documentId);
    await memberships().lock(request.unit.id);
    const administrator = await memberships().administratorOf(request.unit.id);
    if (actor.startsWith('user:') && actor !== `user:${String(administrator)}`)
      throw cityError('NOT_UNIT_ADMINISTRATOR');
    return request;
  };
  return {
    approve: async (documentId, actor, at) => {
      const { account, unit } = await inOffice(documentId, actor);
      await memberships().join(account.id, unit.id, at);
      await states.approve(documentId, at);
    },

    reject: async (documentId, opinion, actor, at) => {
      await inOffice(documentId, actor);
      await states.reject(documentId, opinion, at);
    },

    returnForCorrection: async (documentId, opinion, fieldsToCorrect, actor) => {
      await inOffice(documentId, actor);
      await states.returnForCorrection(documentId, opinion, fieldsToCorrect);
    },

    resume: states.resume,

    withdraw: (documentId, at) => states.end(documentId, 'withdrawn', at),

    expire: (documentId, at) => states.end(documentId, 'expired', at),

    passOn: async (unitId, administratorId) => {
      for (const { account, unit } of await requests().waitingFor(unitId)) {
        await workflow(strapi, 'messages').send({
          template: 'sub-account-request-passed-on',
          to: `user:${administratorId}`,
          variables: { unitName: unit?.name, applicantName: account && (account.name ?? account.username) },
        });
      }
      await workflow(strapi, 'claims').releaseLapsed();
    },
  };
};

function withParties(documentId: string, row: SubAccountRequestRow | null) {
  if (!row?.account || !row.unit) throw new Error(`The request ${documentId} has lost its account or unit`);
  return { ...row, account: row.account, unit: row.unit };
}

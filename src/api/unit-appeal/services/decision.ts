import type { Core } from '@strapi/strapi';
import { auditLog } from '../../../audit';
import { caseStates } from '../../../cases/entry';
import { service } from '../../../contracts';
import { APPEAL_UID, type AppealDecisions } from '../../../contracts/appeal';
import { cityError } from '../../../errors';
import { inTransaction } from '../../../store/transaction';

/**
 * What a decision does to an appeal and to who runs the unit. The flow's actions call this inside the
 * step, so a refusal here undoes the decision too (design.md, "One step").
 */
export default ({ strapi }: { strapi: Core.Strapi }): AppealDecisions => {
  const memberships = () => service(strapi, 'api::membership.membership');
  const get = async (documentId: string) => {
    const row = await service(strapi, 'api::unit-appeal.unit-appeal').find(documentId);
    if (!row?.unit) throw new Error(`The appeal ${documentId} has lost its unit`);
    return { ...row, unit: row.unit };
  };
  const states = caseStates(strapi, APPEAL_UID);
  return {
    closeWindow: (documentId, at) => states.set(documentId, { windowClosedAt: at }),

    approve: async (documentId, at, actor) => {
      const { account, unit } = await get(documentId);
      await memberships().lock(unit.id);
      const appellant = await fitAppellant(strapi, account?.id ?? null, unit.documentId);
      const former = await memberships().transferAdministrator(appellant, unit.id, at);
      await states.approve(documentId, at);
      await auditLog(strapi).append({
        event: 'unit.administrator-changed',
        actor,
        at,
        details: {
          unit: unit.documentId,
          cause: 'unit-appeal',
          case: documentId,
          before: former === null ? null : `user:${former}`,
          after: `user:${appellant}`,
        },
      });
    },

    reject: states.reject,

    returnForCorrection: states.returnForCorrection,

    resume: states.resume,

    withdraw: (documentId, at) => states.end(documentId, 'withdrawn', at),
  };
};

/**
 * Much may have happened to the appellant since they appealed. Their row is kept from changing until the
 * transaction ends.
 *
 * @returns the id of an account that may become the unit's administrator
 * @throws APPELLANT_DISABLED, APPELLANT_IN_ANOTHER_UNIT
 */
async function fitAppellant(strapi: Core.Strapi, accountId: number | null, unitId: string): Promise<number> {
  const account = await inTransaction(
    strapi,
    (sql) =>
      sql('up_users').where({ id: accountId }).forUpdate().first('blocked') as Promise<
        { readonly blocked: boolean | null } | undefined
      >,
  );
  if (accountId === null || !account || account.blocked === true) throw cityError('APPELLANT_DISABLED');
  const membership = await service(strapi, 'api::membership.membership').of(accountId);
  if (membership && membership.unit.documentId !== unitId) throw cityError('APPELLANT_IN_ANOTHER_UNIT');
  return accountId;
}

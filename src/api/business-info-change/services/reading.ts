import type { Core } from '@strapi/strapi';
import { caseAnswer } from '../../../cases/answer';
import type { CaseReading } from '../../../cases/handlers';
import { service } from '../../../contracts';
import { CHANGE_UID, type ChangeWithParties } from '../../../contracts/business-info-change';
import type { ChangeAnswer } from '../contracts/answers';

const HOUSE = { uid: CHANGE_UID, kind: 'business-info-change' } as const;

export type ReadingService = CaseReading<ChangeWithParties, ChangeAnswer>;

/**
 * Whose a change is: the applicant's, and that of whoever administers the unit at the moment, who may have
 * come after them (docs/adr/0011).
 */
export default ({ strapi }: { strapi: Core.Strapi }): ReadingService => {
  const changes = () => service(strapi, 'api::business-info-change.business-info-change');
  const administers = async (accountId: number, { unit }: ChangeWithParties): Promise<boolean> =>
    unit !== null &&
    (await service(strapi, 'api::membership.membership').administratorOf(unit.id)) === accountId;
  return {
    findOwn: async (accountId, documentId) => {
      const row = await changes().findWithParties(documentId);
      if (!row) return null;
      return row.account?.id === accountId || (await administers(accountId, row)) ? row : null;
    },

    answer: async (documentId, locale, accountId) => {
      const row = await changes().findWithParties(documentId);
      const submission = row?.submissions.at(-1);
      if (!row || !submission) throw new Error(`The change ${documentId} is gone`);
      const answer = await caseAnswer(strapi, HOUSE, row, submission.evidence, locale);
      const isApplicant = row.account?.id === accountId;
      return {
        ...answer,
        canRemind: answer.canRemind && isApplicant,
        remindableFrom: isApplicant ? answer.remindableFrom : null,
        waitsFor: answer.waitsFor.map((step) => ({ ...step, isYours: step.isYours && isApplicant })),
        canResubmit: answer.canResubmit && isApplicant && (await administers(accountId, row)),
        before: row.before,
        changes: submission.changes,
      };
    },
  };
};

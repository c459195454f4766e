import type { Core } from '@strapi/strapi';
import { caseAnswer } from '../../../cases/answer';
import type { CaseReading } from '../../../cases/handlers';
import { service } from '../../../contracts';
import { SUB_ACCOUNT_REQUEST_UID, type SubAccountRequestRow } from '../../../contracts/sub-account-request';
import type { SubAccountRequestAnswer } from '../contracts/answers';

const HOUSE = { uid: SUB_ACCOUNT_REQUEST_UID, kind: 'sub-account-request' } as const;

export type ReadingService = CaseReading<SubAccountRequestRow, SubAccountRequestAnswer>;

export default ({ strapi }: { strapi: Core.Strapi }): ReadingService => {
  const requests = () => service(strapi, 'api::sub-account-request.sub-account-request');
  return {
    findOwn: async (accountId, documentId) => {
      const row = await requests().find(documentId);
      return row?.account?.id === accountId ? row : null;
    },

    answer: async (documentId, locale) => {
      const row = await requests().find(documentId);
      if (!row?.unit) throw new Error(`The request ${documentId} is gone, or its unit`);
      return {
        ...(await caseAnswer(strapi, HOUSE, row, [], locale)),
        unit: { documentId: row.unit.documentId, name: row.unit.name },
        message: row.submissions.at(-1)?.message ?? null,
      };
    },
  };
};

import type { Core } from '@strapi/strapi';
import { service } from '../../../contracts';
import type { CaseEntry } from '../../../contracts/case';
import {
  SUB_ACCOUNT_REQUEST_UID,
  type SubAccountRequestDirectory,
  type SubAccountRequestRow,
} from '../../../contracts/sub-account-request';
import { caseStatusLabel } from '../../../domain/case-status';
import { query } from '../../../store/query';

const KIND = 'sub-account-request';

/** Finds requests, for this house and for others. */
export default ({ strapi }: { strapi: Core.Strapi }): SubAccountRequestDirectory => {
  const rows = query<SubAccountRequestRow>(strapi, SUB_ACCOUNT_REQUEST_UID);
  const newestFirst = [{ submittedAt: 'desc' }, { id: 'desc' }];
  const populate = {
    account: { select: ['id', 'name', 'username'] },
    unit: { select: ['id', 'documentId', 'name', 'creditCode'] },
  };
  const find = (documentId: string) => rows.findOne({ where: { documentId }, populate });
  return {
    find,

    waitingFor: (unitId) =>
      rows.findMany({
        where: { unit: { id: unitId }, state: 'under-review' },
        populate,
        orderBy: { id: 'asc' },
      }),

    latestOf: async (accountId) => {
      const row = await rows.findOne({
        where: { account: { id: accountId } },
        populate,
        orderBy: newestFirst,
      });
      return row && entry(row);
    },

    ofAccount: async (accountId, limit) => {
      const where = { account: { id: accountId } };
      const found = await rows.findMany({ where, populate, orderBy: newestFirst, limit });
      return { rows: found.map(entry), total: await rows.count({ where }) };
    },

    // The unit's administrator decides; the department is for diagrams that ask it as well.
    departmentOf: async (documentId) => {
      const unit = (await find(documentId))?.unit;
      const details = unit && (await service(strapi, 'api::unit.unit').details(unit.documentId));
      return details?.department?.documentId ?? null;
    },

    unitOf: async (documentId) => (await find(documentId))?.unit?.documentId ?? null,
  };
};

function entry(row: SubAccountRequestRow): CaseEntry {
  return {
    documentId: row.documentId,
    kind: KIND,
    state: row.state,
    statusLabel: caseStatusLabel(KIND, row.state),
    unitName: row.unit?.name ?? '',
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
  };
}

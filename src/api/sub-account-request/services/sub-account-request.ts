import type { Core } from '@strapi/strapi';
import { entryOf, ownCases } from '../../../cases/own';
import { service } from '../../../contracts';
import type { CaseEntry } from '../../../contracts/case';
import {
  SUB_ACCOUNT_REQUEST_UID,
  type SubAccountRequestDirectory,
  type SubAccountRequestRow,
} from '../../../contracts/sub-account-request';
import { query } from '../../../store/query';

/** Finds requests, for this house and for others. */
export default ({ strapi }: { strapi: Core.Strapi }): SubAccountRequestDirectory => {
  const rows = query<SubAccountRequestRow>(strapi, SUB_ACCOUNT_REQUEST_UID);
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

    ...ownCases(rows, entry, populate),

    departmentOf: async (documentId) => {
      const unit = (await find(documentId))?.unit;
      const details = unit && (await service(strapi, 'api::unit.unit').details(unit.documentId));
      return details?.department?.documentId ?? null;
    },

    unitOf: async (documentId) => (await find(documentId))?.unit?.documentId ?? null,
  };
};

function entry(row: SubAccountRequestRow): CaseEntry {
  return entryOf('sub-account-request', row, row.unit?.name ?? '');
}

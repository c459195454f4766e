import type { Core } from '@strapi/strapi';
import {
  CHANGE_UID,
  type ChangeDirectory,
  type ChangeRow,
  type ChangeWithParties,
} from '../../../contracts/business-info-change';
import type { CaseEntry } from '../../../contracts/case';
import { OPEN_STATES } from '../../../domain/case-rules';
import { caseStatusLabel } from '../../../domain/case-status';
import { query } from '../../../store/query';

const KIND = 'business-info-change';

/** Finds changes, for this house and for others. */
export default ({ strapi }: { strapi: Core.Strapi }): ChangeDirectory => {
  const rows = query<ChangeRow>(strapi, CHANGE_UID);
  const newestFirst = [{ submittedAt: 'desc' }, { id: 'desc' }];
  const account = { select: ['id', 'name', 'username'] };
  const unit = { select: ['id', 'documentId', 'name', 'creditCode'] };
  const find = (documentId: string) => rows.findOne({ where: { documentId } });
  const findWithParties = (documentId: string) =>
    query<ChangeWithParties>(strapi, CHANGE_UID).findOne({
      where: { documentId },
      populate: { account, unit },
    });
  return {
    find,
    findWithParties,

    openOf: async (unitId) => {
      const row = await rows.findOne({ where: { unit: { id: unitId }, state: { $in: OPEN_STATES } } });
      return row && entry(row);
    },

    latestOf: async (accountId) => {
      const row = await rows.findOne({ where: { account: { id: accountId } }, orderBy: newestFirst });
      return row && entry(row);
    },

    ofAccount: async (accountId, limit) => {
      const where = { account: { id: accountId } };
      const found = await rows.findMany({ where, orderBy: newestFirst, limit });
      return { rows: found.map(entry), total: await rows.count({ where }) };
    },

    // The one in force decides, also where the change names another one (docs/adr/0011).
    departmentOf: async (documentId) => (await find(documentId))?.before.department.documentId ?? null,

    unitOf: async (documentId) => (await findWithParties(documentId))?.unit?.documentId ?? null,
  };
};

function entry({ documentId, state, before, submittedAt, decidedAt }: ChangeRow): CaseEntry {
  return {
    documentId,
    kind: KIND,
    state,
    statusLabel: caseStatusLabel(KIND, state),
    unitName: before.name,
    submittedAt,
    decidedAt,
  };
}

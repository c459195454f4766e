import type { Core } from '@strapi/strapi';
import {
  APPEAL_UID,
  type AppealDirectory,
  type AppealRow,
  type AppealWithParties,
} from '../../../contracts/appeal';
import { service } from '../../../contracts';
import type { CaseEntry } from '../../../contracts/case';
import { OPEN_STATES } from '../../../domain/case-rules';
import { caseStatusLabel } from '../../../domain/case-status';
import { query } from '../../../store/query';

type RowWithUnit = AppealRow & Pick<AppealWithParties, 'unit'>;

/** Finds appeals, for this house and for others. */
export default ({ strapi }: { strapi: Core.Strapi }): AppealDirectory => {
  const rows = query<RowWithUnit>(strapi, APPEAL_UID);
  const newestFirst = [{ submittedAt: 'desc' }, { id: 'desc' }];
  const unit = { select: ['id', 'documentId', 'name', 'creditCode'] };
  const unitOf = async (documentId: string) =>
    (await rows.findOne({ where: { documentId }, populate: { unit } }))?.unit?.documentId ?? null;
  const withParties = query<AppealWithParties>(strapi, APPEAL_UID);
  const populate = { account: { select: ['id'] }, unit };
  return {
    find: (documentId) => withParties.findOne({ where: { documentId }, populate }),

    against: async (unitId, { page, pageSize }) => {
      const where = { unit: { id: unitId } };
      const offset = (page - 1) * pageSize;
      return {
        rows: await withParties.findMany({ where, populate, orderBy: newestFirst, limit: pageSize, offset }),
        total: await rows.count({ where }),
      };
    },

    rejectedAt: async (accountId, unitId) => {
      const row = await rows.findOne({
        where: { account: { id: accountId }, unit: { id: unitId }, state: 'rejected' },
        orderBy: [{ decidedAt: 'desc' }],
      });
      return row?.decidedAt ? new Date(row.decidedAt) : null;
    },

    disputed: async (unitId) =>
      (await rows.count({ where: { unit: { id: unitId }, state: { $in: OPEN_STATES } } })) > 0,

    latestOf: async (accountId) => {
      const where = { account: { id: accountId } };
      const row = await rows.findOne({ where, populate: { unit }, orderBy: newestFirst });
      return row && entry(row);
    },

    ofAccount: async (accountId, limit) => {
      const where = { account: { id: accountId } };
      const found = await rows.findMany({ where, populate: { unit }, orderBy: newestFirst, limit });
      return { rows: found.map(entry), total: await rows.count({ where }) };
    },

    departmentOf: async (documentId) => {
      const id = await unitOf(documentId);
      const details = id === null ? null : await service(strapi, 'api::unit.unit').details(id);
      return details?.department?.documentId ?? null;
    },

    unitOf,
  };
};

function entry(row: RowWithUnit): CaseEntry {
  return {
    documentId: row.documentId,
    kind: 'unit-appeal',
    state: row.state,
    statusLabel: caseStatusLabel('unit-appeal', row.state),
    unitName: row.unit?.name ?? '',
    submittedAt: row.submittedAt,
    decidedAt: row.decidedAt,
  };
}

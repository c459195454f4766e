import type { Core } from '@strapi/strapi';
import { entryOf, NEWEST_FIRST, ownCases } from '../../../cases/own';
import {
  APPEAL_UID,
  type AppealDirectory,
  type AppealRow,
  type AppealWithParties,
} from '../../../contracts/appeal';
import { service } from '../../../contracts';
import type { CaseEntry } from '../../../contracts/case';
import { OPEN_STATES } from '../../../domain/case-rules';
import { answerState } from '../../../domain/appeal-rules';
import { query } from '../../../store/query';
import { workflow } from '../../../store/workflow';

/** The element of the diagram at which the time to answer runs out. */
const WINDOW = 'window-closes';

type RowWithUnit = AppealRow & Pick<AppealWithParties, 'unit'>;

/** Finds appeals, for this house and for others. */
export default ({ strapi }: { strapi: Core.Strapi }): AppealDirectory => {
  const rows = query<RowWithUnit>(strapi, APPEAL_UID);
  const unit = { select: ['id', 'documentId', 'name', 'creditCode'] };
  const unitOf = async (documentId: string) =>
    (await rows.findOne({ where: { documentId }, populate: { unit } }))?.unit?.documentId ?? null;
  const withParties = query<AppealWithParties>(strapi, APPEAL_UID);
  const respondUntil: AppealDirectory['respondUntil'] = async (row) => {
    if (answerState(row) !== 'awaited') return null;
    const { documentId } = row;
    const running = await workflow(strapi, 'cases').view({ uid: APPEAL_UID, documentId });
    const timer = running?.deadlines.find(({ elementId }) => elementId === WINDOW);
    return timer?.dueAt.toISOString() ?? null;
  };
  const populate = { account: { select: ['id'] }, unit };
  return {
    find: (documentId) => withParties.findOne({ where: { documentId }, populate }),

    against: async (unitId, { page, pageSize }) => {
      const where = { unit: { id: unitId } };
      const offset = (page - 1) * pageSize;
      return {
        rows: await withParties.findMany({ where, populate, orderBy: NEWEST_FIRST, limit: pageSize, offset }),
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

    respondUntil,

    awaiting: async (unitId) => {
      const row = await withParties.findOne({
        where: { unit: { id: unitId }, state: { $in: OPEN_STATES } },
        populate,
      });
      if (!row) return null;
      const until = await respondUntil(row);
      return until === null ? null : { documentId: row.documentId, until };
    },

    ...ownCases(rows, entry, { unit }),

    departmentOf: async (documentId) => {
      const id = await unitOf(documentId);
      const details = id === null ? null : await service(strapi, 'api::unit.unit').details(id);
      return details?.department?.documentId ?? null;
    },

    unitOf,
  };
};

function entry(row: RowWithUnit): CaseEntry {
  return entryOf('unit-appeal', row, row.unit?.name ?? '');
}

import type { Core } from '@strapi/strapi';
import { entryOf, ownCases } from '../../../cases/own';
import {
  CHANGE_UID,
  type ChangeDirectory,
  type ChangeRow,
  type ChangeWithParties,
} from '../../../contracts/business-info-change';
import type { CaseEntry } from '../../../contracts/case';
import { OPEN_STATES } from '../../../domain/case-rules';
import { query } from '../../../store/query';

/** Finds changes, for this house and for others. */
export default ({ strapi }: { strapi: Core.Strapi }): ChangeDirectory => {
  const rows = query<ChangeRow>(strapi, CHANGE_UID);
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

    ...ownCases(rows, entry),

    // The one in force decides, also where the change names another one (docs/adr/0011).
    departmentOf: async (documentId) => (await find(documentId))?.before.department.documentId ?? null,

    unitOf: async (documentId) => (await findWithParties(documentId))?.unit?.documentId ?? null,
  };
};

function entry(row: ChangeRow): CaseEntry {
  return entryOf('business-info-change', row, row.before.name);
}

import type { Core } from '@strapi/strapi';
import { entryOf, ownCases } from '../../../cases/own';
import {
  REGISTRATION_UID,
  type RegistrationDirectory,
  type RegistrationRow,
  type RegistrationWithApplicant,
  type RegistrationWithParties,
} from '../../../contracts/registration';
import type { CaseEntry } from '../../../contracts/case';
import { query } from '../../../store/query';

/** Finds registrations, for this house and for others. */
export default ({ strapi }: { strapi: Core.Strapi }): RegistrationDirectory => {
  const rows = query<RegistrationRow>(strapi, REGISTRATION_UID);
  const account = { select: ['id', 'name', 'username'] };
  const unit = { select: ['id', 'documentId'] };
  // Each relation is a statement more, and steps read a registration several times.
  const one = <Row>(documentId: string, populate: Readonly<Record<string, unknown>>) =>
    query<Row>(strapi, REGISTRATION_UID).findOne({ where: { documentId }, populate });
  return {
    find: (documentId) => one<RegistrationRow>(documentId, {}),
    findWithApplicant: (documentId) => one<RegistrationWithApplicant>(documentId, { account }),
    findWithParties: (documentId) => one<RegistrationWithParties>(documentId, { account, unit }),

    ...ownCases(rows, entry),

    departmentOf: async (documentId) => {
      const row = await one<RegistrationRow>(documentId, {});
      return row?.submissions.at(-1)?.unit.department.documentId ?? null;
    },

    unitOf: async (documentId) =>
      (await one<RegistrationWithParties>(documentId, { unit }))?.unit?.documentId ?? null,
  };
};

function entry(row: RegistrationRow): CaseEntry {
  return entryOf('unit-registration', row, row.submissions.at(-1)?.unit.name ?? '');
}

import type { Core } from '@strapi/strapi';
import {
  REGISTRATION_UID,
  type RegistrationDirectory,
  type RegistrationRow,
  type RegistrationWithApplicant,
  type RegistrationWithParties,
} from '../../../contracts/registration';
import { query } from '../../../store/query';

/** Finds registrations, for this house and for others. */
export default ({ strapi }: { strapi: Core.Strapi }): RegistrationDirectory => {
  const rows = query<RegistrationRow>(strapi, REGISTRATION_UID);
  const newestFirst = [{ submittedAt: 'desc' }, { id: 'desc' }];
  const account = { select: ['id', 'name', 'username'] };
  const unit = { select: ['id', 'documentId'] };
  // Each relation is a statement more, and steps read a registration several times.
  const one = <Row>(documentId: string, populate: Readonly<Record<string, unknown>>) =>
    query<Row>(strapi, REGISTRATION_UID).findOne({ where: { documentId }, populate });
  return {
    find: (documentId) => one<RegistrationRow>(documentId, {}),
    findWithApplicant: (documentId) => one<RegistrationWithApplicant>(documentId, { account }),
    findWithParties: (documentId) => one<RegistrationWithParties>(documentId, { account, unit }),

    latestOf: (accountId) => rows.findOne({ where: { account: { id: accountId } }, orderBy: newestFirst }),

    ofAccount: async (accountId, { page, pageSize }) => {
      const where = { account: { id: accountId } };
      const found = await rows.findMany({
        where,
        orderBy: newestFirst,
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      return { rows: found, total: await rows.count({ where }) };
    },
  };
};

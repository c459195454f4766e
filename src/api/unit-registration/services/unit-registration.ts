import type { Core } from '@strapi/strapi';
import {
  REGISTRATION_UID,
  type RegistrationDirectory,
  type RegistrationRow,
  type RegistrationWithParties,
} from '../../../contracts/registration';
import { query } from '../../../store/query';

/** Finds registrations, for this house and for others. */
export default ({ strapi }: { strapi: Core.Strapi }): RegistrationDirectory => {
  const parties = { account: { select: ['id'] }, unit: { select: ['id', 'documentId'] } };
  return {
    find: (documentId) =>
      query<RegistrationWithParties>(strapi, REGISTRATION_UID).findOne({
        where: { documentId },
        populate: parties,
      }),

    ofAccount: async (accountId, { page, pageSize }) => {
      const where = { account: { id: accountId } };
      const rows = await query<RegistrationRow>(strapi, REGISTRATION_UID).findMany({
        where,
        orderBy: [{ submittedAt: 'desc' }, { id: 'desc' }],
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      return { rows, total: await query(strapi, REGISTRATION_UID).count({ where }) };
    },
  };
};

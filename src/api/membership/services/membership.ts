import type { Core } from '@strapi/strapi';
import type { Membership, MembershipRole, MembershipService } from '../../../contracts/membership';
import { cityError } from '../../../errors';
import { query } from '../../../store/query';
import { violatedIndex } from '../../../store/violations';

const UID = 'api::membership.membership';

interface Row {
  readonly role: MembershipRole;
  readonly since: string;
  readonly account: { readonly id: number } | null;
  readonly unit: (Membership['unit'] & { readonly id: number }) | null;
}

export default ({ strapi }: { strapi: Core.Strapi }): MembershipService => ({
  of: async (accountId) => {
    const row = await query<Row>(strapi, UID).findOne({
      where: { account: { id: accountId } },
      populate: { unit: { select: ['documentId', 'name', 'creditCode', 'registrationState'] } },
    });
    if (!row?.unit) return null;
    const { documentId, name, creditCode, registrationState } = row.unit;
    return { role: row.role, since: row.since, unit: { documentId, name, creditCode, registrationState } };
  },

  administratorOf: async (unitId) => {
    const row = await query<Row>(strapi, UID).findOne({
      where: { unit: { id: unitId }, role: 'administrator' },
      populate: { account: { select: ['id'] } },
    });
    return row?.account?.id ?? null;
  },

  appointAdministrator: async (accountId, unitId, at) => {
    try {
      await query(strapi, UID).createMany({
        data: [{ account: accountId, unit: unitId, role: 'administrator', since: at, publishedAt: at }],
      });
    } catch (error) {
      throw refusal(violatedIndex(error)) ?? error;
    }
  },

  accountsOfCreditCode: async (creditCode) => {
    const rows = await query<Row>(strapi, UID).findMany({
      where: { unit: { creditCode, registrationState: 'approved' } },
      populate: { account: { select: ['id'] } },
    });
    return rows.flatMap(({ account }) => (account ? [account.id] : []));
  },
});

/** The invariants of database/invariants/memberships.sql, in the words of the API. */
function refusal(index: string | null) {
  switch (index) {
    case 'memberships_one_unit':
      return cityError('ACCOUNT_ALREADY_IN_UNIT');
    case 'memberships_one_administrator':
      return cityError('UNIT_HAS_ADMINISTRATOR');
    default:
      return null;
  }
}

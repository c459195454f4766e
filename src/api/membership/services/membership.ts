import type { Core } from '@strapi/strapi';
import { service } from '../../../contracts';
import type { Membership, MembershipRole, MembershipService } from '../../../contracts/membership';
import { cityError } from '../../../errors';
import { query } from '../../../store/query';
import { endSessionsOf } from '../../../store/sessions';
import { inTransaction } from '../../../store/transaction';
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

  administratorOf: (unitId) => administratorOf(strapi, unitId),

  find: async (unitId, accountDocumentId) => {
    const row = await query<Row>(strapi, UID).findOne({
      where: { unit: { id: unitId }, account: { documentId: accountDocumentId } },
      populate: { account: { select: ['id'] } },
    });
    return row?.account ? { accountId: row.account.id, role: row.role } : null;
  },

  leave: (accountId, unitId) =>
    inTransaction(strapi, async (sql) => {
      await sql('memberships').where({ account_id: accountId, unit_id: unitId }).delete();
    }),

  appointAdministrator: (accountId, unitId, at) => add(strapi, accountId, unitId, 'administrator', at),

  join: (accountId, unitId, at) => add(strapi, accountId, unitId, 'sub-account', at),

  transferAdministrator: (accountId, unitId, at) =>
    inTransaction(strapi, async () => {
      await lock(strapi, unitId);
      const former = await administratorOf(strapi, unitId);
      if (former === accountId) return former;
      // Demoted first: the unit never has two.
      if (former !== null) await setRole(strapi, former, unitId, 'sub-account', at);
      const promoted = await setRole(strapi, accountId, unitId, 'administrator', at);
      if (!promoted) await add(strapi, accountId, unitId, 'administrator', at);
      for (const id of [former, accountId]) if (id !== null) await endSessionsOf(strapi, id);
      await service(strapi, 'api::promotion.promotion').callOff(unitId);
      await service(strapi, 'api::sub-account-request.decision').passOn(unitId, accountId);
      return former;
    }),

  lock: (unitId) => lock(strapi, unitId),

  accountsOfCreditCode: async (creditCode) => {
    const rows = await query<Row>(strapi, UID).findMany({
      where: { unit: { creditCode, registrationState: 'approved' } },
      populate: { account: { select: ['id'] } },
    });
    return rows.flatMap(({ account }) => (account ? [account.id] : []));
  },
});

async function administratorOf(strapi: Core.Strapi, unitId: number): Promise<number | null> {
  const row = await query<Row>(strapi, UID).findOne({
    where: { unit: { id: unitId }, role: 'administrator' },
    populate: { account: { select: ['id'] } },
  });
  return row?.account?.id ?? null;
}

async function lock(strapi: Core.Strapi, unitId: number): Promise<void> {
  await inTransaction(strapi, (sql) => sql('units').where({ id: unitId }).forUpdate().first('id'));
}

async function add(
  strapi: Core.Strapi,
  accountId: number,
  unitId: number,
  role: MembershipRole,
  at: Date,
): Promise<void> {
  try {
    await query(strapi, UID).createMany({
      data: [{ account: accountId, unit: unitId, role, since: at, publishedAt: at }],
    });
  } catch (error) {
    throw refusal(violatedIndex(error)) ?? error;
  }
}

/** @returns whether the account belongs to the unit and has the role now */
async function setRole(
  strapi: Core.Strapi,
  accountId: number,
  unitId: number,
  role: MembershipRole,
  at: Date,
): Promise<boolean> {
  // Strapi's query engine cannot update by a relation.
  const changed = await inTransaction<number>(strapi, (sql) =>
    sql('memberships')
      .where({ account_id: accountId, unit_id: unitId })
      .update({ role, since: at, updated_at: at }),
  );
  return changed > 0;
}

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

import type { Core } from '@strapi/strapi';
import { workflowError } from '@city/plugin-workflow/contracts';
import { service } from '../../../contracts';
import type { MemberAccount, MemberStatus } from '../../../contracts/member';
import type { MembershipRole } from '../../../contracts/membership';
import { parseMobile } from '../../../domain/mobile-number';
import type { SignedIn } from '../../../http/context';
import { officeOf, type Office } from '../../../members/office';
import { personalData } from '../../../personal-data';
import { provincialSso } from '../../../store/provincial-sso';
import { query } from '../../../store/query';
import type { Member, MembersQuery } from '../contracts/members';

const UID = 'api::membership.membership';

interface Row {
  readonly role: MembershipRole;
  readonly since: string;
  readonly account: { readonly id: number } | null;
}

export interface RosterService {
  /**
   * A page of the unit's people, the administrator first.
   *
   * @throws NOT_IN_A_UNIT, NOT_UNIT_ADMINISTRATOR
   */
  list(account: SignedIn, wanted: MembersQuery): Promise<{ rows: readonly Member[]; total: number }>;
  /** One of the unit's people. @throws NOT_IN_A_UNIT, NOT_UNIT_ADMINISTRATOR, NOT_FOUND for whoever is no member */
  find(account: SignedIn, documentId: string): Promise<Member>;
  /** One of the unit's people, by the account's numeric id. */
  show(office: Office, accountId: number): Promise<Member>;
}

export default ({ strapi }: { strapi: Core.Strapi }): RosterService => {
  const rows = query<Row>(strapi, UID);
  const populate = { account: { select: ['id'] } };
  const members = async (found: readonly Row[]): Promise<readonly Member[]> => {
    const ids = found.flatMap(({ account }) => (account ? [account.id] : []));
    const accounts = await service(strapi, 'api::account.member').get(ids);
    const shown: Member[] = [];
    for (const row of found) {
      const account = accounts.find(({ id }) => id === row.account?.id);
      if (account) shown.push(await memberOf(strapi, row, account));
    }
    return shown;
  };
  const one = async (where: Readonly<Record<string, unknown>>) =>
    members(await rows.findMany({ where, populate }));
  return {
    list: async (account, { search, role, status, page, pageSize }) => {
      const { id } = await officeOf(strapi, account);
      const where = {
        unit: { id },
        ...(role === undefined ? {} : { role }),
        // One below the other: Strapi takes no operator beside a column.
        account: { $and: [matching(strapi, search), status === undefined ? {} : STATUS_CONDITIONS[status]] },
      };
      const found = await rows.findMany({
        where,
        populate,
        orderBy: [{ role: 'asc' }, { id: 'asc' }],
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      return { rows: await members(found), total: await rows.count({ where }) };
    },

    find: async (account, documentId) => {
      const { id } = await officeOf(strapi, account);
      const [shown] = await one({ unit: { id }, account: { documentId } });
      if (!shown) throw workflowError('NOT_FOUND');
      return shown;
    },

    show: async (office, accountId) => {
      const [shown] = await one({ unit: { id: office.id }, account: { id: accountId } });
      if (!shown) throw new Error(`The account ${accountId} does not belong to the unit`);
      return shown;
    },
  };
};

const STATUS_CONDITIONS: Readonly<Record<MemberStatus, Readonly<Record<string, unknown>>>> = {
  disabled: { blocked: true },
  unbound: { blocked: { $not: true }, bindingState: 'unbound' },
  active: { blocked: { $not: true }, bindingState: { $ne: 'unbound' } },
};

/** Parts of names; a mobile number as a whole only, since no part of a sealed number can be looked for. */
function matching(strapi: Core.Strapi, search: string | undefined): Readonly<Record<string, unknown>> {
  if (search === undefined) return {};
  const mobile = parseMobile(search);
  const mobileIndex = mobile === null ? null : personalData(strapi).index.of('mobile', mobile);
  return {
    $or: [
      { name: { $containsi: search } },
      { username: { $containsi: search } },
      ...(mobileIndex === null ? [] : [{ mobileIndex }]),
    ],
  };
}

async function memberOf(strapi: Core.Strapi, { role, since }: Row, account: MemberAccount): Promise<Member> {
  const { id, mobileMasked, canSignIn: _canSignIn, ...shown } = account;
  const bindings = await provincialSso(strapi, 'identities').of(id);
  return {
    ...shown,
    mobile: mobileMasked,
    role,
    since,
    bindings: bindings.map((binding) => ({ ...binding })),
  };
}

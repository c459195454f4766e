import type { Core } from '@strapi/strapi';
import { SsoError, type AccountDirectory } from '@city/plugin-provincial-sso/contracts';
import { service } from '../../../contracts';
import { maskMobile, maskPersonName, maskUserName } from '../../../domain/masking';
import { parseMobile } from '../../../domain/mobile-number';
import { personalData } from '../../../personal-data';
import { documents, query } from '../../../store/query';
import { violatedIndex } from '../../../store/violations';
import { tellBound, tellUnbound } from '../directory/announcements';
import { factsOf, findByUsername, lockById, lockByMobile, type AccountColumns } from '../directory/rows';
import { typedMobile } from '../directory/typed-mobile';
import { unboundColumns } from '../directory/unbound-columns';
import { isUnbound, withoutSuffix } from '../domain/unbinding';
import { ACCOUNT_UID, type AccountRow } from './account';

const USERNAME_INDEXES = ['up_users_username_unique', 'up_users_username_lower_unique'];

/**
 * The accounts as the sign-in plugin needs them (product.md section 2). Whatever changes an account joins the
 * transaction that is open.
 */
export default ({ strapi }: { strapi: Core.Strapi }): AccountDirectory => {
  const rows = () => query<AccountRow>(strapi, ACCOUNT_UID);
  const change = (id: number, data: Readonly<Record<string, unknown>>) =>
    namingTaken(() => rows().update({ where: { id }, data }));

  return {
    normaliseMobile: parseMobile,
    maskMobile,
    maskPersonName,

    withMobile: async (mobile) => {
      const index = personalData(strapi).index.of('mobile', mobile);
      return isUnbound(mobile) ? [] : (await lockByMobile(strapi, index)).map(factsOf);
    },

    withUsername: async (username) => {
      const row = isUnbound(username) ? null : await findByUsername(strapi, username);
      return row && factsOf(row);
    },

    isUsernameTaken: async (username) => (await findByUsername(strapi, username)) !== null,

    lock: async (id) => {
      const row = await lockById(strapi, id);
      return row && factsOf(row);
    },

    create: async ({ username, mobile, at }) => {
      const role = await query<{ id: number }>(strapi, 'plugin::users-permissions.role').findOne({
        where: { type: 'authenticated' },
      });
      if (!role) throw new Error('The front-end role authenticated is gone');
      // Without a password, and of a provider that the local sign-in does not look at.
      const data = { username, provider: 'provincial-sso', confirmed: true, blocked: false, role: role.id };
      const contact =
        mobile === null ? {} : { ...personalData(strapi).storeMobile(mobile), mobileProvedAt: at };
      // A user name taken at the same moment ends the transaction; the sign-in decides anew.
      const { id } = await documents<AccountRow>(strapi, ACCOUNT_UID).create({
        data: { ...data, ...contact },
      });
      return id;
    },

    markBound: async (id, at) => {
      const { mobile_masked: mobile } = await locked(strapi, id);
      const proved = mobile !== null && !isUnbound(mobile);
      await change(id, { bindingState: 'bound', ...(proved ? { mobileProvedAt: at } : {}) });
    },

    markUnbound: async (id, { stillBound }) => {
      const before = await locked(strapi, id);
      const columns = await unboundColumns(strapi, before);
      const bindingState = stillBound ? 'bound' : 'unbound';
      await change(id, { ...columns, mobileProvedAt: null, bindingState });
      const mobile = before.mobile_sealed && withoutSuffix(personalData(strapi).open(before.mobile_sealed));
      await tellUnbound(strapi, id, { username: columns.username, mobile });
    },

    restore: async (id, values) => {
      const row = await locked(strapi, id);
      // Unbinding took the proof away, and binding gives it back; a typing mistake may be put right until then.
      if (row.mobile_proved_at !== null) throw new SsoError('ACCOUNT_NOT_UNBOUND');
      const mobile = parseMobile(values.mobile);
      if (mobile === null) throw new SsoError('MOBILE_INVALID');
      const username = values.username ?? withoutSuffix(row.username);
      const holder = await findByUsername(strapi, username);
      if (isUnbound(username) || (holder !== null && holder.id !== id)) throw new SsoError('USERNAME_TAKEN');
      await change(id, { username, ...typedMobile(strapi, mobile) });
    },

    describe: async (id) => {
      const row = await rows().findOne({ where: { id } });
      if (!row) return null;
      return {
        username: maskUserName(row.username),
        name: row.name === null ? null : maskPersonName(row.name),
        unit: await unitOf(strapi, id),
      };
    },

    announceBinding: (id, identity) => tellBound(strapi, id, identity),

    idOf: async (documentId) => (await rows().findOne({ where: { documentId } }))?.id ?? null,
  };
};

/** @throws ACCOUNT_NOT_FOUND */
async function locked(strapi: Core.Strapi, id: number): Promise<AccountColumns> {
  const row = await lockById(strapi, id);
  if (!row) throw new SsoError('ACCOUNT_NOT_FOUND');
  return row;
}

/** The unit and its administrator as a stranger may know them. */
async function unitOf(strapi: Core.Strapi, accountId: number) {
  const membership = await service(strapi, 'api::membership.membership').of(accountId);
  if (!membership) return null;
  const { name, creditCode } = membership.unit;
  const unit = await service(strapi, 'api::unit.unit').lookup({ creditCode });
  if (unit.status !== 'registered' || unit.administrator === null) return { name, administrator: null };
  return { name, administrator: { name: unit.administrator.name, mobile: unit.administrator.mobile } };
}

/** @throws USERNAME_TAKEN when somebody took the user name at the same moment */
async function namingTaken<Result>(write: () => Promise<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    throw USERNAME_INDEXES.includes(violatedIndex(error) ?? '') ? new SsoError('USERNAME_TAKEN') : error;
  }
}

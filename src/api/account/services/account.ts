import type { Core } from '@strapi/strapi';
import type { AccountContact, AccountDirectory } from '../../../contracts/account';
import { personalData } from '../../../personal-data';
import { query } from '../../../store/query';
import { provincialSso } from '../../../store/provincial-sso';
import type { AccountView, ProfileChange } from '../contracts/account';
import { isUnbound } from '../domain/unbinding';

export const ACCOUNT_UID = 'plugin::users-permissions.user';

export interface AccountRow {
  readonly id: number;
  readonly documentId: string;
  readonly username: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly emailProvedAt: string | null;
  readonly mobileSealed: string | null;
  readonly mobileIndex: string | null;
  readonly mobileMasked: string | null;
  readonly mobileProvedAt: string | null;
  readonly landline: string | null;
  readonly preferredLocale: 'zh-Hans' | 'en' | null;
}

export interface AccountService extends AccountDirectory {
  get(accountId: number): Promise<AccountRow>;
  /** Changes what counts at once: everything but mobile and e-mail. */
  changeProfile(accountId: number, change: Omit<ProfileChange, 'mobile' | 'email'>): Promise<AccountRow>;
  proveMobile(accountId: number, mobile: string, at: Date): Promise<void>;
  proveEmail(accountId: number, email: string, at: Date): Promise<void>;
  removeEmail(accountId: number): Promise<void>;
}

export default ({ strapi }: { strapi: Core.Strapi }): AccountService => {
  const rows = query<AccountRow>(strapi, ACCOUNT_UID);
  const update = async (id: number, data: Readonly<Record<string, unknown>>): Promise<AccountRow> => {
    const row = await rows.update({ where: { id }, data });
    if (!row) throw new Error(`The account ${id} is gone`);
    return row;
  };
  return {
    get: async (id) => {
      const row = await rows.findOne({ where: { id } });
      if (!row) throw new Error(`The account ${id} is gone`);
      return row;
    },
    contact: async (id) => {
      const row = await rows.findOne({ where: { id } });
      if (!row) return null;
      const identities = await provincialSso(strapi, 'identities').of(id);
      return { ...contactOf(strapi, row), identityKinds: identities.map(({ kind }) => kind) };
    },
    contacts: async (ids) => {
      const found = ids.length === 0 ? [] : await rows.findMany({ where: { id: { $in: ids } } });
      return found.map((row) => contactOf(strapi, row));
    },
    idsByEmail: async (email) => {
      const found = await rows.findMany({ where: { email: { $eqi: email } }, select: ['id'] });
      return found.map(({ id }) => id);
    },
    changeProfile: (id, change) =>
      update(id, Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))),
    proveMobile: async (id, mobile, at) => {
      await update(id, { ...personalData(strapi).storeMobile(mobile), mobileProvedAt: at });
    },
    proveEmail: async (id, email, at) => {
      await update(id, { email, emailProvedAt: at });
    },
    removeEmail: async (id) => {
      await update(id, { email: null, emailProvedAt: null });
    },
  };
};

function contactOf(strapi: Core.Strapi, row: AccountRow): AccountContact {
  const mobile = row.mobileSealed === null ? null : personalData(strapi).open(row.mobileSealed);
  return {
    id: row.id,
    documentId: row.documentId,
    username: row.username,
    name: row.name,
    email: row.email,
    mobile: mobile === null || isUnbound(mobile) ? null : mobile,
    mobileMasked: row.mobileMasked,
    locale: row.preferredLocale ?? 'zh-Hans',
  };
}

/** The account as its holder sees it. */
export function accountView(row: AccountRow): AccountView {
  return {
    documentId: row.documentId,
    username: row.username,
    name: row.name,
    mobile: row.mobileMasked,
    mobileProved: row.mobileProvedAt !== null,
    email: row.email,
    emailProved: row.emailProvedAt !== null,
    landline: row.landline,
    preferredLocale: row.preferredLocale ?? 'zh-Hans',
  };
}

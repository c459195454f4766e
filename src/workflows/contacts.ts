import type { Core } from '@strapi/strapi';
import type { Contact, ContactDirectory } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import { adminUserName, findAdminUser } from './admin-users';
import { accountIdOf, adminIdOf } from './groups';

/** How to reach an account or a reviewer; the mobile is opened at the moment of sending only. */
export function contactDirectory(strapi: Core.Strapi): ContactDirectory {
  return {
    contactOf: async (actor) => {
      const accountId = accountIdOf(actor);
      if (accountId !== null) return accountContact(strapi, accountId);
      const adminId = adminIdOf(actor);
      return adminId === null ? null : reviewerContact(strapi, adminId);
    },
  };
}

async function accountContact(strapi: Core.Strapi, id: number): Promise<Contact | null> {
  const account = await service(strapi, 'api::account.account').contact(id);
  if (!account) return null;
  const { name, username, email, mobile, locale } = account;
  return { name: name ?? username, email, mobile, locale };
}

async function reviewerContact(strapi: Core.Strapi, id: number): Promise<Contact | null> {
  const user = await findAdminUser(strapi, id);
  if (!user) return null;
  const locale = user.preferedLanguage === 'en' ? 'en' : 'zh-Hans';
  return { name: adminUserName(user), email: user.email, mobile: null, locale };
}

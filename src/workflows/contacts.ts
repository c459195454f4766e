import type { Core } from '@strapi/strapi';
import type { ActorReference, Contact, ContactDirectory } from '@city/plugin-workflow/contracts';
import { service } from '../contracts';
import type { AccountContact } from '../contracts/account';
import { adminUserName, findAdminUsers, type AdminUser } from './admin-users';
import { accountIdOf, adminIdOf } from './groups';

/** How to reach accounts and reviewers; mobiles are opened at the moment of sending only. */
export function contactDirectory(strapi: Core.Strapi): ContactDirectory {
  return {
    contactsOf: async (actors) => {
      const accountIds = actors.flatMap((actor) => accountIdOf(actor) ?? []);
      const accounts = await service(strapi, 'api::account.account').contacts(accountIds);
      const reviewers = await findAdminUsers(
        strapi,
        actors.flatMap((actor) => adminIdOf(actor) ?? []),
      );
      return new Map<ActorReference, Contact>([
        ...accounts.map((account) => [`user:${account.id}`, accountContact(account)] as const),
        ...reviewers.map((user) => [`admin:${user.id}`, reviewerContact(user)] as const),
      ]);
    },
  };
}

function accountContact({ name, username, email, mobile, locale }: AccountContact): Contact {
  return { name: name ?? username, email, mobile, locale };
}

function reviewerContact(user: AdminUser): Contact {
  const locale = user.preferedLanguage === 'en' ? 'en' : 'zh-Hans';
  return { name: adminUserName(user), email: user.email, mobile: null, locale };
}

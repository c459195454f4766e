import type { Core } from '@strapi/strapi';
import { personalData } from '../../../src/personal-data';
import { documents, query } from '../../../src/store/query';
import { createAdministrators } from './administrators';
import { departments, people } from './data';

const ACCOUNT_ROLE = 'authenticated';

interface UserService {
  add(account: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/**
 * Fills an empty installation with the demo's departments and people, all or nothing. Cases are not made
 * here: they come about through the HTTP interface, so that their history is real.
 *
 * @param strapi loaded, on a database without departments and people
 * @param options `since`: when the accounts proved their mobiles, which is before anything else happens
 */
export async function seedDemoPeople(
  strapi: Core.Strapi,
  { since }: { readonly since: Date },
): Promise<void> {
  await strapi.db.transaction(async () => {
    const reviewers = await createAdministrators(strapi);
    await createDepartments(strapi, reviewers);
    await createAccounts(strapi, since);
  });
}

async function createDepartments(strapi: Core.Strapi, reviewers: ReadonlyMap<string, number>): Promise<void> {
  const made = new Map<string, number>();
  // Departments stand in the file after the one above them.
  for (const [order, { parent, ...department }] of departments.entries()) {
    const { id } = await documents<{ id: number }>(strapi, 'api::department.department').create({
      data: {
        ...department,
        order,
        parent: parent === null ? null : made.get(parent),
        reviewers: people.reviewers.flatMap(({ email, department: code }) =>
          code === department.code ? [reviewers.get(email)] : [],
        ),
      },
    });
    made.set(department.code, id);
  }
}

async function createAccounts(strapi: Core.Strapi, since: Date): Promise<void> {
  const users: UserService = strapi.plugin('users-permissions').service('user');
  const role = await query<{ id: number }>(strapi, 'plugin::users-permissions.role').findOne({
    where: { type: ACCOUNT_ROLE },
  });
  for (const { username, name, mobile, email } of people.accounts) {
    await users.add({
      username,
      name,
      email,
      password: people.accountPassword,
      provider: 'local',
      confirmed: true,
      role: role?.id,
      ...personalData(strapi).storeMobile(mobile),
      mobileProvedAt: since,
      emailProvedAt: since,
    });
  }
}

import type { Core } from '@strapi/strapi';
import { people } from './data';

interface AdminUsers {
  create(user: Readonly<Record<string, unknown>>): Promise<{ readonly id: number }>;
}

interface AdminRoles {
  findOne(where: { code: string }): Promise<{ readonly id: number } | null>;
}

interface Person {
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly password: string;
}

/**
 * Creates the people of the admin panel: the super admin, operations staff and reviewers.
 *
 * @returns ids of the reviewers by e-mail address
 * @throws Error when a role is missing
 */
export async function createAdministrators(strapi: Core.Strapi): Promise<ReadonlyMap<string, number>> {
  await create(strapi, people.superAdmin, 'strapi-super-admin');
  for (const person of people.operations) await create(strapi, person, 'city-operations');
  const reviewers = new Map<string, number>();
  for (const person of people.reviewers) {
    reviewers.set(person.email, await create(strapi, person, 'city-reviewer'));
  }
  return reviewers;
}

async function create(strapi: Core.Strapi, person: Person, code: string): Promise<number> {
  const users: unknown = strapi.service('admin::user');
  const roles: unknown = strapi.service('admin::role');
  const role = await (roles as AdminRoles).findOne({ code });
  if (!role) throw new Error(`There is no role ${code} in the admin panel`);
  const { email, firstname, lastname, password } = person;
  const { id } = await (users as AdminUsers).create({
    email,
    firstname,
    lastname,
    password,
    isActive: true,
    preferedLanguage: 'zh-Hans',
    roles: [role.id],
    registrationToken: null,
  });
  return id;
}

import { randomUUID } from 'node:crypto';
import type { Client } from './http';
import type { Installation } from './installation';

export interface Person {
  /** The row's id in its table. */
  readonly id: number;
  readonly email: string;
  readonly password: string;
  readonly client: Client;
}

export interface Department {
  readonly id: number;
  readonly documentId: string;
  readonly name: string;
}

const PASSWORD = 'Passw0rd-for-tests';
let counter = 0;

/** A department, below another one where given, with these reviewers. */
export async function department(
  { strapi }: Installation,
  name: string,
  options: { readonly parent?: Department; readonly reviewers?: readonly Person[] } = {},
): Promise<Department> {
  counter += 1;
  const created = await strapi.documents('api::department.department').create({
    data: {
      name,
      nameEn: name,
      code: `d${String(counter)}`,
      district: name,
      ...(options.parent ? { parent: options.parent.id } : {}),
      reviewers: (options.reviewers ?? []).map(({ id }) => ({ id })),
    } as never,
  });
  return { id: Number(created.id), documentId: created.documentId, name };
}

/** An admin-panel user with one of the roles (by code), signed in. */
export async function adminUser(
  installation: Installation,
  role: 'city-reviewer' | 'city-operations' | 'strapi-super-admin',
  names: { readonly firstname?: string; readonly lastname?: string; readonly email?: string } = {},
): Promise<Person> {
  const { strapi } = installation;
  const { id: roleId } = (await strapi.db.query('admin::role').findOne({ where: { code: role } })) as {
    id: number;
  };
  const email = names.email ?? `admin-${randomUUID()}@city.test`;
  const users: { create(user: object): Promise<{ id: number }> } = strapi.service('admin::user') as never;
  const { id } = await users.create({
    email,
    firstname: names.firstname ?? '审',
    lastname: names.lastname ?? '核员',
    password: PASSWORD,
    isActive: true,
    roles: [roleId],
  });
  return { id, email, password: PASSWORD, client: installation.as(await token(installation, 'admin', id)) };
}

/** A front-end account, signed in. */
export async function account(
  installation: Installation,
  data: Readonly<Record<string, unknown>> = {},
): Promise<Person & { readonly username: string }> {
  const { strapi } = installation;
  const role = (await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } })) as { id: number };
  const username = `account-${randomUUID()}`;
  const users: { add(user: object): Promise<{ id: number; email: string }> } = strapi
    .plugin('users-permissions')
    .service('user');
  const { id, email } = await users.add({
    username,
    email: `${username}@city.test`,
    password: PASSWORD,
    provider: 'local',
    confirmed: true,
    role: role.id,
    name: '王小明',
    ...data,
  });
  const client = installation.as(await token(installation, 'users-permissions', id));
  return { id, username, email, password: PASSWORD, client };
}

/** The same account in a new session, for one whose sessions have ended. */
export async function signedInAgain(installation: Installation, person: Person): Promise<Person> {
  return { ...person, client: installation.as(await token(installation, 'users-permissions', person.id)) };
}

/** Signs in without the forms, whose limits (ten a minute) a test file would meet. */
async function token({ strapi }: Installation, origin: string, id: number): Promise<string> {
  const sessions = strapi.sessionManager(origin);
  const refresh = await sessions.generateRefreshToken(String(id), randomUUID(), { type: 'refresh' });
  const access = await sessions.generateAccessToken(refresh.token);
  if (!('token' in access)) throw new Error('No access token was given');
  return access.token;
}

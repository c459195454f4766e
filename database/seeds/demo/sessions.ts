import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { query } from '../../../src/store/query';

/** Access tokens by user name and by e-mail address. */
export interface DemoSessions {
  readonly accounts: Readonly<Record<string, string>>;
  readonly administrators: Readonly<Record<string, string>>;
}

/**
 * Signs in everybody of the demo without a password: sign-ins are limited, and whoever tries the demo should
 * find the limit untouched.
 *
 * @returns tokens that work like those of a sign-in, for a few minutes
 */
export async function openDemoSessions(strapi: Core.Strapi): Promise<DemoSessions> {
  const accounts = await query<{ id: number; username: string }>(
    strapi,
    'plugin::users-permissions.user',
  ).findMany({});
  const administrators = await query<{ id: number; email: string }>(strapi, 'admin::user').findMany({});
  return {
    accounts: await tokens(
      strapi,
      'users-permissions',
      accounts.map(({ id, username }) => ({ id, name: username })),
    ),
    administrators: await tokens(
      strapi,
      'admin',
      administrators.map(({ id, email }) => ({ id, name: email })),
    ),
  };
}

async function tokens(
  strapi: Core.Strapi,
  house: 'admin' | 'users-permissions',
  people: readonly { readonly id: number; readonly name: string }[],
): Promise<Record<string, string>> {
  const sessions = strapi.sessionManager(house);
  const opened: Record<string, string> = {};
  for (const { id, name } of people) {
    const { token } = await sessions.generateRefreshToken(String(id), randomUUID(), { type: 'session' });
    const access = await sessions.generateAccessToken(token);
    if ('error' in access) throw new Error(`${name} cannot be signed in: ${access.error}`);
    opened[name] = access.token;
  }
  return opened;
}

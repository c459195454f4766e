import type { Core } from '@strapi/strapi';
import { provincialSso } from '../../store/provincial-sso';

/** What signing out uses of Koa's context. */
export interface SignOutContext {
  readonly state: { readonly user?: { readonly id: number }; readonly session?: { readonly id: string } };
  readonly request: { readonly body?: unknown };
  readonly cookies: { get(name: string): string | undefined };
}

type SignOut = (context: SignOutContext) => Promise<unknown>;

/**
 * Signing out here. Strapi ends one session of the line and leaves those before it, whose access tokens live on,
 * or, without the newest refresh token, the newest one. Here the whole line ends.
 */
export function endingWholeSession(strapi: Core.Strapi, signOut: SignOut): SignOut {
  return async (context) => {
    const { user, session } = context.state;
    if (user !== undefined) {
      const named = await sessionOfRefreshToken(strapi, context);
      const ids = new Set([session?.id, named].filter((id) => id !== undefined));
      for (const id of ids) await provincialSso(strapi, 'sessions').endLine(user.id, id);
    }
    return signOut(context);
  };
}

async function sessionOfRefreshToken(strapi: Core.Strapi, { cookies, request }: SignOutContext) {
  const cookie = strapi.config.get<string>('plugin::users-permissions.sessions.cookie.name');
  const { refreshToken } = (request.body ?? {}) as { refreshToken?: unknown };
  const token = cookies.get(cookie) ?? refreshToken;
  if (typeof token !== 'string') return undefined;
  const validated = await strapi.sessionManager('users-permissions').validateRefreshToken(token);
  return validated.isValid ? validated.sessionId : undefined;
}

import type { Core } from '@strapi/strapi';
import type { SignInAnswer } from '../../../contracts';
import type { SignInResult } from '../application/open-session';
import type { HttpContext } from './context';

/** As users-permissions reads its own configuration: the same cookie that its refresh route takes. */
interface SessionSettings {
  readonly httpOnly?: boolean;
  readonly cookie?: {
    readonly name?: string;
    readonly secure?: boolean;
    readonly sameSite?: 'lax' | 'strict' | 'none';
    readonly path?: string;
    readonly domain?: string;
  };
}

/** Puts the refresh token into an httpOnly cookie or into the body, as configured. */
export function deliverRefreshToken(
  strapi: Core.Strapi,
  context: HttpContext,
  { answer, refreshToken }: SignInResult,
): SignInAnswer {
  if (refreshToken === null || answer.session === null) return answer;
  const settings = settingsOf(strapi);
  if (!settings.httpOnly) return { ...answer, session: { ...answer.session, refreshToken } };
  setCookie(context, settings, refreshToken);
  return answer;
}

export function clearRefreshCookie(strapi: Core.Strapi, context: HttpContext): void {
  setCookie(context, settingsOf(strapi), null);
}

function setCookie(context: HttpContext, { cookie = {} }: SessionSettings, value: string | null): void {
  const { name = 'strapi_up_refresh', secure = true, sameSite = 'lax', path = '/', domain } = cookie;
  context.cookies.set(name, value, { httpOnly: true, overwrite: true, secure, sameSite, path, domain });
}

function settingsOf(strapi: Core.Strapi): SessionSettings {
  return strapi.config.get<SessionSettings>('plugin::users-permissions.sessions', {});
}

import { SsoError } from '../../../contracts';
import type { Caller } from '../application/world';

/** What the plugin's controllers use of Koa's context under Strapi. */
export interface HttpContext {
  readonly ip: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly search: string;
  readonly params: Readonly<Record<string, string>>;
  readonly request: { readonly body?: unknown };
  readonly state: {
    readonly user?: { readonly id: number };
    readonly session?: { readonly id: string };
  };
  readonly cookies: {
    get(name: string): string | undefined;
    set(name: string, value: string | null, options: Readonly<Record<string, unknown>>): void;
  };
  status: number;
  body: unknown;
  set(header: string, value: string): void;
  redirect(address: string): void;
}

/** A front-end account and the session it calls with. @throws AUTHENTICATION_REQUIRED */
export function sessionOf({ state }: HttpContext): {
  readonly accountId: number;
  readonly sessionId: string;
} {
  const { user, session } = state;
  if (user === undefined || session === undefined) throw new SsoError('AUTHENTICATION_REQUIRED');
  return { accountId: user.id, sessionId: session.id };
}

/** An admin-panel user. @throws AUTHENTICATION_REQUIRED */
export function adminOf({ state }: HttpContext): string {
  if (state.user === undefined) throw new SsoError('AUTHENTICATION_REQUIRED');
  return `admin:${state.user.id}`;
}

const BROWSER_COOKIE = 'sso_browser';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface BrowserCookie {
  readonly secure: boolean;
  readonly path: string;
}

/**
 * Who calls, by network address and by the cookie that ties a sign-in to its browser.
 *
 * @param fresh makes the cookie's value where there is none; without it a stranger has none
 */
export function callerOf(context: HttpContext, cookie: BrowserCookie, fresh?: () => string): Caller {
  const given = context.cookies.get(BROWSER_COOKIE) ?? '';
  if (TOKEN.test(given)) return { address: context.ip, browser: given };
  const browser = fresh?.() ?? '';
  if (browser !== '') {
    // Lax: it has to come along when the portal sends the browser back (RFC 6265bis, section 5.2).
    context.cookies.set(BROWSER_COOKIE, browser, {
      httpOnly: true,
      sameSite: 'lax',
      overwrite: true,
      signed: false,
      ...cookie,
    });
  }
  return { address: context.ip, browser };
}

import type { Core } from '@strapi/strapi';
import {
  confirmBindingBodySchema,
  loginQuerySchema,
  logoutBodySchema,
  sessionBodySchema,
} from '../../../contracts';
import { beginSignIn } from '../application/begin-sign-in';
import { completeSignIn } from '../application/complete-sign-in';
import { endPortalSession } from '../application/end-portal-session';
import { confirmBinding, exchangeCode, type SignInResult } from '../application/open-session';
import { allOutcomes } from '../application/outcome-page';
import { signOut } from '../application/sign-out';
import type { Container } from '../container';
import { callerOf, sessionOf, type HttpContext } from '../http/context';
import { parse } from '../http/parse';
import { clearRefreshCookie, deliverRefreshToken } from '../http/refresh-token';

/** The doors of `/api/provincial-sso` (api.md, "Signing in"). */
export function signInController(strapi: Core.Strapi, container: () => Container) {
  const knownCaller = (context: HttpContext) => callerOf(context, container().browserCookie);
  const answer = (context: HttpContext, result: SignInResult) => {
    context.body = { data: deliverRefreshToken(strapi, context, result), meta: {} };
  };
  return {
    async login(context: HttpContext): Promise<void> {
      const { world, browserCookie } = container();
      const wanted = parse(loginQuerySchema, { ...context.query });
      const caller = callerOf(context, browserCookie, () => world.randomness.token());
      context.redirect(await beginSignIn(world, caller, wanted));
    },

    async callback(context: HttpContext): Promise<void> {
      const { world } = container();
      const returnedUrl = new URL(`${world.settings.callbackUrl}${context.search}`);
      context.redirect(await completeSignIn(world, knownCaller(context), returnedUrl));
    },

    async session(context: HttpContext): Promise<void> {
      const { code } = parse(sessionBodySchema, context.request.body);
      answer(context, await exchangeCode(container().world, knownCaller(context), code));
    },

    async confirmBinding(context: HttpContext): Promise<void> {
      const body = parse(confirmBindingBodySchema, context.request.body);
      answer(context, await confirmBinding(container().world, knownCaller(context), body));
    },

    async logout(context: HttpContext): Promise<void> {
      const session = sessionOf(context);
      const { scope } = parse(logoutBodySchema, context.request.body);
      const portalLogoutUrl = await signOut(container().world, session, scope);
      clearRefreshCookie(strapi, context);
      context.body = { data: { portalLogoutUrl }, meta: {} };
    },

    async backchannelLogout(context: HttpContext): Promise<void> {
      await endPortalSession(container().world, context.ip, formOf(context.request.body));
      context.status = 200;
      context.body = '';
    },

    portals(context: HttpContext): void {
      const { portals } = container().world;
      context.body = { data: portals.map(({ id, name, kinds }) => ({ id, name, kinds })), meta: {} };
    },

    outcomes(context: HttpContext): void {
      context.body = { data: allOutcomes(), meta: {} };
    },
  };
}

/** The text fields of a form; whatever else is sent is nobody's notice. */
function formOf(body: unknown): Readonly<Record<string, string>> {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}

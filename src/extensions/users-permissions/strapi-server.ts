import type { Core } from '@strapi/strapi';
import { ACCOUNT_ATTRIBUTES, ACCOUNT_METADATAS } from './account-attributes';
import { refusingEndedSessions, type JwtService } from './active-sessions';
import { guardingSignIn, type SignInContext } from './guarded-sign-in';
import { openRoutes, type Route } from './open-routes';
import { endingWholeSession, type SignOutContext } from './thorough-sign-out';

type Provided = { readonly strapi: Core.Strapi };

interface AuthController {
  callback(context: SignInContext): Promise<unknown>;
  logout(context: SignOutContext): Promise<unknown>;
}

/** What this extension touches of Strapi's users-permissions plugin. */
interface UsersPermissionsPlugin {
  contentTypes: {
    user: { schema: { attributes: Record<string, object>; config?: object; info: Record<string, unknown> } };
  };
  services: { jwt: (provided: Provided) => JwtService };
  controllers: { auth: (provided: Provided) => AuthController };
  routes: Record<string, (provided: Provided) => { readonly routes: readonly Route[] }>;
}

/** An account is Strapi's user with fields of its own; people come in by the doors that stay open. */
export default (plugin: UsersPermissionsPlugin): UsersPermissionsPlugin => {
  const { schema } = plugin.contentTypes.user;
  schema.info.displayName = '账号';
  // The province's portal gives no e-mail address, so an account may be without one.
  const email = { ...schema.attributes.email, required: false };
  // The portal's login names become user names (product.md section 2, row 13), and 李明 is one.
  const username = { ...schema.attributes.username, minLength: 1 };
  schema.attributes = { ...schema.attributes, email, username, ...ACCOUNT_ATTRIBUTES };
  schema.config = { ...schema.config, metadatas: ACCOUNT_METADATAS };

  const { jwt } = plugin.services;
  plugin.services.jwt = (provided) => refusingEndedSessions(provided.strapi, jwt(provided));

  const { auth } = plugin.controllers;
  plugin.controllers.auth = (provided) => {
    const controller = auth(provided);
    return {
      ...controller,
      callback: guardingSignIn(provided.strapi, (context) => controller.callback(context)),
      logout: endingWholeSession(provided.strapi, (context) => controller.logout(context)),
    };
  };

  const routes = plugin.routes['content-api'];
  plugin.routes['content-api'] = (provided) => {
    const all = routes?.(provided) ?? { routes: [] };
    return { ...all, routes: openRoutes(provided.strapi, all.routes) };
  };
  return plugin;
};

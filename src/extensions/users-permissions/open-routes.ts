import type { Core } from '@strapi/strapi';

export interface Route {
  readonly method: string;
  readonly path: string;
}

const SESSION_ROUTES = ['POST /auth/refresh', 'POST /auth/logout'];
const LOCAL_SIGN_IN = 'POST /auth/local';

/**
 * Strapi's own doors that stay open: a session can be renewed and ended, and where configuration says
 * so there is a password (api.md). Registration, forgotten passwords, other providers and the users'
 * own CRUD are not there at all.
 */
export function openRoutes(strapi: Core.Strapi, routes: readonly Route[]): readonly Route[] {
  const local = strapi.config.get<boolean>('plugin::users-permissions.localSignIn', false);
  const open = new Set([...SESSION_ROUTES, ...(local ? [LOCAL_SIGN_IN] : [])]);
  return routes.filter(({ method, path }) => open.has(`${method} ${path}`));
}

import type { Core } from '@strapi/strapi';

interface Route {
  readonly path: string;
  config?: { policies?: unknown[] };
}

interface Router {
  readonly type?: string;
  readonly routes: readonly Route[];
}

type RouterInput = Router | ((provided: { readonly strapi: Core.Strapi }) => Router);

const POLICY = 'plugin::provincial-sso.assurance';

/** What a restricted session may use: its own personal centre, and the doors in and out. */
const OPEN = [/^\/me(\/|$)/, /^\/auth\//, /^\/provincial-sso\//];

/**
 * Puts the assurance gate before every route of the content API, of the project and of every plugin;
 * before Strapi builds its routes, so that none can be forgotten.
 */
export function register({ strapi }: { readonly strapi: Core.Strapi }): void {
  for (const api of Object.values(strapi.apis) as { routes: Record<string, Router> }[]) {
    for (const router of Object.values(api.routes)) guard(router, '');
  }
  for (const [name, plugin] of Object.entries(strapi.plugins)) {
    // A plugin whose routes are a list has routes of the admin panel only.
    if (Array.isArray(plugin.routes)) continue;
    const routers = plugin.routes as Record<string, RouterInput>;
    for (const [key, router] of Object.entries(routers)) routers[key] = guarded(router, name, strapi);
  }
}

function guarded(input: RouterInput, plugin: string, strapi: Core.Strapi): RouterInput {
  if (typeof input !== 'function') {
    if (input.type === 'content-api') guard(input, prefixOf(input, plugin));
    return input;
  }
  return () => {
    const router = input({ strapi });
    if (router.type === 'content-api') guard(router, prefixOf(router, plugin));
    return router;
  };
}

/** Strapi's own plugins may have no prefix or one of their own. */
function prefixOf(router: Router & { readonly prefix?: string }, plugin: string): string {
  return router.prefix ?? `/${plugin}`;
}

function guard({ routes }: Router, prefix: string): void {
  for (const route of routes) {
    const path = `${prefix}${route.path}`;
    if (OPEN.some((pattern) => pattern.test(path))) continue;
    route.config = { ...route.config, policies: [POLICY, ...(route.config?.policies ?? [])] };
  }
}

import { z } from 'zod';
import type { Installation } from '../../support/installation';

export interface Route {
  readonly method: string;
  readonly path: string;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const layer = z.object({ methods: z.array(z.string()), path: z.string() });

/** Every route that stands in the router: the city's, the plugins' and Strapi's own. */
export function routesOf({ strapi }: Installation): readonly Route[] {
  const layers = z.array(layer).parse(strapi.server.listRoutes());
  const routes = layers.flatMap(({ methods, path }) =>
    methods.filter((method) => METHODS.includes(method)).map((method) => ({ method, path })),
  );
  // Strapi lists a route of its own twice here and there.
  return [...new Map(routes.map((route) => [`${route.method} ${route.path}`, route])).values()];
}

/** The city's own routes and its plugins'; Strapi's content API among them, as it stands beside them. */
export function isOurs({ path }: Route): boolean {
  return /^\/(api|workflow|provincial-sso)\//.test(path);
}

/** What the extensions touch of a plugin of Strapi: its routes for the panel. */
export interface PanelRoutes {
  routes: { admin: { readonly routes: readonly PanelRoute[] } };
}

interface PanelRoute {
  readonly method: string;
  readonly path: string;
}

/** Takes a route of the panel away that Strapi opens to whoever is signed in there. */
export function withoutPanelRoute<Plugin extends PanelRoutes>(
  plugin: Plugin,
  method: string,
  path: string,
): Plugin {
  const { admin } = plugin.routes;
  plugin.routes.admin = {
    ...admin,
    routes: admin.routes.filter((route) => route.method !== method || route.path !== path),
  };
  return plugin;
}

import { withoutPanelRoute, type PanelRoutes } from '../panel-routes';

/** Its one setting sends texts to a service elsewhere, and Strapi asks for no permission to set it. */
export default (plugin: PanelRoutes): PanelRoutes => withoutPanelRoute(plugin, 'PUT', '/settings');

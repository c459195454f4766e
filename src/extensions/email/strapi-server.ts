import { withoutPanelRoute, type PanelRoutes } from '../panel-routes';

/** Messages leave by the templates of operations staff; no panel user writes letters in the city's name. */
export default (plugin: PanelRoutes): PanelRoutes => withoutPanelRoute(plugin, 'POST', '/');

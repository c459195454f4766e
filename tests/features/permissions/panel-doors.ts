import type { Client } from '../../support/http';
import { CALLERS } from './callers';
import { UNKNOWN } from './calls';
import type { Route } from './routes';

/** Who stands before Strapi's own panel routes: everybody but the super admin, who may call all of them. */
export const PANEL_CALLERS = CALLERS.filter((caller) => caller !== 'super admin');

/** One of Strapi's own routes that lets somebody through. */
export interface Door extends Route {
  readonly cells: readonly string[];
}

/** A content type that nobody of these may look at in the content manager. */
const MODEL = 'api::unit.unit';
const REFUSED = [401, 403, 404, 405];

/** @returns the routes that answer at least one of the clients, with who gets through */
export async function panelDoors(routes: readonly Route[], clients: readonly Client[]): Promise<Door[]> {
  const doors: Door[] = [];
  // Signing out ends the session that calls; the calls after it would say nothing.
  for (const route of routes.filter(({ path }) => !path.includes('logout'))) {
    const cells: string[] = [];
    for (const client of clients) cells.push(await called(route, client));
    if (cells.includes('yes')) doors.push({ ...route, cells });
  }
  return doors;
}

async function called({ method, path }: Route, client: Client): Promise<string> {
  const address = path.replace(/:(model|uid)/, MODEL).replace(/:[^/]+/g, UNKNOWN);
  const { status } = await client.send(address, {
    method,
    ...(method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' }),
  });
  return REFUSED.includes(status) ? String(status) : 'yes';
}

import type { Client } from '../../support/http';
import { UNKNOWN } from './calls';
import type { Route } from './routes';

/** One of Strapi's own routes, with what everybody is answered. */
export interface Door extends Route {
  readonly cells: readonly string[];
}

/** A content type that nobody but a super admin may look at in the content manager. */
const MODEL = 'api::unit.unit';
const REFUSED = [401, 403, 404, 405];

/**
 * @param clients come in the order of the columns
 * @param signedInAgain the same people after they have signed in again: signing out ends the session that calls
 * @returns every route with who gets through
 */
export async function panelDoors(
  routes: readonly Route[],
  clients: readonly Client[],
  signedInAgain: () => Promise<readonly Client[]>,
): Promise<Door[]> {
  const ending = routes.filter(endsSessions);
  const doors = await doorsOf(
    routes.filter((route) => !ending.includes(route)),
    clients,
  );
  for (const route of ending) doors.push(...(await doorsOf([route], await signedInAgain())));
  return doors;
}

function endsSessions({ method, path }: Route): boolean {
  return path.endsWith('/logout') || (method === 'DELETE' && path.endsWith('/sessions'));
}

async function doorsOf(routes: readonly Route[], clients: readonly Client[]): Promise<Door[]> {
  const doors: Door[] = [];
  for (const route of routes) {
    const cells: string[] = [];
    for (const client of clients) cells.push(await called(route, client));
    doors.push({ ...route, cells });
  }
  return doors;
}

/** Some of Strapi's routes keep the line open once they have let somebody through. */
const PATIENCE_MILLISECONDS = 3000;

async function called({ method, path }: Route, client: Client): Promise<string> {
  // Strapi's own entries are counted, the city's are not.
  const unknown = /^\/(content-manager|review-workflows)/.test(path) ? UNKNOWN : '999999';
  const address = path.replace(/:(model|uid)/, MODEL).replace(/:[^/]+/g, unknown);
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS);
  try {
    const { status } = await client.send(address, {
      method,
      signal,
      ...(method === 'GET' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' }),
    });
    return REFUSED.includes(status) ? String(status) : 'yes';
  } catch (error) {
    if (!signal.aborted) throw error;
    return 'yes';
  }
}

// @ts-check
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { accountRoutes } from './account.mjs';
import { casRoutes } from './cas/routes.mjs';
import { controlRoutes } from './control.mjs';
import { faultsRoutes } from './faults-routes.mjs';
import { generationA } from './jis/generation-a.mjs';
import { generationB } from './jis/generation-b.mjs';
import { createTickets } from './jis/tickets.mjs';
import { oidcRoutes } from './oidc/routes.mjs';
import { jisVariants, portalConfiguration } from './portal-configuration.mjs';
import { signInRoutes } from './sign-in.mjs';
import { startWebServer } from './web/server.mjs';
import { createWorld } from './world.mjs';

const PEOPLE = new URL('../../database/seeds/demo/portal-people.json', import.meta.url);

/** The port, if it is free. */
const PREFERRED_PORT = 8030;

/**
 * @typedef {object} StandInPortal
 * @property {string} url the start page
 * @property {string} controlToken
 * @property {ReturnType<typeof portalConfiguration>} portals
 * @property {ReturnType<typeof jisVariants>} jisVariants
 * @property {() => Promise<void>} close
 */

/**
 * Starts a portal that stands in for the province's, over invented people, in OIDC, JIS and CAS. It is for
 * development and tests, on this machine only.
 *
 * @param {{ port?: number, applications?: readonly string[], people?: readonly import('./people.mjs').Person[] }} [options]
 *   `port`: this one or the next that is free, 0 for any; `applications`: addresses that may sign in by it
 * @returns {Promise<StandInPortal>}
 */
export async function startStandInPortal({
  port = PREFERRED_PORT,
  applications = [],
  people = JSON.parse(readFileSync(PEOPLE, 'utf8')),
} = {}) {
  const server = await startWebServer({ port });
  const world = createWorld({ url: server.url, people, applications });
  const controlToken = randomBytes(24).toString('base64url');
  const tickets = createTickets(world);
  server.serve(world.log, [
    ...signInRoutes(world),
    ...accountRoutes(world),
    ...faultsRoutes(world),
    ...oidcRoutes(world),
    ...generationB(world, tickets),
    ...generationA(world, tickets),
    ...casRoutes(world),
    ...controlRoutes(world, controlToken),
  ]);
  return {
    url: server.url,
    controlToken,
    portals: portalConfiguration(server.url, world.keys),
    jisVariants: jisVariants(server.url, world.keys),
    close: server.close,
  };
}

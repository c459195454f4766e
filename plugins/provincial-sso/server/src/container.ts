import type { Core } from '@strapi/strapi';
import type { Host } from '../../contracts';
import { portalFor } from './adapters/portals';
import { systemRandomness } from './adapters/randomness';
import { postgresRateLimiter } from './adapters/rate-limiter';
import { Database } from './adapters/strapi/database';
import { identityRepository } from './adapters/strapi/identities';
import { strapiSessions } from './adapters/strapi/sessions';
import { signInRepository } from './adapters/strapi/sign-ins';
import { codeRepository, ticketMemory, transactionRepository } from './adapters/strapi/single-use';
import { ensureTables, removeExpired } from './adapters/strapi/tables';
import { systemClock } from './adapters/system-clock';
import type { World } from './application/world';
import { readConfig } from './config';

export type Container = ReturnType<typeof buildContainer>;

const containers = new WeakMap<Core.Strapi, Container>();

/** The container of a Strapi application; built at the first call. */
export function containerOf(strapi: Core.Strapi): Container {
  const container = containers.get(strapi) ?? buildContainer(strapi);
  containers.set(strapi, container);
  return container;
}

/** The one place that builds adapters and hands them to use cases. */
function buildContainer(strapi: Core.Strapi) {
  const config = readConfig(strapi.config.get('plugin::provincial-sso'));
  const database = new Database(strapi);
  const home = `${strapi.config.get<string>('api.rest.prefix', '/api')}/provincial-sso`;
  let registered: Host | null = null;
  const host = (): Host => {
    if (!registered) throw new Error('provincial-sso: the project has registered no host');
    return registered;
  };
  const vault = () => host().vault;
  const world: World = {
    unitOfWork: database,
    randomness: systemRandomness,
    sessions: strapiSessions(strapi, database),
    rateLimiter: postgresRateLimiter(strapi),
    logger: strapi.log,
    identities: identityRepository(database, vault),
    transactions: transactionRepository(database, vault),
    tickets: ticketMemory(database),
    codes: codeRepository(database, vault),
    signIns: signInRepository(database, vault),
    portals: config.portals.map((portal) => portalFor(portal, { clock: systemClock })),
    settings: {
      rules: {
        requiredLevel: config.requiredLevel,
        confirmTypedMobile: config.binding.confirmTypedMobile,
      },
      returnPaths: config.returnPaths,
      callbackUrl: new URL(`${home}/callback`, config.publicUrl).href,
      publicUrl: config.publicUrl,
      loginPath: `${home}/login`,
      portalTimeout: config.portalTimeout,
    },
    host,
  };
  return {
    world,
    browserCookie: { secure: config.cookieSecure, path: home },
    registerHost: (given: Host) => {
      registered = given;
    },
    prepareDatabase: () => ensureTables(database),
    removeExpired: () => removeExpired(database, host().clock.now()),
  };
}

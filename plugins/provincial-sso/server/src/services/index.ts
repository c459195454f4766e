import type { Core } from '@strapi/strapi';
import type { SsoServices } from '../../../contracts';
import { gateOfSession, identitiesOf } from '../application/read-identities';
import { unbind } from '../application/unbind';
import { containerOf } from '../container';

type Provided = { readonly strapi: Core.Strapi };
type Service<Name extends keyof SsoServices> = (provided: Provided) => SsoServices[Name];

const registry: Service<'registry'> = ({ strapi }) => ({
  registerHost: (host) => {
    containerOf(strapi).registerHost(host);
  },
});

const identities: Service<'identities'> = ({ strapi }) => {
  const { world } = containerOf(strapi);
  return {
    of: (accountId) => identitiesOf(world, accountId),
    unbind: (request) => unbind(world, request),
  };
};

const sessions: Service<'sessions'> = ({ strapi }) => {
  const { world } = containerOf(strapi);
  return {
    gate: (sessionId, accountId) => gateOfSession(world, sessionId, accountId),
    endLine: (accountId, sessionId) => world.sessions.endLine(accountId, sessionId),
  };
};

export const services = { registry, identities, sessions };

// @ts-check
import { troubled } from '../trouble.mjs';
import { createProvider } from './provider.mjs';

const BASE = '/oidc';

/** What servers call; the rest of the provider is for browsers. */
const FOR_SERVERS = ['/token', '/me', '/jwks', '/.well-known/openid-configuration'];

/**
 * OpenID Connect: authorization code with PKCE, RP-initiated and back-channel logout.
 *
 * @param {import('../world.mjs').World} world
 * @returns {import('../web/server.mjs').Route[]}
 */
export function oidcRoutes(world) {
  const answer = createProvider(world).callback();
  return [
    {
      method: 'any',
      path: `${BASE}/`,
      answer: async (exchange) => {
        const { request, response, url } = exchange;
        const below = url.pathname.slice(BASE.length);
        if (FOR_SERVERS.includes(below) && (await troubled(exchange, world.faults))) return;
        // The provider does not know that it lives below a path.
        Object.assign(request, { originalUrl: request.url, url: `${below}${url.search}` });
        await answer(request, response);
      },
    },
  ];
}

// @ts-check
import Provider, { interactionPolicy } from 'oidc-provider';
import { logoutPage } from '../pages/logout-page.mjs';
import { accountOf, CLAIMS, grantFor } from './accounts.mjs';
import { exchangeOf } from './context.mjs';
import { beginInteraction } from './interaction.mjs';
import { without } from '../without.mjs';
import { keepInStep } from './keep-in-step.mjs';
import { createStorage } from './storage.mjs';
import { tamper } from './tamper.mjs';

/** @typedef {import('../world.mjs').World} World */

const { Check, base } = interactionPolicy;

/**
 * @param {World} world
 * @returns {Provider} an OpenID provider over the portal's people and sessions, below `/oidc`
 */
export function createProvider(world) {
  /** @type {Provider} */
  const provider = new Provider(`${world.url}/oidc`, {
    adapter: createStorage(world),
    jwks: { keys: [signingKey(world)] },
    acrValues: ['1', '2', '3', '4'],
    claims: CLAIMS,
    scopes: ['openid', 'profile', 'phone'],
    // The claims of the scopes stand in the ID token as well.
    conformIdTokenClaims: false,
    cookies: { keys: [world.keys.cookie] },
    pkce: { required: () => true },
    extraParams: ['user_type'],
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 3600,
      IdToken: 600,
      Interaction: 900,
      Session: 86_400,
    },
    features: {
      devInteractions: { enabled: false },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context, form) => {
          context.body = logoutPage(form, exchangeOf(world, context));
        },
      },
    },
    interactions: {
      policy: policy(),
      url: (_context, interaction) => beginInteraction(world, provider, interaction),
    },
    findAccount: (_context, subject) => accountOf(world, subject),
    loadExistingGrant: (context) => grantFor(provider, context),
    // Its own way out refuses this machine, and that is where the applications of this portal are.
    fetch: (url, options) => fetch(url, unguarded(options)),
  });
  provider.Client.prototype.postLogoutRedirectUriAllowed = world.applications.welcomes;
  provider.use(async (context, next) => {
    await next();
    const token = context.oidc?.route === 'token' ? context.body.id_token : undefined;
    if (token) context.body.id_token = tamper(token, world);
  });
  keepInStep(world, provider);
  return provider;
}

/** @param {RequestInit & { dispatcher?: unknown }} [options] @returns {RequestInit} */
function unguarded(options = {}) {
  return without('dispatcher', options);
}

/** @param {World} world */
function signingKey({ keys }) {
  return { ...keys.idToken.privateKey.export({ format: 'jwk' }), kid: 'stand-in', use: 'sig', alg: 'RS256' };
}

/** Who is signed in is known to the portal, not to the provider: it asks each time. */
function policy() {
  const prompts = base();
  prompts.remove('consent');
  prompts
    .get('login')
    ?.checks.add(
      new Check('portal_session', 'The portal says who it is', 'login_required', ({ oidc }) =>
        oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT,
      ),
    );
  return prompts;
}

// @ts-check
import { endSession, sessionOf } from '../portal-session.mjs';
import { exchangeOf } from './context.mjs';

/** @typedef {import('../world.mjs').World} World */
/** @typedef {import('oidc-provider').default} Provider */

/**
 * Keeps the portal's session and the provider's in step: who signs out at one has signed out at both, and
 * the application hears of it once.
 *
 * @param {World} world
 * @param {Provider} provider
 */
export function keepInStep(world, provider) {
  provider.on('authorization.success', (context) => {
    const session = sessionOf(world, exchangeOf(world, context));
    const { client, session: own } = context.oidc;
    if (!session || !client || !own?.accountId) return;
    const { accountId, uid } = own;
    const sid = own.sidFor(client.clientId);
    session.participants.set(`oidc:${client.clientId}`, async () => {
      await (await provider.Session.findByUid(uid))?.destroy();
      const registered = await provider.Client.find(client.clientId);
      if (typeof registered?.backchannelLogout === 'function') {
        await registered.backchannelLogout(accountId, sid);
      }
    });
  });
  provider.on('end_session.success', (context) => {
    const exchange = exchangeOf(world, context);
    // The provider has told its applications itself.
    for (const clientId of Object.keys(context.oidc.session?.authorizations ?? {})) {
      sessionOf(world, exchange)?.participants.delete(`oidc:${clientId}`);
    }
    void endSession(world, exchange);
  });
}

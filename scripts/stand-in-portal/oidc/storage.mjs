// @ts-check
import { APPLICATION } from '../keys.mjs';

/** @typedef {import('oidc-provider').AdapterPayload} Payload */
/** @typedef {import('../world.mjs').World} World */

/**
 * Where the provider keeps everything: in memory, and the application as it is registered at the moment.
 *
 * @param {World} world
 * @returns {(model: string) => import('oidc-provider').Adapter}
 */
export function createStorage(world) {
  /** @type {Map<string, { payload: Payload, until: number }>} */
  const kept = new Map();
  return (model) => {
    /** @param {string} id */
    const find = (id) => {
      if (model === 'Client') return Promise.resolve(clientOf(world, id));
      const found = kept.get(`${model}:${id}`);
      return Promise.resolve(found && found.until > Date.now() ? found.payload : undefined);
    };
    /** @param {(payload: Payload) => boolean} wanted */
    const findWhere = (wanted) =>
      Promise.resolve(
        [...kept].find(([key, { payload }]) => key.startsWith(`${model}:`) && wanted(payload))?.[1].payload,
      );
    return {
      find,
      findByUid: (uid) => findWhere((payload) => payload.uid === uid),
      findByUserCode: (code) => findWhere((payload) => payload.userCode === code),
      upsert: async (id, payload, expiresIn) => {
        kept.set(`${model}:${id}`, { payload, until: Date.now() + (expiresIn ?? 3600) * 1000 });
      },
      consume: async (id) => {
        const found = kept.get(`${model}:${id}`);
        // The fault: a code that was used stays as good as new.
        if (found && !world.faults.has('replay')) found.payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => {
        kept.delete(`${model}:${id}`);
      },
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
      },
    };
  };
}

/**
 * @param {World} world
 * @param {string} id
 * @returns {Payload | undefined}
 */
function clientOf({ applications, keys }, id) {
  if (id !== APPLICATION || applications.list().length === 0) return undefined;
  return {
    client_id: APPLICATION,
    client_secret: keys.clientSecret,
    redirect_uris: applications.callbacks(),
    response_types: ['code'],
    grant_types: ['authorization_code'],
    backchannel_logout_uri: applications.backchannel() ?? undefined,
    backchannel_logout_session_required: true,
  };
}

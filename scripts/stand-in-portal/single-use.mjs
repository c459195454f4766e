// @ts-check
import { randomBytes } from 'node:crypto';

/**
 * Secrets that stand for something for a while: tickets, tokens, sign-ins under way.
 *
 * @template Thing
 * @typedef {object} Secrets
 * @property {(thing: Thing, secret?: string) => string} add answers the secret
 * @property {(secret: string) => Thing | null} find
 * @property {(secret: string) => Thing | null} take finds, for the last time
 */

/**
 * @template Thing
 * @param {{ seconds: number, prefix?: string }} options
 * @returns {Secrets<Thing>}
 */
export function createSecrets({ seconds, prefix = '' }) {
  /** @type {Map<string, { thing: Thing, until: number }>} */
  const kept = new Map();
  /** @param {string} secret */
  const find = (secret) => {
    const found = kept.get(secret);
    return found && found.until > Date.now() ? found.thing : null;
  };
  return {
    find,
    add: (thing, secret = `${prefix}${randomBytes(24).toString('hex')}`) => {
      for (const [old, { until }] of kept) if (until <= Date.now()) kept.delete(old);
      kept.set(secret, { thing, until: Date.now() + seconds * 1000 });
      return secret;
    },
    take: (secret) => {
      const thing = find(secret);
      kept.delete(secret);
      return thing;
    },
  };
}

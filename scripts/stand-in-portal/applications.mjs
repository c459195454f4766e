// @ts-check

/** Below an application's address, where the sign-in comes back and everything else of it is. */
const BELOW = '/api/provincial-sso';

/**
 * The addresses at which the one application of this portal runs. They are often known only once it does.
 *
 * @typedef {object} Applications
 * @property {() => string[]} list
 * @property {(url: string) => void} add what is an address, or a TypeError is thrown
 * @property {(address: string | null) => boolean} owns whether an address belongs to the sign-in of one of them
 * @property {() => string[]} callbacks
 * @property {(address: string | null) => boolean} welcomes whether a sign-out may lead to the address
 * @property {(address?: string) => string | null} backchannel where notices for the application at the
 *   address go; without one, for the application that was named last
 */

/**
 * @param {readonly string[]} seed
 * @returns {Applications}
 */
export function createApplications(seed) {
  /** @type {Set<string>} */
  const origins = new Set();
  /** @param {string} url */
  const add = (url) => {
    const { origin } = new URL(url);
    origins.delete(origin);
    origins.add(origin);
  };
  seed.forEach(add);
  /** @param {string | null} address */
  const welcomes = (address) =>
    address !== null && URL.canParse(address) && origins.has(new URL(address).origin);
  return {
    add,
    welcomes,
    list: () => [...origins],
    owns: (address) =>
      address !== null && welcomes(address) && new URL(address).pathname.startsWith(`${BELOW}/`),
    callbacks: () => [...origins].map((origin) => `${origin}${BELOW}/callback`),
    backchannel: (address) => {
      const origin = address === undefined ? [...origins].at(-1) : new URL(address).origin;
      return origin === undefined ? null : `${origin}${BELOW}/backchannel-logout`;
    },
  };
}

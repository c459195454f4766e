// @ts-check
import { startStandInPortal } from '../stand-in-portal/index.mjs';

/** Two protocols are enough to see that several portals stand side by side. */
const SHOWN = ['oidc', 'jis-b'];

/**
 * Starts the stand-in for the province's identity portal.
 *
 * @param {string} url the platform's own, which the portal sends browsers back to
 * @returns {Promise<{ url: string, environment: Record<string, string>, close: () => Promise<void> }>}
 *   `environment`: how the platform reaches it
 */
export async function startPortal(url) {
  const portal = await startStandInPortal({ applications: [url] });
  const shown = portal.portals.filter(({ id }) => SHOWN.includes(id));
  return { url: portal.url, environment: { SSO_PORTALS: JSON.stringify(shown) }, close: portal.close };
}

// @ts-check

/** How many requests are kept; the oldest go first. */
const LIMIT = 500;

/** @typedef {{ at: string, method: string, path: string, query: Record<string, string> }} Seen */

/** The requests that the portal has seen. @typedef {{ add: (method: string, url: URL) => void, list: () => Seen[] }} Log */

/** @returns {Log} */
export function createLog() {
  /** @type {Seen[]} */
  const seen = [];
  return {
    list: () => [...seen],
    add: (method, { pathname, searchParams }) => {
      seen.push({
        at: new Date().toISOString(),
        method,
        path: pathname,
        query: Object.fromEntries(searchParams),
      });
      if (seen.length > LIMIT) seen.shift();
    },
  };
}

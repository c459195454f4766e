/** Where a sign-in may end (product.md section 2: "Redirects go only to allow-listed paths"). */

/** Parameters that the plugin itself adds to the address; a caller may not bring them. */
const OWN_PARAMETERS = ['code', 'outcome'];

/** What a browser reads differently than it looks: backslashes, control characters, white space. */
const DECEPTIVE = /[\\\p{C}\p{Z}]/u;

/**
 * @param wanted what the caller asks for, e.g. `/portal/units?tab=2`
 * @param allowed paths, each with a slash at both ends; what is asked for must be below one of them
 * @returns path and query as a browser will take them, or null when it may not lead there
 */
export function allowedReturnPath(wanted: string, allowed: readonly string[]): string | null {
  if (!/^\/(?!\/)/.test(wanted) || DECEPTIVE.test(wanted)) return null;
  // An address that nobody has: whoever gets away from it does not stay on this server.
  const base = 'https://return.invalid';
  const url = URL.canParse(wanted, base) ? new URL(wanted, base) : null;
  if (url?.origin !== base || url.hash !== '') return null;
  // Escaped slashes and dots: some server behind might read them as more than letters.
  if (/%(2e|2f|5c|25|00)/i.test(url.pathname)) return null;
  if (!allowed.some((path) => url.pathname.startsWith(path))) return null;
  for (const name of OWN_PARAMETERS) url.searchParams.delete(name);
  return `${url.pathname}${url.search}`;
}

/** @returns the path with further parameters */
export function withParameters(path: string, parameters: Readonly<Record<string, string>>): string {
  const url = new URL(path, 'https://return.invalid');
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}`;
}

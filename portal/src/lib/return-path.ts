/** Where a person goes on after signing in: an address of the portal's own, as its router knows it. */

const HOME_OF_PEOPLE = '/centre';

/**
 * @param wanted what stands in the address, and so may come from anybody
 * @returns the path, or the personal centre when it would lead away from here
 */
export function safeReturnPath(wanted: string | null): string {
  if (wanted === null || !/^\/(?![/\\])/.test(wanted)) return HOME_OF_PEOPLE;
  const here = 'https://portal.invalid';
  const url = URL.canParse(wanted, here) ? new URL(wanted, here) : null;
  if (url?.origin !== here || url.pathname.startsWith('/sign-in')) return HOME_OF_PEOPLE;
  return `${url.pathname}${url.search}`;
}

/** The sign-in page that leads back to where somebody is. */
export function signInPath(location: { readonly pathname: string; readonly search: string }): string {
  const to = safeReturnPath(`${location.pathname}${location.search}`);
  return to === HOME_OF_PEOPLE ? '/sign-in' : `/sign-in?${new URLSearchParams({ to }).toString()}`;
}

/**
 * @param loginUrl `/api/provincial-sso/login?…`, whose `returnTo` is added
 * @param to where to go on after signing in
 */
export function withReturn(loginUrl: string, to: string): string {
  const returnTo = `/portal/sign-in/return?${new URLSearchParams({ to }).toString()}`;
  return `${loginUrl}${loginUrl.includes('?') ? '&' : '?'}${new URLSearchParams({ returnTo }).toString()}`;
}

import { PortalFailure } from '../../application/ports';

/** An address below the portal's own, e.g. `/login` below `https://portal.example/cas/`. */
export function below(base: string, path: string): string {
  return base.replace(/\/+$/, '') + path;
}

/** @returns the address with the parameters added to what it has */
export function withQuery(address: string, parameters: Readonly<Record<string, string>>): URL {
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url;
}

/**
 * Where the browser is to come back to. The protocols of tickets have no parameter for the state, so it
 * travels in the address (sso-facts: put random state into the address and require the cookie).
 */
export function callbackWithState(request: { readonly callbackUrl: string; readonly state: string }): string {
  return withQuery(request.callbackUrl, { state: request.state }).href;
}

/**
 * Reads the ticket with which a browser came back.
 *
 * @throws PortalFailure `refused` when the state is another, or either stands there twice or not at all
 */
export function returnedTicket(request: { readonly returnedUrl: URL; readonly state: string }): string {
  if (only(request.returnedUrl, 'state') !== request.state) {
    throw new PortalFailure('refused', 'The state is not the one of this sign-in');
  }
  return only(request.returnedUrl, 'ticket');
}

function only(url: URL, name: string): string {
  const [value = '', ...more] = url.searchParams.getAll(name);
  if (more.length > 0 || !/^[\x21-\x7e]{1,2048}$/.test(value)) {
    throw new PortalFailure('refused', `The browser came back without one proper ${name}`);
  }
  return value;
}

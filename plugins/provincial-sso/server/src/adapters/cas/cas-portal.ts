import type { CasConfig, Portal } from '../../application/ports';
import { below, callbackWithState, returnedTicket, withQuery } from '../http/addresses';
import { getText } from '../http/portal-http';
import { readLogoutRequest } from './logout-request';
import { personOf } from './validation';

/** A portal that speaks CAS Protocol 3.0: the browser brings a ticket, the portal says whose it is. */
export function casPortal(config: CasConfig): Portal {
  const at = (path: string, query: Readonly<Record<string, string>>) =>
    withQuery(below(config.baseUrl, path), query);
  return {
    id: config.id,
    name: config.name,
    kinds: config.kinds,
    links: config.links,
    ticketParameter: 'ticket',
    begin: (request) =>
      Promise.resolve({
        redirectTo: at('/login', {
          ...config.kindParameters[request.kind],
          service: callbackWithState(request),
        }).href,
        secrets: {},
      }),
    complete: async (request) => {
      const ticket = returnedTicket(request);
      // The portal compares the address with that of the login, state and all: a ticket of another
      // service, or of another sign-in here, does not pass.
      const service = callbackWithState(request);
      const answer = await getText(at('/p3/serviceValidate', { service, ticket }), request.signal);
      return { person: personOf(config, answer), portalSession: ticket, logoutHint: null };
    },
    logoutUrl: ({ returnUrl }) => Promise.resolve(at('/logout', { service: returnUrl }).href),
    readLogoutNotice: ({ logoutRequest }) =>
      logoutRequest === undefined
        ? Promise.resolve(null)
        : new Promise((resolve) => resolve(readLogoutRequest(logoutRequest))),
  };
}

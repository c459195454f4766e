import type { IdentityKind } from '../../../../contracts';
import { PortalFailure, type CompleteRequest, type JisConfig, type Portal } from '../../application/ports';
import { callbackWithState, returnedTicket } from '../http/addresses';
import { textOf, type Fields } from '../http/json';
import { postForm } from '../http/portal-http';
import { readAnswer } from './answer';
import { decipherOf } from './decrypt';
import { GENERATIONS, type Call } from './generations';
import { personOf } from './person';
import { signerOf } from './sign';

const KINDS: ReadonlyMap<string | null, IdentityKind> = new Map([
  ['1', 'natural'],
  ['2', 'legal'],
]);

/** Asks the portal's server, signed, and reads its answer. @throws PortalFailure */
type Ask = (call: Omit<Call, 'at'>, signal: AbortSignal) => Promise<Fields>;

/**
 * The vendor's ticket protocol, JIS: the browser brings a ticket, the server swaps it for a token, and the
 * token for the person. The portal announces no end of its sessions.
 *
 * @throws Error that names the setting when a key cannot be used
 */
export function jisPortal(config: JisConfig, { clock }: { readonly clock: { now(): Date } }): Portal {
  const generation = GENERATIONS[config.generation];
  const ask = caller(config, clock);
  return {
    id: config.id,
    name: config.name,
    kinds: config.kinds,
    links: config.links,
    ticketParameter: 'ticket',
    begin: (request) =>
      Promise.resolve({
        redirectTo: generation.entry(config, request.kind, callbackWithState(request)).href,
        secrets: {},
      }),
    complete: async (request) => ({
      person: await personBehind(config, ask, request),
      portalSession: null,
      logoutHint: null,
    }),
    logoutUrl: ({ returnUrl }) => Promise.resolve(generation.logout(config, returnUrl).href),
  };
}

function caller(config: JisConfig, clock: { now(): Date }): Ask {
  const generation = GENERATIONS[config.generation];
  const sign = signerOf(config);
  const decipher = decipherOf(config);
  return async (call, signal) => {
    const form = generation.form(config, { ...call, at: clock.now() });
    const signed = { ...form, sign: await sign(form, signal) };
    return readAnswer(await postForm(generation.gateway(config), signed, signal), generation, decipher);
  };
}

async function personBehind(config: JisConfig, ask: Ask, request: CompleteRequest) {
  const { kindField } = GENERATIONS[config.generation];
  const ticket = returnedTicket(request);
  const validated = await ask({ service: 'ticket', argument: { ticket } }, request.signal);
  const token = textOf(validated, 'token');
  const kind = KINDS.get(textOf(validated, kindField));
  if (token === null || kind === undefined) {
    throw new PortalFailure('invalid-answer', 'The portal took the ticket without a token or a known kind');
  }
  return personOf(config, kind, await ask({ service: kind, argument: { token } }, request.signal));
}

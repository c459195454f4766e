import { isSignedIn } from '../../../contracts';
import { withParameters } from '../domain/return-path';
import { CALLBACKS_BY_ADDRESS } from './limits';
import { PortalFailure, type CompleteAnswer, type Portal, type TransactionRecord } from './ports';
import { settle } from './settle';
import { turnAway } from './turn-away';
import { portalDeadline, portalOf, secondsFromNow, type Caller, type World } from './world';

/** How long the front end has to fetch what the sign-in came to (product.md section 2). */
const SECONDS_FOR_THE_CODE = 60;

interface Returned {
  readonly url: URL;
  readonly portal: Portal;
  readonly transaction: TransactionRecord;
  readonly state: string;
}

/**
 * The browser is back from the portal: finds out who it is, decides, and sends it on to the front end
 * with a one-time code; with the outcome as well, unless the person is signed in.
 *
 * @param returnedUrl the address that the portal sent the browser to
 * @returns the path to send the browser to
 */
export async function completeSignIn(world: World, caller: Caller, returnedUrl: URL): Promise<string> {
  await world.rateLimiter.consume(CALLBACKS_BY_ADDRESS, caller.address);
  const [usual = '/'] = world.settings.returnPaths;
  const state = single(returnedUrl, 'state');
  const transaction =
    state === null
      ? null
      : await world.transactions.take({ state, browser: caller.browser }, world.host().clock.now());
  const portal = transaction && portalOf(world, transaction.portal);
  const { address } = caller;
  if (!state || !portal) {
    const reason = 'state or cookie does not match';
    return turnAway(world, usual, { outcome: 'refused', portal: null, address, reason });
  }
  const returned = { url: returnedUrl, portal, transaction, state };
  try {
    const answer = await askPortal(world, returned);
    return await settleAndHandOver(world, caller, returned, answer);
  } catch (error) {
    if (!(error instanceof PortalFailure)) throw error;
    const outcome = error.reason === 'refused' ? 'refused' : 'portal-unavailable';
    const turned = { outcome, portal: portal.id, address, reason: error.message } as const;
    return turnAway(world, transaction.returnTo, turned);
  }
}

/**
 * Row 1, before the portal is asked: a ticket counts once here, whatever the portal thinks of it, and by
 * whichever of its entries here it comes: one gateway may be configured as several portals.
 */
async function askPortal(
  world: World,
  { url, portal, transaction, state }: Returned,
): Promise<CompleteAnswer> {
  const ticket = single(url, portal.ticketParameter);
  const now = world.host().clock.now();
  if (ticket !== null && !(await world.tickets.remember(`ticket:${ticket}`, now))) {
    throw new PortalFailure('refused', 'the ticket was used before');
  }
  const answer = await portal.complete({
    returnedUrl: url,
    state,
    callbackUrl: world.settings.callbackUrl,
    secrets: transaction.secrets,
    signal: portalDeadline(world),
  });
  // The kind is what the portal returned; whether it may sign in here is for the configuration to say.
  if (portal.kinds.includes(answer.person.kind)) return answer;
  throw new PortalFailure('refused', `the portal is not configured for ${answer.person.kind} identities`);
}

async function settleAndHandOver(
  world: World,
  { address, browser }: Caller,
  { portal, transaction }: Returned,
  { person, portalSession, logoutHint }: CompleteAnswer,
): Promise<string> {
  const settled = await settle(world, { portal: portal.id, person, address, confirmed: null });
  const { outcome } = settled;
  const { returnTo } = transaction;
  const code = world.randomness.token();
  await world.codes.add(
    { purpose: 'session', code, browser },
    { ...settled, portal: portal.id, portalSession, logoutHint, person },
    secondsFromNow(world, SECONDS_FOR_THE_CODE),
  );
  return withParameters(returnTo, isSignedIn(outcome) ? { code } : { outcome, code });
}

/** A parameter that stands in the address exactly once. */
function single(url: URL, name: string): string | null {
  const [value, ...more] = url.searchParams.getAll(name);
  return value === undefined || value === '' || more.length > 0 ? null : value;
}

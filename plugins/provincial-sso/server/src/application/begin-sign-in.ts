import { SsoError, type IdentityKind } from '../../../contracts';
import { allowedReturnPath } from '../domain/return-path';
import { LOGINS_BY_ADDRESS } from './limits';
import { PortalFailure, type Portal } from './ports';
import { turnAway } from './turn-away';
import { portalDeadline, secondsFromNow, type Caller, type World } from './world';

const SECONDS_AT_THE_PORTAL = 15 * 60;

interface Wanted {
  readonly kind: IdentityKind;
  readonly returnTo?: string | undefined;
  readonly portal?: string | undefined;
}

/**
 * Begins a sign-in: keeps a single-use transaction, tied to the browser, and says where the portal is.
 *
 * @returns the address to send the browser to; where the sign-in ends, with an outcome, when the portal
 *   does not answer
 * @throws RETURN_PATH_NOT_ALLOWED, PORTAL_UNKNOWN, TOO_MANY_REQUESTS
 */
export async function beginSignIn(world: World, caller: Caller, wanted: Wanted): Promise<string> {
  await world.rateLimiter.consume(LOGINS_BY_ADDRESS, caller.address);
  const returnTo = returnPath(world, wanted.returnTo);
  const portal = choosePortal(world, wanted);
  const state = world.randomness.token();
  try {
    const { redirectTo, secrets } = await portal.begin({
      kind: wanted.kind,
      state,
      callbackUrl: world.settings.callbackUrl,
      signal: portalDeadline(world),
    });
    await world.transactions.add(
      { state, browser: caller.browser },
      { portal: portal.id, kind: wanted.kind, returnTo, secrets },
      secondsFromNow(world, SECONDS_AT_THE_PORTAL),
    );
    return redirectTo;
  } catch (error) {
    if (!(error instanceof PortalFailure)) throw error;
    const { address } = caller;
    const turned = {
      outcome: 'portal-unavailable',
      portal: portal.id,
      address,
      reason: error.message,
    } as const;
    return turnAway(world, returnTo, turned);
  }
}

function returnPath({ settings }: World, wanted: string | undefined): string {
  const [usual = '/'] = settings.returnPaths;
  if (wanted === undefined) return usual;
  const path = allowedReturnPath(wanted, settings.returnPaths);
  if (path === null) throw new SsoError('RETURN_PATH_NOT_ALLOWED');
  return path;
}

function choosePortal({ portals }: World, { kind, portal: id }: Wanted): Portal {
  const found = portals.find(
    (portal) => (id === undefined || portal.id === id) && portal.kinds.includes(kind),
  );
  if (!found) throw new SsoError('PORTAL_UNKNOWN');
  return found;
}

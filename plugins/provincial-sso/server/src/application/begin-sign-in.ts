import { SsoError, type IdentityKind } from '../../../contracts';
import { allowedReturnPath, withParameters } from '../domain/return-path';
import { auditSignIn } from './audit';
import { LOGINS_BY_ADDRESS } from './limits';
import { PortalFailure, type Portal } from './ports';
import { portalDeadline, type Caller, type World } from './world';

const MINUTES_AT_THE_PORTAL = 15;

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
      requiredLevel: world.settings.rules.requiredLevel,
      signal: portalDeadline(world),
    });
    await world.transactions.add(
      { state, browser: caller.browser },
      { portal: portal.id, kind: wanted.kind, returnTo, secrets },
      new Date(world.host().clock.now().getTime() + MINUTES_AT_THE_PORTAL * 60_000),
    );
    return redirectTo;
  } catch (error) {
    if (!(error instanceof PortalFailure)) throw error;
    world.logger.warn(`The portal ${portal.id} cannot be reached to sign in: ${error.message}`);
    const outcome = 'portal-unavailable';
    await auditSignIn(world, { outcome, portal: portal.id, address: caller.address, reason: error.message });
    return withParameters(returnTo, { outcome });
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

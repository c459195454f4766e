import type { Outcome } from '../../../contracts';
import { withParameters } from '../domain/return-path';
import { auditSignIn } from './audit';
import type { World } from './world';

interface TurnedAway {
  readonly outcome: Extract<Outcome, 'refused' | 'portal-unavailable'>;
  /** null when nobody knows which portal it was. */
  readonly portal: string | null;
  readonly address: string;
  /** Which check did not pass, or what the portal did; never what was checked. */
  readonly reason: string;
}

/**
 * Ends a sign-in that the portal vouches for nobody in (product.md section 2, row 1): logged and audited,
 * nothing bound.
 *
 * @param returnTo where the browser goes on, with the outcome
 * @returns the path to send it to
 */
export async function turnAway(world: World, returnTo: string, turned: TurnedAway): Promise<string> {
  const { outcome, portal, reason } = turned;
  world.logger.warn(`A sign-in${portal === null ? '' : ` at ${portal}`} ended as ${outcome}: ${reason}`);
  await auditSignIn(world, turned);
  return withParameters(returnTo, { outcome });
}

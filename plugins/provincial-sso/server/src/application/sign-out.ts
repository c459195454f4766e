import { auditEvent, actorOf } from './audit';
import { PortalFailure } from './ports';
import { portalDeadline, portalOf, type World } from './world';

export type SignOutScope = 'here' | 'everywhere' | 'portal';

/**
 * Signs out: this device, every device, or this device and the portal (product.md section 2). It counts
 * at the next request.
 *
 * @returns where to go to sign out at the portal; null when not asked for, or the portal has no such page
 *   or does not answer
 */
export async function signOut(
  world: World,
  { accountId, sessionId }: { readonly accountId: number; readonly sessionId: string },
  scope: SignOutScope,
): Promise<string | null> {
  const signIn = await world.signIns.ofSession(sessionId);
  await world.unitOfWork.run(async () => {
    if (scope === 'everywhere') await world.sessions.endAll(accountId);
    else await world.sessions.endLine(accountId, sessionId);
    await auditEvent(world, 'session.ended', actorOf(accountId), { scope });
  });
  return scope === 'portal' && signIn ? portalLogout(world, signIn) : null;
}

async function portalLogout(
  world: World,
  { portal: id, logoutHint }: { readonly portal: string; readonly logoutHint: string | null },
): Promise<string | null> {
  const portal = portalOf(world, id);
  const [usual = '/'] = world.settings.returnPaths;
  const returnUrl = new URL(usual, world.settings.publicUrl).href;
  try {
    return (await portal?.logoutUrl({ logoutHint, returnUrl, signal: portalDeadline(world) })) ?? null;
  } catch (error) {
    if (!(error instanceof PortalFailure)) throw error;
    world.logger.warn(`The portal ${id} does not say where to sign out: ${error.message}`);
    return null;
  }
}

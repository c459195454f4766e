import { SsoError, type UnbindRequest } from '../../../contracts';
import { auditEvent } from './audit';
import type { World } from './world';

/**
 * Ends the binding of one identity, or of all of an account, and every session of the account; user name
 * and mobile get their suffix (product.md section 2, "Unbinding"). Joins the open transaction.
 *
 * @throws ACCOUNT_NOT_FOUND, IDENTITY_NOT_BOUND
 */
export function unbind(world: World, { accountId, kind, actor, reason }: UnbindRequest): Promise<void> {
  const { accounts, clock } = world.host();
  return world.unitOfWork.run(async () => {
    if (!(await accounts.lock(accountId))) throw new SsoError('ACCOUNT_NOT_FOUND');
    const identities = await world.identities.ofAccounts([accountId]);
    const leaving = identities.filter((identity) => kind === undefined || identity.kind === kind);
    if (leaving.length === 0) throw new SsoError('IDENTITY_NOT_BOUND');
    for (const { id } of leaving) await world.identities.remove(id);
    await world.sessions.endAll(accountId);
    await accounts.markUnbound(accountId, {
      stillBound: leaving.length < identities.length,
      at: clock.now(),
    });
    await auditEvent(world, 'identity.unbound', actor, {
      account: accountId,
      kinds: leaving.map((identity) => identity.kind),
      reason,
    });
  });
}

import { SsoError } from '../../../contracts';
import { auditEvent } from './audit';
import type { World } from './world';

interface RestoreRequest {
  readonly accountId: number;
  /** As typed by somebody else than the holder. */
  readonly mobile: string;
  readonly username?: string | undefined;
  readonly actor: string;
}

/**
 * Puts a real mobile back on an account that was unbound, so that its holder can bind again by it: after
 * being asked, since somebody else typed it (product.md section 2, rows 6 and 7).
 *
 * @throws ACCOUNT_NOT_FOUND, ACCOUNT_NOT_UNBOUND, MOBILE_INVALID, USERNAME_TAKEN
 */
export function restore(world: World, { accountId, mobile, username, actor }: RestoreRequest): Promise<void> {
  const { accounts } = world.host();
  const number = accounts.normaliseMobile(mobile);
  if (number === null) throw new SsoError('MOBILE_INVALID');
  return world.unitOfWork.run(async () => {
    if (!(await accounts.lock(accountId))) throw new SsoError('ACCOUNT_NOT_FOUND');
    await accounts.restore(accountId, { mobile: number, ...(username === undefined ? {} : { username }) });
    await auditEvent(world, 'account.contact-typed', actor, {
      account: accountId,
      mobile: accounts.maskMobile(number),
      renamed: username !== undefined,
    });
  });
}

import { SsoError } from '../../../contracts';
import { auditEvent } from './audit';
import { NOTICES_BY_ADDRESS } from './limits';
import { PortalFailure, type LogoutNotice, type Portal } from './ports';
import { portalDeadline, type World } from './world';

/**
 * A portal says that a session of its own has ended (OpenID Connect Back-Channel Logout 1.0; CAS single
 * logout): the sessions here that came from it end as well.
 *
 * @param body the form fields of the notice
 * @throws LOGOUT_TOKEN_INVALID when it is nobody's, does not pass its checks, or came before
 */
export async function endPortalSession(
  world: World,
  address: string,
  body: Readonly<Record<string, string>>,
): Promise<void> {
  await world.rateLimiter.consume(NOTICES_BY_ADDRESS, address);
  const { portal, notice } = await read(world, body);
  const { noticeId, portalSession, subject } = notice;
  const now = world.host().clock.now();
  await world.unitOfWork.run(async () => {
    if (noticeId !== null && !(await world.tickets.remember(portal.id, `notice:${noticeId}`, now))) {
      throw new SsoError('LOGOUT_TOKEN_INVALID', { reason: 'repeated' });
    }
    const by = portalSession === null ? { subject: subject ?? '' } : { portalSession };
    const signIns = await world.signIns.find(portal.id, by);
    for (const { accountId, deviceId } of signIns) await world.sessions.endDevice(accountId, deviceId);
    await auditEvent(world, 'session.ended', 'system', {
      scope: 'portal-notice',
      portal: portal.id,
      ended: signIns.length,
    });
  });
}

async function read(
  world: World,
  body: Readonly<Record<string, string>>,
): Promise<{ readonly portal: Portal; readonly notice: LogoutNotice }> {
  const signal = portalDeadline(world);
  for (const portal of world.portals) {
    try {
      const notice = (await portal.readLogoutNotice?.(body, signal)) ?? null;
      if (notice) return { portal, notice };
    } catch (error) {
      if (!(error instanceof PortalFailure)) throw error;
      world.logger.warn(`A logout notice of ${portal.id} was refused: ${error.message}`);
      throw new SsoError('LOGOUT_TOKEN_INVALID', { reason: error.reason });
    }
  }
  throw new SsoError('LOGOUT_TOKEN_INVALID', { reason: 'unknown-issuer' });
}

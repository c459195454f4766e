import { SsoError } from '../../../contracts';
import { auditEvent } from './audit';
import { NOTICES_BY_ADDRESS } from './limits';
import { PortalFailure, type LogoutNotice, type Portal } from './ports';
import { portalDeadline, type World } from './world';

interface Read {
  readonly portal: Portal;
  readonly notice: LogoutNotice;
}

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
  const notices = await read(world, body);
  await world.unitOfWork.run(async () => {
    for (const notice of notices) await endSessions(world, notice);
  });
}

async function endSessions(world: World, { portal, notice }: Read): Promise<void> {
  const { noticeId, portalSession, subject } = notice;
  const now = world.host().clock.now();
  if (noticeId !== null && !(await world.tickets.remember(`notice:${portal.id}:${noticeId}`, now))) {
    throw new SsoError('LOGOUT_TOKEN_INVALID', { reason: 'repeated' });
  }
  const by = portalSession === null ? { subject: subject ?? '' } : { portalSession };
  const signIns = await world.signIns.find(portal.id, by);
  // Of nobody's session anybody may send a notice: it leaves nothing behind, in the audit log neither.
  if (signIns.length === 0) return;
  for (const { accountId, deviceId } of signIns) await world.sessions.endDevice(accountId, deviceId);
  await auditEvent(world, 'session.ended', 'system', {
    scope: 'portal-notice',
    portal: portal.id,
    ended: signIns.length,
  });
}

/** What each portal makes of the notice: several may have one issuer, and CAS names none at all. */
async function read(world: World, body: Readonly<Record<string, string>>): Promise<readonly Read[]> {
  const signal = portalDeadline(world);
  const notices: Read[] = [];
  let reason = 'unknown-issuer';
  for (const portal of world.portals) {
    try {
      const notice = (await portal.readLogoutNotice?.(body, signal)) ?? null;
      if (notice) notices.push({ portal, notice });
    } catch (error) {
      if (!(error instanceof PortalFailure)) throw error;
      world.logger.warn(`A logout notice of ${portal.id} was refused: ${error.message}`);
      ({ reason } = error);
    }
  }
  if (notices.length === 0) throw new SsoError('LOGOUT_TOKEN_INVALID', { reason });
  return notices;
}

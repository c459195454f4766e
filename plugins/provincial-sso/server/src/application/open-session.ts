import { isSignedIn, SsoError, type Outcome, type SignInAnswer } from '../../../contracts';
import { auditEvent, actorOf, auditSignIn } from './audit';
import { CODES_BY_ADDRESS, SESSIONS_BY_ACCOUNT } from './limits';
import { pageOf } from './outcome-page';
import type { OpenedSession, PendingSignIn } from './ports';
import { settle } from './settle';
import { secondsFromNow, type Caller, type World } from './world';

const SECONDS_TO_CONFIRM = 10 * 60;

/** The answer, with the refresh token apart: HTTP decides whether it goes into a cookie or the body. */
export interface SignInResult {
  readonly answer: SignInAnswer;
  readonly refreshToken: string | null;
}

/**
 * Exchanges the one-time code for a session, or for the page to show.
 *
 * @throws SIGN_IN_CODE_INVALID: unknown, used, too old, of another browser, or unbound meanwhile
 */
export async function exchangeCode(world: World, caller: Caller, code: string): Promise<SignInResult> {
  await world.rateLimiter.consume(CODES_BY_ADDRESS, caller.address);
  const key = { purpose: 'session' as const, code, browser: caller.browser };
  const pending = await world.codes.take(key, world.host().clock.now());
  if (!pending) return refuseCode(world, caller, 'SIGN_IN_CODE_INVALID');
  return answerFor(world, caller, pending);
}

/**
 * Row 7: the person says whether the account is theirs. What is true by now decides, not what was when
 * they were asked.
 *
 * @throws CONFIRMATION_INVALID
 */
export async function confirmBinding(
  world: World,
  caller: Caller,
  { confirmation, accept }: { readonly confirmation: string; readonly accept: boolean },
): Promise<SignInResult> {
  await world.rateLimiter.consume(CODES_BY_ADDRESS, caller.address);
  const key = { purpose: 'confirmation' as const, code: confirmation, browser: caller.browser };
  const pending = await world.codes.take(key, world.host().clock.now());
  if (!pending?.person) return refuseCode(world, caller, 'CONFIRMATION_INVALID');
  const { portal, person, accountId } = pending;
  if (!accept) {
    const outcome = 'binding-declined';
    await auditSignIn(world, { outcome, portal, person, address: caller.address });
    return withoutSession(world, { ...pending, outcome });
  }
  const settled = await settle(world, { portal, person, address: caller.address, confirmed: accountId });
  return answerFor(world, caller, { ...pending, ...settled });
}

async function answerFor(world: World, caller: Caller, pending: PendingSignIn): Promise<SignInResult> {
  const { outcome, accountId, identityId } = pending;
  if (isSignedIn(outcome) && accountId !== null && identityId !== null) {
    return openSession(world, caller, { ...pending, accountId, identityId });
  }
  if (outcome !== 'confirm-binding') return withoutSession(world, pending);
  const confirmation = world.randomness.token();
  await world.codes.add(
    { purpose: 'confirmation', code: confirmation, browser: caller.browser },
    pending,
    secondsFromNow(world, SECONDS_TO_CONFIRM),
  );
  return withoutSession(world, pending, confirmation);
}

type Admitted = PendingSignIn & { readonly accountId: number; readonly identityId: number };

/** Under the account's lock, so that no session outlives an unbinding or disabling at the same moment. */
async function openSession(world: World, caller: Caller, pending: Admitted): Promise<SignInResult> {
  const { accountId, identityId } = pending;
  await world.rateLimiter.consume(SESSIONS_BY_ACCOUNT, String(accountId));
  const { accounts, clock } = world.host();
  const opened = await world.unitOfWork.run(async () => {
    const account = await accounts.lock(accountId);
    const identity = await world.identities.findById(identityId);
    if (!account || identity?.accountId !== accountId) return null;
    if (account.disabled) return { account, identity, session: null };
    const deviceId = world.randomness.deviceId();
    const session = await world.sessions.open(accountId, deviceId);
    await world.signIns.add({ ...pending, deviceId }, clock.now());
    await auditEvent(world, 'session.opened', actorOf(accountId), {
      portal: pending.portal,
      kind: identity.kind,
      address: caller.address,
    });
    return { account, identity, session };
  });
  if (!opened) return refuseCode(world, caller, 'SIGN_IN_CODE_INVALID');
  const { account, session } = opened;
  if (!session) return refuseDisabled(world, caller, pending);
  return withSession(world, pending, { documentId: account.documentId, username: account.username }, session);
}

/** Row 2, for an account that was disabled after the person came back. */
async function refuseDisabled(world: World, { address }: Caller, pending: Admitted): Promise<SignInResult> {
  const outcome: Outcome = 'account-disabled';
  const { portal, accountId, person } = pending;
  await auditSignIn(world, { outcome, portal, accountId, person, address });
  return withoutSession(world, { ...pending, outcome });
}

async function withSession(
  world: World,
  pending: PendingSignIn,
  account: { readonly documentId: string; readonly username: string },
  { accessToken, refreshToken }: OpenedSession,
): Promise<SignInResult> {
  const { outcome } = pending;
  const session = { jwt: accessToken, restricted: outcome === 'signed-in-restricted', account };
  const page = await pageOf(world, pending);
  return { refreshToken, answer: { outcome, page, session, confirmation: null } };
}

async function withoutSession(
  world: World,
  pending: PendingSignIn,
  confirmation: string | null = null,
): Promise<SignInResult> {
  const { outcome } = pending;
  const page = await pageOf(world, pending);
  return { refreshToken: null, answer: { outcome, page, session: null, confirmation } };
}

async function refuseCode(
  world: World,
  { address }: Caller,
  code: 'SIGN_IN_CODE_INVALID' | 'CONFIRMATION_INVALID',
): Promise<never> {
  const outcome: Outcome = 'refused';
  await auditSignIn(world, { outcome, portal: null, address, reason: code });
  throw new SsoError(code);
}

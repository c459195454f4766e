import type { Core } from '@strapi/strapi';
import { auditLog } from '../../audit';
import { maskEmail, maskUserName } from '../../domain/masking';
import { cityError } from '../../errors';
import { countTry, forget, forgive, lock, type FailureLimit } from '../../http/rate-limit';
import { personalData } from '../../personal-data';
import { inTransaction } from '../../store/transaction';
import { workflow } from '../../store/workflow';

const MINUTE = 60;

/** Against guessing the password of one account. */
const BY_IDENTIFIER: FailureLimit = {
  name: 'sign-in-identifier',
  points: 5,
  seconds: 15 * MINUTE,
  lockSeconds: 15 * MINUTE,
};
/** Against trying one password at many accounts. */
const BY_ADDRESS: FailureLimit = {
  name: 'sign-in-address',
  points: 30,
  seconds: 60 * MINUTE,
  lockSeconds: 60 * MINUTE,
};

/** Strapi's own words; it says the second only when the password was right. */
const WRONG = 'Invalid identifier or password';
const BLOCKED = 'Your account has been blocked by an administrator';

/** What signing in uses of Koa's context. */
export interface SignInContext {
  readonly ip: string;
  readonly request: { readonly body?: unknown };
  readonly body?: unknown;
}

type SignIn = (context: SignInContext) => Promise<unknown>;
type Outcome = 'signed-in' | 'invalid-credentials' | 'account-disabled' | 'locked';

/** One try, by what it is counted and recorded under. */
interface Attempt {
  readonly identifierKey: string;
  readonly masked: string;
  readonly address: string;
}

/**
 * Strapi's sign-in with user name and password, with a lock against guessing and a record in the audit log of
 * every try. Whether an account of the identifier exists makes no difference to what is answered.
 *
 * @throws SIGN_IN_LOCKED with `details.retryAfter` in seconds, ACCOUNT_DISABLED when the password was right
 */
export function guardingSignIn(strapi: Core.Strapi, signIn: SignIn): SignIn {
  return async (context) => {
    const attempt = attemptOf(strapi, context);
    // Strapi refuses what is no identifier at all.
    if (attempt === null) return signIn(context);
    const last = await admit(strapi, attempt);
    try {
      await inTransaction(strapi, async () => {
        await signIn(context);
        await record(strapi, attempt, 'signed-in', accountIdIn(context.body));
      });
    } catch (error) {
      throw await refusal(strapi, attempt, last, error);
    }
    await Promise.all([
      forget(strapi, BY_IDENTIFIER, attempt.identifierKey),
      forgive(strapi, BY_ADDRESS, attempt.address),
    ]);
  };
}

function attemptOf(strapi: Core.Strapi, { ip, request }: SignInContext): Attempt | null {
  const { identifier } = (request.body ?? {}) as { identifier?: unknown };
  if (typeof identifier !== 'string' || identifier.trim() === '') return null;
  const normalised = identifier.normalize('NFKC').trim().toLowerCase();
  return {
    identifierKey: personalData(strapi).index.of('sign-in', normalised),
    masked: normalised.includes('@') ? maskEmail(normalised) : maskUserName(normalised),
    address: ip,
  };
}

/** Counts the try. @returns which counters it brings to their end if it fails @throws SIGN_IN_LOCKED */
async function admit(strapi: Core.Strapi, attempt: Attempt) {
  const address = await countTry(strapi, BY_ADDRESS, attempt.address);
  if (!address.allowed) throw await locked(strapi, attempt, address.retryAfter);
  const identifier = await countTry(strapi, BY_IDENTIFIER, attempt.identifierKey);
  if (!identifier.allowed) {
    await forgive(strapi, BY_ADDRESS, attempt.address);
    throw await locked(strapi, attempt, identifier.retryAfter);
  }
  return { address: address.last, identifier: identifier.last };
}

async function locked(strapi: Core.Strapi, attempt: Attempt, retryAfter: number) {
  await record(strapi, attempt, 'locked');
  return cityError('SIGN_IN_LOCKED', { retryAfter });
}

/** What a failed try comes to. @returns the error to answer with */
async function refusal(
  strapi: Core.Strapi,
  attempt: Attempt,
  last: { readonly address: boolean; readonly identifier: boolean },
  error: unknown,
): Promise<unknown> {
  const { message } = (error ?? {}) as { message?: unknown };
  if (message === WRONG) {
    if (last.identifier) await lock(strapi, BY_IDENTIFIER, attempt.identifierKey);
    if (last.address) await lock(strapi, BY_ADDRESS, attempt.address);
    await record(strapi, attempt, 'invalid-credentials');
    return error;
  }
  // Whatever else went wrong was no guess.
  await forgive(strapi, BY_ADDRESS, attempt.address);
  if (message !== BLOCKED) {
    await forgive(strapi, BY_IDENTIFIER, attempt.identifierKey);
    return error;
  }
  await forget(strapi, BY_IDENTIFIER, attempt.identifierKey);
  await record(strapi, attempt, 'account-disabled');
  return cityError('ACCOUNT_DISABLED');
}

function accountIdIn(body: unknown): number | undefined {
  return (body as { user?: { id?: number } } | undefined)?.user?.id;
}

function record(strapi: Core.Strapi, attempt: Attempt, outcome: Outcome, accountId?: number): Promise<void> {
  return auditLog(strapi).append({
    event: 'sign-in.local',
    actor: accountId === undefined ? 'system' : `user:${accountId}`,
    at: workflow(strapi, 'clock').now(),
    details: {
      outcome,
      identifier: attempt.masked,
      identifierKey: attempt.identifierKey,
      address: attempt.address,
    },
  });
}

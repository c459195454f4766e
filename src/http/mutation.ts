import type { Core } from '@strapi/strapi';
import { workflow } from '../store/workflow';
import type { HttpContext, SignedIn } from './context';

/**
 * Does something once per `Idempotency-Key`, in one transaction (api.md); without the header it just
 * runs in one. A transaction that PostgreSQL gave up to break a deadlock is run again there.
 *
 * @param work what to do; its result is kept and answered again for the same key
 * @throws IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_KEY_INVALID, and whatever the work throws
 */
export function once<Result>(
  strapi: Core.Strapi,
  context: HttpContext,
  account: SignedIn,
  work: () => Promise<Result>,
): Promise<Result> {
  const key = context.get('idempotency-key');
  const fingerprint = { method: context.method, path: context.path, body: context.request.body };
  return workflow(strapi, 'idempotency').once(
    `user:${account.id}`,
    key === '' ? undefined : key,
    fingerprint,
    work,
  );
}

import type { ActorReference } from '../../../contracts';
import { workflowError } from '../../../contracts';
import { requestFingerprint } from '../domain/request-fingerprint';
import type { Clock, IdempotencyRepository, UnitOfWork } from './ports';

const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * Does a piece of work once per key: a repeat gets the first result, and an error keeps nothing,
 * because it changed nothing (draft-ietf-httpapi-idempotency-key-header; design.md, "One step").
 *
 * @param fingerprint method, address and body of the request
 * @throws IDEMPOTENCY_KEY_INVALID, IDEMPOTENCY_KEY_REUSED when the key came with another request
 */
export async function once<Result>(
  dependencies: {
    readonly unitOfWork: UnitOfWork;
    readonly clock: Clock;
    readonly keys: IdempotencyRepository;
  },
  caller: ActorReference,
  key: string | undefined,
  fingerprint: unknown,
  work: () => Promise<Result>,
): Promise<Result> {
  return dependencies.unitOfWork.run(async () => {
    if (key === undefined) return work();
    if (!KEY.test(key)) throw workflowError('IDEMPOTENCY_KEY_INVALID');
    const digest = requestFingerprint(fingerprint);
    const earlier = await dependencies.keys.take(caller, key, digest, dependencies.clock.now());
    if (earlier) {
      if (earlier.fingerprint !== digest) throw workflowError('IDEMPOTENCY_KEY_REUSED');
      return earlier.result as Result;
    }
    const result = await work();
    await dependencies.keys.keep(caller, key, result);
    return result;
  });
}

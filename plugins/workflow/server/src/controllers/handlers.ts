import type { ActorReference } from '../../../contracts';
import type { Container } from '../container';
import { actorOf, type Audience, type HttpContext } from '../http/context';

export type Handler = (context: HttpContext) => Promise<void>;
export type GetContainer = () => Container;

/** A reading handler: whatever `read` answers is the body. */
export function reads(
  container: GetContainer,
  audience: Audience,
  read: (container: Container, actor: ActorReference, context: HttpContext) => Promise<unknown>,
): Handler {
  return async (context) => {
    context.set('Cache-Control', 'no-store');
    context.body = await read(container(), actorOf(audience, context), context);
  };
}

/**
 * A changing handler: done once for each `Idempotency-Key`, in one transaction; repeats get the
 * first answer (design.md, "One step").
 */
export function changes(
  container: GetContainer,
  audience: Audience,
  change: (container: Container, actor: ActorReference, context: HttpContext) => Promise<unknown>,
): Handler {
  return async (context) => {
    const actor = actorOf(audience, context);
    const key = context.get('idempotency-key') || undefined;
    const { method, path, query } = context;
    const asked = Object.keys(query).length > 0 ? { query } : {};
    const request = { method, path, ...asked, body: context.request.body ?? null };
    context.set('Cache-Control', 'no-store');
    context.body = await container().once(actor, key, request, () => change(container(), actor, context));
  };
}

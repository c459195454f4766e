import type { Outcome } from '../../../contracts';
import type { PortalPerson } from '../domain/portal-person';
import type { World } from './world';

interface SignInTold {
  readonly outcome: Outcome;
  readonly portal: string | null;
  readonly address: string;
  readonly accountId?: number | null;
  readonly person?: PortalPerson | null;
  /** Why it was refused: which check, never what was checked. */
  readonly reason?: string;
}

/** Every outcome is an audit record (product.md section 2); it names the identity by blind index only. */
export async function auditSignIn(world: Pick<World, 'host'>, told: SignInTold): Promise<void> {
  const { outcome, portal, address, accountId, person, reason } = told;
  const { audit, clock, vault } = world.host();
  await audit.append({
    event: 'sign-in',
    actor: actorOf(accountId),
    at: clock.now(),
    details: {
      outcome,
      portal,
      address,
      ...(person
        ? { kind: person.kind, level: person.level, identity: vault.index('identity', person.subject) }
        : {}),
      ...(reason === undefined ? {} : { reason }),
    },
  });
}

/** Records something else that happened around sessions and bindings. */
export async function auditEvent(
  world: Pick<World, 'host'>,
  event: string,
  actor: string,
  details: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { audit, clock } = world.host();
  await audit.append({ event, actor, at: clock.now(), details });
}

export function actorOf(accountId: number | null | undefined): string {
  return typeof accountId === 'number' ? `user:${accountId}` : 'system';
}

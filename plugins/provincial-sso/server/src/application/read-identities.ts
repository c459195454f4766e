import type { Gate, IdentityView } from '../../../contracts';
import { gateOf } from '../domain/gate';
import type { IdentityRecord } from './ports';
import { portalOf, type World } from './world';

/** The identities of an account as its holder sees them. */
export async function identitiesOf(world: World, accountId: number): Promise<readonly IdentityView[]> {
  return (await world.identities.ofAccounts([accountId])).map((record) => viewOf(world, record));
}

/** The gate of a session by what is stored now; of an account's identities when the sign-in had none. */
export async function gateOfSession(
  world: World,
  sessionId: string | undefined,
  accountId: number,
): Promise<Gate> {
  const { requiredLevel } = world.settings.rules;
  const signIn = sessionId === undefined ? null : await world.signIns.ofSession(sessionId);
  if (signIn) {
    const identity = await world.identities.findById(signIn.identityId);
    return gateOf(identity?.accountId === accountId ? identity : null, [], requiredLevel);
  }
  return gateOf(undefined, await world.identities.ofAccounts([accountId]), requiredLevel);
}

function viewOf(world: World, record: IdentityRecord): IdentityView {
  const { portal, kind, loginName, name, mobileMasked, level, organisationName, creditCode, boundAt } =
    record;
  return {
    portal,
    portalName: portalOf(world, portal)?.name ?? { 'zh-Hans': portal, en: portal },
    kind,
    loginName,
    name: name === null ? null : world.host().accounts.maskPersonName(name),
    mobile: mobileMasked,
    level,
    organisation: kind === 'legal' ? { name: organisationName, creditCode } : null,
    boundAt: boundAt.toISOString(),
  };
}

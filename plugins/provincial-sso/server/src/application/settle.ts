import type { AccountFacts, Outcome } from '../../../contracts';
import { decide, type Candidate, type Decision, type Facts } from '../domain/decide';
import type { PortalPerson } from '../domain/portal-person';
import { auditSignIn } from './audit';
import type { IdentityRecord, Snapshot } from './ports';
import type { World } from './world';

/** Somebody whom a portal vouches for. */
export interface Vouched {
  readonly portal: string;
  readonly person: PortalPerson;
  readonly address: string;
  /** The account that the person has said is theirs. */
  readonly confirmed: number | null;
}

export interface Settled {
  readonly outcome: Outcome;
  readonly accountId: number | null;
  /** The identity, when it is bound. */
  readonly identityId: number | null;
}

/**
 * Decides by the binding table and carries the decision out, in one transaction (product.md section 2).
 * Whoever else signs in as the same identity, or with the same mobile or login name, waits meanwhile.
 */
export function settle(world: World, vouched: Vouched): Promise<Settled> {
  const { portal, person, address, confirmed } = vouched;
  const { accounts } = world.host();
  const mobile = person.mobile === null ? null : accounts.normaliseMobile(person.mobile);
  return world.unitOfWork.run(async () => {
    await world.identities.serialise(keysOf(portal, person, mobile));
    const binding = await bindingOf(world, portal, person);
    const identity = binding?.identity ?? null;
    const facts = await gather(world, { person, mobile, binding, confirmed });
    const decision = decide(facts, world.settings.rules);
    const snapshot = { portal, person, mobileMasked: mobile === null ? null : accounts.maskMobile(mobile) };
    const settled = await carryOut(world, { decision, identity, snapshot, mobile });
    await auditSignIn(world, { ...settled, portal, address, person });
    return settled;
  });
}

function keysOf(portal: string, { kind, subject, loginName }: PortalPerson, mobile: string | null): string[] {
  return [
    `identity:${portal}:${kind}:${subject}`,
    `username:${loginName.toLowerCase()}`,
    ...(mobile === null ? [] : [`mobile:${mobile}`]),
  ];
}

interface Binding {
  readonly identity: IdentityRecord;
  readonly account: AccountFacts;
}

/** Read again once the account is locked: an unbinding at the same moment came first, or waits for this. */
async function bindingOf(world: World, portal: string, person: PortalPerson): Promise<Binding | null> {
  const found = await world.identities.find(portal, person.kind, person.subject);
  const account = found && (await world.host().accounts.lock(found.accountId));
  const identity = account && (await world.identities.findById(found.id));
  return identity && { identity, account };
}

interface Known {
  readonly person: PortalPerson;
  readonly mobile: string | null;
  readonly binding: Binding | null;
  readonly confirmed: number | null;
}

async function gather(world: World, known: Known): Promise<Facts> {
  const { person, mobile, binding, confirmed } = known;
  const asked = {
    person: {
      kind: person.kind,
      level: person.level,
      hasMobile: mobile !== null,
      creditCode: person.organisation?.creditCode ?? null,
    },
    confirmed,
  };
  if (!binding) return { ...asked, bound: null, ...(await matches(world, person, mobile)) };
  const { account, identity } = binding;
  const bound = { accountId: account.id, disabled: account.disabled, creditCode: identity.creditCode };
  return { ...asked, bound, byMobile: [], byUsername: null };
}

/** What the portal's mobile and login name lead to, for an identity that is not bound. */
async function matches(world: World, { loginName }: PortalPerson, mobile: string | null) {
  const sameName = await world.host().accounts.withUsername(loginName);
  return {
    byMobile: mobile === null ? [] : await candidates(world, mobile),
    byUsername: sameName?.id ?? null,
  };
}

async function candidates(world: World, mobile: string): Promise<readonly Candidate[]> {
  const holders = await world.host().accounts.withMobile(mobile);
  const identities = await world.identities.ofAccounts(holders.map(({ id }) => id));
  return holders.map(({ id, disabled, mobileProved }) => ({
    accountId: id,
    disabled,
    mobileProved,
    boundKinds: identities.filter(({ accountId }) => accountId === id).map(({ kind }) => kind),
  }));
}

interface Deed {
  readonly decision: Decision;
  readonly identity: IdentityRecord | null;
  readonly snapshot: Snapshot;
  readonly mobile: string | null;
}

async function carryOut(world: World, deed: Deed): Promise<Settled> {
  const { decision, identity, snapshot } = deed;
  const { outcome, accountId } = decision;
  switch (outcome) {
    case 'signed-in':
    case 'signed-in-restricted':
      if (identity) await world.identities.update(identity.id, snapshot, world.host().clock.now());
      return { outcome, accountId, identityId: identity?.id ?? null };
    case 'bound':
    case 'bound-second-identity':
      return { outcome, accountId, identityId: await bind(world, Number(accountId), snapshot) };
    case 'account-created':
      return createAccount(world, deed);
    default:
      return { outcome, accountId, identityId: null };
  }
}

/** @returns the id of the identity */
async function attach(world: World, accountId: number, snapshot: Snapshot): Promise<number> {
  const { accounts, clock } = world.host();
  const { id } = await world.identities.add(accountId, snapshot, clock.now());
  await accounts.markBound(accountId, clock.now());
  return id;
}

/** Rows 6 to 8: bound, its holder told, and every session from before ended. */
async function bind(world: World, accountId: number, snapshot: Snapshot): Promise<number> {
  const id = await attach(world, accountId, snapshot);
  await world.sessions.endAll(accountId);
  await world.host().accounts.announceBinding(accountId, {
    kind: snapshot.person.kind,
    loginName: snapshot.person.loginName,
  });
  return id;
}

/** Row 13; a user name that an unbound account still holds can match nobody and name nobody. */
async function createAccount(world: World, { snapshot, mobile }: Deed): Promise<Settled> {
  const { accounts, clock } = world.host();
  const { loginName } = snapshot.person;
  if (await accounts.isUsernameTaken(loginName)) {
    return { outcome: 'username-conflict', accountId: null, identityId: null };
  }
  const accountId = await accounts.create({ username: loginName, mobile, at: clock.now() });
  return { outcome: 'account-created', accountId, identityId: await attach(world, accountId, snapshot) };
}

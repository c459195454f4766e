import type { AccountDescription, Outcome, OutcomePage, PageFact, PageLink } from '../../../contracts';
import outcomes from '../translations/outcomes.json';
import words from '../translations/page.json';
import type { PendingSignIn, PortalLinks } from './ports';
import { portalOf, type World } from './world';

/** Which way out each outcome offers, beside signing in again. */
const WAYS_OUT: Partial<Record<Outcome, readonly (keyof PortalLinks)[]>> = {
  'signed-in-restricted': ['raiseLevel'],
  'upgrade-required': ['raiseLevel'],
  'username-conflict': ['changeLoginName'],
  'mobile-required': ['addMobile'],
};

const RELATIONS = {
  raiseLevel: 'raise-level',
  changeLoginName: 'change-login-name',
  addMobile: 'add-mobile',
} as const;

/** The outcomes whose page names the account it is about: masked, to somebody who holds its mobile or name. */
const NAMES_THE_ACCOUNT: readonly Outcome[] = ['confirm-binding', 'username-conflict'];
const NAMES_THE_LEVEL: readonly Outcome[] = ['signed-in-restricted', 'upgrade-required'];

/** What a front end shows for an outcome: words in both languages, masked facts, ways out. */
export async function pageOf(world: World, pending: PendingSignIn): Promise<OutcomePage> {
  const { outcome, accountId } = pending;
  const named = NAMES_THE_ACCOUNT.includes(outcome) && accountId !== null;
  const account = named ? await world.host().accounts.describe(accountId) : null;
  return {
    ...outcomes[outcome],
    facts: [...levelFacts(world, pending), ...accountFacts(pending, account)],
    links: linksOf(world, pending),
  };
}

/** The words of every outcome, for a front end that knows its name only. */
export function allOutcomes() {
  return Object.entries(outcomes).map(([outcome, text]) => ({ outcome: outcome as Outcome, ...text }));
}

function levelFacts(world: World, { outcome, person }: PendingSignIn): PageFact[] {
  if (!NAMES_THE_LEVEL.includes(outcome)) return [];
  return [
    fact('level', String(person?.level ?? 0)),
    fact('required-level', String(world.settings.rules.requiredLevel)),
  ];
}

/** The administrator is named where the way out leads to them; the person asked to confirm needs no such. */
function accountFacts({ outcome, person }: PendingSignIn, account: AccountDescription | null): PageFact[] {
  const ownName = outcome === 'username-conflict' && person ? [fact('login-name', person.loginName)] : [];
  if (!account) return ownName;
  const { username, name, unit } = account;
  const administrator = outcome === 'username-conflict' ? unit?.administrator : null;
  return [
    ...ownName,
    ...(outcome === 'confirm-binding' ? [fact('username', username), fact('account-name', name)] : []),
    fact('unit-name', unit?.name),
    fact('administrator-name', administrator?.name),
    fact('administrator-mobile', administrator?.mobile),
  ].filter(({ value }) => value !== '');
}

function fact(name: keyof typeof words.facts, value: string | null | undefined): PageFact {
  return { name, label: words.facts[name], value: value ?? '' };
}

function linksOf(world: World, { outcome, portal, person }: PendingSignIn): PageLink[] {
  const links = portalOf(world, portal)?.links;
  const ways = (WAYS_OUT[outcome] ?? []).flatMap((way): PageLink[] => {
    const href = links?.[way] ?? null;
    const rel = RELATIONS[way];
    return href === null ? [] : [{ rel, label: words.links[rel], href }];
  });
  const restart = `${world.settings.loginPath}?${new URLSearchParams({ kind: person?.kind ?? 'natural', portal }).toString()}`;
  return [...ways, { rel: 'restart', label: words.links.restart, href: restart }];
}

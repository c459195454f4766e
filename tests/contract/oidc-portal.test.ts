import { oidcPortal } from '../../plugins/provincial-sso/server/src/adapters/oidc';
import {
  portalSchema,
  type CompleteAnswer,
  type OidcConfig,
} from '../../plugins/provincial-sso/server/src/application/ports';
import { openBrowser, type Browser } from '../support/browserless';
import { startStandInPortal, type StandInPortal } from '../support/stand-in-portal';
import type { Fault } from '../../scripts/stand-in-portal/faults.mjs';

const APPLICATION = 'http://127.0.0.1:45871';
const CALLBACK = `${APPLICATION}/api/provincial-sso/callback`;
const PASSWORD = 'Portal-2026-test';

let standIn: StandInPortal;
let config: OidcConfig;
let browser: Browser;

beforeAll(async () => {
  standIn = await startStandInPortal();
  const found = standIn.portals
    .map((portal) => portalSchema.parse(portal))
    .find((p) => p.protocol === 'oidc');
  if (!found) throw new Error('The stand-in portal speaks no OIDC');
  config = found;
});
afterAll(() => standIn.stop());

beforeEach(async () => {
  browser = openBrowser();
  await standIn.control.reset();
  await standIn.control.application(APPLICATION);
  const password = PASSWORD;
  await standIn.control.person('natural-1', {
    loginName: 'zhangsan',
    password,
    mobile: '13800001234',
    level: 3,
  });
  await standIn.control.person('legal-1', { kind: 'legal', loginName: 'acme', password });
});

const portal = () => oidcPortal(config, { clock: { now: () => new Date() } });
const inTime = (milliseconds = 10_000) => AbortSignal.timeout(milliseconds);

/** A browser's way to the portal, through its form, and back to the callback. */
async function atPortal(kind: 'natural' | 'legal', loginName: string) {
  const state = `state-${loginName}`;
  const begun = await portal().begin({
    ...{ kind, state, callbackUrl: CALLBACK, signal: inTime() },
  });
  const stopAt = (address: URL) => address.origin === APPLICATION;
  let page = await browser.visit(begun.redirectTo, stopAt);
  if (page.status === 200)
    page = await browser.submit(page, 'sign-in', { loginName, password: PASSWORD }, stopAt);
  if (!stopAt(page.url)) throw new Error(`The way ended at ${page.url.href}: ${page.status}`);
  return { returnedUrl: page.url, state, callbackUrl: CALLBACK, secrets: begun.secrets };
}

async function signIn(kind: 'natural' | 'legal', loginName: string, faults: readonly Fault[] = []) {
  const returned = await atPortal(kind, loginName);
  await standIn.control.faults(faults);
  return portal().complete({ ...returned, signal: inTime() });
}

describe('a sign-in at a portal that keeps to OpenID Connect', () => {
  it('tells a natural person, with level and mobile', async () => {
    const answer: CompleteAnswer = await signIn('natural', 'zhangsan');
    expect(answer.person).toMatchObject({
      subject: 'natural-1',
      kind: 'natural',
      loginName: 'zhangsan',
      mobile: expect.stringContaining('13800001234') as unknown,
      level: 3,
      organisation: null,
    });
    expect(answer.portalSession).toMatch(/\S/);
  });

  it('tells the level that the person has, though a higher one was asked for', async () => {
    await standIn.control.person('natural-1', { level: 2 });
    expect((await signIn('natural', 'zhangsan')).person.level).toBe(2);
  });

  it('tells a legal identity with its organisation, and no level', async () => {
    expect((await signIn('legal', 'acme')).person).toMatchObject({
      subject: 'legal-1',
      kind: 'legal',
      level: null,
      organisation: { name: '烟台测试科技有限公司', creditCode: '91370602MAD0Y201Q6', role: 'manager' },
    });
  });

  it('goes by the kind that the portal returned', async () => {
    expect((await signIn('natural', 'zhangsan', ['kind-swapped'])).person.kind).toBe('legal');
  });

  it('has no level when the portal returns none, or one that nobody knows', async () => {
    expect((await signIn('natural', 'zhangsan', ['acr-missing'])).person.level).toBe(0);
    browser = openBrowser();
    // The portal settles the level when the person signs in there.
    await standIn.control.faults(['unknown-level']);
    expect((await signIn('natural', 'zhangsan', ['unknown-level'])).person.level).toBe(0);
  });

  it('counts a code once', async () => {
    const returned = await atPortal('natural', 'zhangsan');
    await portal().complete({ ...returned, signal: inTime() });
    await expect(portal().complete({ ...returned, signal: inTime() })).rejects.toMatchObject({
      reason: 'refused',
      message: expect.stringContaining('invalid_grant') as unknown,
    });
  });

  it('ends at the portal, too, with the ID token that began it', async () => {
    const { logoutHint } = await signIn('natural', 'zhangsan');
    const address = await portal().logoutUrl({
      ...{ logoutHint, returnUrl: `${APPLICATION}/sign-in/`, signal: inTime() },
    });
    const page = await browser.visit(address ?? '', ({ origin }) => origin === APPLICATION);
    expect(page.status).toBeLessThan(400);
  });
});

describe('a sign-in at a portal in trouble', () => {
  it.each<Fault>([
    'id-token-wrong-key',
    'id-token-alg-none',
    'id-token-alg-hs256',
    'nonce-missing',
    'nonce-changed',
    'audience-wrong',
    'issuer-wrong',
    'expired',
  ])('is refused (%s)', (fault) =>
    expect(signIn('natural', 'zhangsan', [fault])).rejects.toMatchObject({ reason: 'refused' }),
  );

  it.each<[Fault, string]>([
    ['down', 'unavailable'],
    ['closed', 'unavailable'],
    ['rubbish', 'invalid-answer'],
  ])('ends without an answer (%s)', (fault, reason) =>
    expect(signIn('natural', 'zhangsan', [fault])).rejects.toMatchObject({ name: 'PortalFailure', reason }),
  );

  it('ends when its time is over, however slow the portal is', async () => {
    const returned = await atPortal('natural', 'zhangsan');
    await standIn.control.faults(['slow']);
    const start = performance.now();
    await expect(portal().complete({ ...returned, signal: inTime(300) })).rejects.toMatchObject({
      reason: 'unavailable',
    });
    expect(performance.now() - start).toBeLessThan(3000);
  });
});

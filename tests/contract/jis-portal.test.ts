import { jisPortal } from '../../plugins/provincial-sso/server/src/adapters/jis';
import {
  APPLICATION,
  CALLBACK,
  clock,
  complete,
  configuration,
  LEGAL_PERSON,
  NATURAL_PERSON,
  signInAt,
  standInWithPeople,
  STATE,
} from './portal-journeys';

const standIn = standInWithPeople();

const portalOf = (id: string, changes: object = {}) =>
  jisPortal(configuration(standIn(), id, 'jis', changes), { clock });

describe.each(['jis-a', 'jis-b'])('the ticket protocol (%s)', (id) => {
  it('says who a natural person is, with level and personal number', async () => {
    const portal = portalOf(id);
    const answer = await complete(portal, await signInAt(portal, 'n-1', 'natural'));
    expect(answer).toEqual({ person: NATURAL_PERSON, portalSession: null, logoutHint: null });
  });

  it('says who acts for a legal one, and gives it no level', async () => {
    const portal = portalOf(id);
    const answer = await complete(portal, await signInAt(portal, 'l-1', 'legal'));
    expect(answer).toEqual({ person: LEGAL_PERSON, portalSession: null, logoutHint: null });
  });

  it('takes the kind that the portal returned, not the one asked for', async () => {
    const portal = portalOf(id);
    const { person } = await complete(portal, await signInAt(portal, 'l-1', 'natural'));
    expect(person.kind).toBe('legal');
  });

  it('takes a level that nobody knows for none', async () => {
    await standIn().control.faults(['unknown-level']);
    const portal = portalOf(id);
    const { person } = await complete(portal, await signInAt(portal, 'n-1', 'natural'));
    expect(person.level).toBe(0);
  });

  it('takes an empty mobile for none', async () => {
    await standIn().control.faults(['missing-mobile']);
    const portal = portalOf(id);
    const { person } = await complete(portal, await signInAt(portal, 'n-1', 'natural'));
    expect(person.mobile).toBeNull();
  });

  it('passes on that a ticket was used before', async () => {
    const portal = portalOf(id);
    const returned = await signInAt(portal, 'n-1', 'natural');
    await complete(portal, returned);
    await expect(complete(portal, returned)).rejects.toMatchObject({ reason: 'refused' });
  });

  it('refuses a ticket that came back with another state, before it asks the portal', async () => {
    const portal = portalOf(id);
    const returned = await signInAt(portal, 'n-1', 'natural');
    await expect(complete(portal, returned, { state: 'another' })).rejects.toMatchObject({
      reason: 'refused',
    });
    await expect(complete(portal, returned)).resolves.toMatchObject({ person: { subject: 'n-1' } });
  });

  it.each([
    ['wrong-sign', 'refused'],
    ['down', 'unavailable'],
    ['closed', 'unavailable'],
    ['rubbish', 'invalid-answer'],
    ['broken-ciphertext', 'invalid-answer'],
  ] as const)('tells what the fault "%s" is: %s', async (fault, reason) => {
    const portal = portalOf(id);
    const returned = await signInAt(portal, 'n-1', 'natural');
    await standIn().control.faults([fault]);
    const failure: unknown = await complete(portal, returned).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'PortalFailure', reason });
    expect(String(failure)).not.toContain(returned.searchParams.get('ticket'));
  });

  it('gives up on a slow portal when the time is over', async () => {
    const portal = portalOf(id);
    const returned = await signInAt(portal, 'n-1', 'natural');
    await standIn().control.faults(['slow'], { slowMilliseconds: 5000 });
    const start = performance.now();
    await expect(complete(portal, returned, { milliseconds: 200 })).rejects.toMatchObject({
      reason: 'unavailable',
    });
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('knows a portal that is not there', async () => {
    const portal = portalOf(id, { gatewayUrl: 'http://127.0.0.1:9/gone' });
    const returned = new URL(`${CALLBACK}?state=${STATE}&ticket=any`);
    await expect(complete(portal, returned)).rejects.toMatchObject({ reason: 'unavailable' });
  });

  it('signs out at the portal and comes back', async () => {
    const logout = await portalOf(id).logoutUrl({
      logoutHint: null,
      returnUrl: `${APPLICATION}/portal/?a=1&b=2`,
      signal: AbortSignal.timeout(5000),
    });
    const answer = await fetch(logout ?? '', { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`${APPLICATION}/portal/?a=1&b=2`);
  });
});

describe('generation B', () => {
  it.each([0, 1, 2])('signs in each way that the gateway knows (%i)', async (which) => {
    const sign = standIn().jisVariants.signs[which];
    expect(sign).toBeDefined();
    const portal = portalOf('jis-b', { sign });
    const { person } = await complete(portal, await signInAt(portal, 'n-1', 'natural'));
    expect(person).toEqual(NATURAL_PERSON);
  });

  it.each([0, 1])('opens each encryption that the gateway knows (%i)', async (which) => {
    const encryption = standIn().jisVariants.encryptions[which];
    expect(encryption).toBeDefined();
    const portal = portalOf('jis-b', encryption);
    const { person } = await complete(portal, await signInAt(portal, 'l-1', 'legal'));
    expect(person).toEqual(LEGAL_PERSON);
  });

  it('is refused with another secret', async () => {
    const portal = portalOf('jis-b', { sign: { kind: 'sm3-sorted-pairs', secret: 'guessed' } });
    const returned = await signInAt(portal, 'n-1', 'natural');
    await expect(complete(portal, returned)).rejects.toMatchObject({ reason: 'refused' });
  });

  it('cannot read what was encrypted to another key', async () => {
    const privateKey = '3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8';
    const portal = portalOf('jis-b', { decrypt: { kind: 'sm2', privateKey } });
    const returned = await signInAt(portal, 'n-1', 'natural');
    await expect(complete(portal, returned)).rejects.toMatchObject({ reason: 'invalid-answer' });
  });

  it('reads the fields that the configuration names instead of its own', async () => {
    const portal = portalOf('jis-b', { fieldMap: { loginName: 'uuid', level: 'certNo' } });
    const { person } = await complete(portal, await signInAt(portal, 'n-1', 'natural'));
    expect(person).toMatchObject({ loginName: 'n-1', level: 0 });
  });
});

describe('generation A', () => {
  it('is refused with another word', async () => {
    const portal = portalOf('jis-a', { appWord: '0123456789abcdef' });
    const returned = await signInAt(portal, 'n-1', 'natural');
    await expect(complete(portal, returned)).rejects.toMatchObject({ reason: 'refused' });
  });
});

import { casPortal } from '../../plugins/provincial-sso/server/src/adapters/cas';
import {
  APPLICATION,
  complete,
  configuration,
  LEGAL_PERSON,
  NATURAL_PERSON,
  signInAt,
  standInWithPeople,
} from './portal-journeys';

const standIn = standInWithPeople();

const portalOf = (changes: object = {}) => casPortal(configuration(standIn(), 'cas', 'cas', changes));

describe('CAS 3', () => {
  it.each([
    ['natural', 'n-1', NATURAL_PERSON],
    ['legal', 'l-1', LEGAL_PERSON],
  ] as const)(
    'says who a %s person is, and keeps the ticket as the portal’s session',
    async (kind, subject, person) => {
      const portal = portalOf();
      const returned = await signInAt(portal, subject, kind);
      expect(await complete(portal, returned)).toEqual({
        person,
        portalSession: returned.searchParams.get('ticket'),
        logoutHint: null,
      });
    },
  );

  it('passes on that a ticket was used before', async () => {
    const portal = portalOf();
    const returned = await signInAt(portal, 'n-1', 'natural');
    await complete(portal, returned);
    await expect(complete(portal, returned)).rejects.toMatchObject({ reason: 'refused' });
  });

  it('does not pass with a ticket of another service', async () => {
    const portal = portalOf();
    const returned = await signInAt(portal, 'n-1', 'natural');
    const callbackUrl = `${APPLICATION}/api/provincial-sso/elsewhere`;
    await expect(complete(portal, returned, { callbackUrl })).rejects.toMatchObject({ reason: 'refused' });
  });

  it('does not pass with a ticket of another sign-in here, whose state was put in its place', async () => {
    const portal = portalOf();
    const returned = await signInAt(portal, 'n-1', 'natural');
    returned.searchParams.set('state', 'of-another-sign-in');
    await expect(complete(portal, returned, { state: 'of-another-sign-in' })).rejects.toMatchObject({
      reason: 'refused',
    });
  });

  it.each([
    ['down', 'unavailable'],
    ['closed', 'unavailable'],
    ['rubbish', 'invalid-answer'],
  ] as const)('tells what the fault "%s" is: %s', async (fault, reason) => {
    const portal = portalOf();
    const returned = await signInAt(portal, 'n-1', 'natural');
    await standIn().control.faults([fault]);
    const failure: unknown = await complete(portal, returned).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'PortalFailure', reason });
    expect(String(failure)).not.toContain(returned.searchParams.get('ticket'));
  });

  it('takes a level that nobody knows for none', async () => {
    await standIn().control.faults(['unknown-level']);
    const portal = portalOf();
    const { person } = await complete(portal, await signInAt(portal, 'n-1', 'natural'));
    expect(person.level).toBe(0);
  });

  it('signs out at the portal and comes back', async () => {
    const logout = await portalOf().logoutUrl({
      logoutHint: null,
      returnUrl: `${APPLICATION}/api/provincial-sso/done`,
      signal: AbortSignal.timeout(5000),
    });
    const answer = await fetch(logout ?? '', { redirect: 'manual' });
    expect(answer.headers.get('location')).toBe(`${APPLICATION}/api/provincial-sso/done`);
  });
});

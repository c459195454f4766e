import { personalCentre } from './portal/centre';
import { firstPages } from './portal/first-pages';
import { figuresOfTheManual } from './portal/manual';
import { portalSession } from './portal/session';
import { signingInAtThePortal } from './portal/sign-in';
import { openPortalHouse, type PortalHouse } from './support/portal-visit';

jest.setTimeout(90_000);

/** One province for all: it takes as long to start as most of these take to run. */
describe('the portal for enterprises', () => {
  let house: PortalHouse;
  const open = () => house;

  beforeAll(async () => {
    house = await openPortalHouse();
  }, 300_000);
  afterAll(() => house.close());

  signingInAtThePortal(open);
  portalSession(open);
  personalCentre(open);
  figuresOfTheManual(open);
  firstPages(open);
});

import { openPortalTown, type PortalTown } from './support/portal-town';
import { disputesAUnit, losesAnAppeal } from './portal/appeals';
import { isInvitedAndTakesOver, joinsAUnit } from './portal/joining';

jest.setTimeout(240_000);

describe('cases and disputes at the portal for enterprises (product.md sections 3, 4 and 5)', () => {
  let room: PortalTown;

  beforeAll(async () => {
    room = await openPortalTown();
  }, 300_000);
  afterAll(() => room.close());

  it('disputes who runs a unit, from both sides up to the decision', () => disputesAUnit(room));

  it('corrects an appeal, loses it, and is told when to try again', () => losesAnAppeal(room));

  it('becomes a sub-account by a request that is nudged, withdrawn, made again and corrected', () =>
    joinsAUnit(room));

  it('becomes a sub-account by an invitation, and then the administrator', () => isInvitedAndTakesOver(room));
});

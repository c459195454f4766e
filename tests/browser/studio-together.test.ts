import { badConnection } from './studio/bad-connection';
import { brokenDeployments } from './studio/deployments';
import { openStudioDesk, type StudioDesk } from './studio/desk';
import { twoPeople } from './studio/two-people';
import { ROOM_TIMEOUT } from './support/review-room';

jest.setTimeout(60_000);

describe('several people and bad connections in the studio (product.md section 7)', () => {
  let desk: StudioDesk;

  beforeAll(async () => {
    desk = await openStudioDesk();
  }, ROOM_TIMEOUT);
  afterAll(() => desk.room.close());
  afterEach(() => desk.mine.unrouteAll());

  twoPeople(() => desk);
  brokenDeployments(() => desk);
  badConnection(() => desk);
});

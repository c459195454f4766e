import type { ReviewRoom } from '../support/review-room';
import { badConnection } from './bad-connection';
import { brokenDeployments } from './deployments';
import { openStudioDesk, type StudioDesk } from './desk';
import { twoPeople } from './two-people';

export function workingTogether(open: () => ReviewRoom): void {
  describe('several people and bad connections in the studio (product.md section 7)', () => {
    let desk: StudioDesk;

    beforeAll(async () => {
      desk = await openStudioDesk(open());
    });
    afterEach(() => desk.mine.unrouteAll());

    twoPeople(() => desk);
    brokenDeployments(() => desk);
    badConnection(() => desk);
  });
}

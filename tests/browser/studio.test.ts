import { openReviewRoom, ROOM_TIMEOUT, type ReviewRoom } from './support/review-room';
import { approvalChains } from './studio/chain';
import { changesByHand } from './studio/changes';
import { lifeOfFlows } from './studio/flows';
import { tryingFlows } from './studio/trial';
import { wordsAndDays } from './studio/words';

jest.setTimeout(90_000);

/** One town for all: a room takes as long to open as most of these take to run. */
describe('the studio', () => {
  let room: ReviewRoom;
  const open = () => room;

  beforeAll(async () => {
    room = await openReviewRoom();
  }, ROOM_TIMEOUT);
  afterAll(() => room.close());

  // The first sees the flows as they were shipped.
  lifeOfFlows(open);
  approvalChains(open);
  tryingFlows(open);
  changesByHand(open);
  wordsAndDays(open);
});

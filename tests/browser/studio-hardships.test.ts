import { openReviewRoom, ROOM_TIMEOUT, type ReviewRoom } from './support/review-room';
import { brokenDiagramsInThePage } from './studio/problems';
import { otherTools } from './studio/exchange';
import { workingTogether } from './studio/together';

/** Hundreds of diagrams pass through one page in one of these. */
jest.setTimeout(400_000);

/** One town for all: a room takes as long to open as most of these take to run. */
describe('what the studio has to stand', () => {
  let room: ReviewRoom;
  const open = () => room;

  beforeAll(async () => {
    room = await openReviewRoom();
  }, ROOM_TIMEOUT);
  afterAll(() => room.close());

  otherTools(open);
  brokenDiagramsInThePage(open);
  // At last, for it ends everybody's session.
  workingTogether(open);
});

import { endingBindings } from './reviewing/bindings';
import { bulkDecisions } from './reviewing/verbs-bulk';
import { casesOfUnits } from './reviewing/cases-of-units';
import { passingOn } from './reviewing/verbs';
import { reviewersDay } from './reviewing/inbox';
import { sharedTasks } from './reviewing/verbs-shared';
import { stepForms } from './reviewing/step-form';
import { openReviewRoom, ROOM_TIMEOUT, type ReviewRoom } from './support/review-room';

jest.setTimeout(90_000);

/** One town for all: a room takes as long to open as most of these take to run. */
describe('reviewing in the admin panel', () => {
  let room: ReviewRoom;
  const open = () => room;

  beforeAll(async () => {
    room = await openReviewRoom();
  }, ROOM_TIMEOUT);
  afterAll(() => room.close());

  // The first sees what somebody sees who has never been here, the last takes permissions away.
  reviewersDay(open);
  casesOfUnits(open);
  passingOn(open);
  bulkDecisions(open);
  sharedTasks(open);
  stepForms(open);
  endingBindings(open);
});

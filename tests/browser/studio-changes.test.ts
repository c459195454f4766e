import { openChangeRoom, type ChangeRoom } from './studio-changes/change-room';
import { changesOfDeeds } from './studio-changes/deeds';
import { changesOfRules } from './studio-changes/rules';
import { changesOfMessages } from './studio-changes/messages';
import { changesOfSteps } from './studio-changes/steps';
import { changesOfWords } from './studio-changes/words';
import { ROOM_TIMEOUT } from './support/review-room';

jest.setTimeout(60_000);

/** One installation for all of it: booting one takes longer than most changes. */
describe('operations staff change flows by hand, and the next case goes the new way (product.md section 7)', () => {
  let room: ChangeRoom;

  beforeAll(async () => {
    room = await openChangeRoom();
  }, ROOM_TIMEOUT);
  afterAll(() => room.close());

  describe('a step', () => {
    changesOfSteps(() => room);
  });
  describe('a rule', () => {
    changesOfRules(() => room);
  });
  describe('what the flow does, and all of it', () => {
    changesOfDeeds(() => room);
  });
  describe('what is said', () => {
    changesOfMessages(() => room);
  });
  // No version of its own: there is nothing to bring back.
  describe('how it is said', () => {
    changesOfWords(() => room);
  });
});

import type { ReviewRoom } from '../support/review-room';
import { openChangeRoom, type ChangeRoom } from './changes/change-room';
import { changesOfDeeds } from './changes/deeds';
import { changesOfMessages } from './changes/messages';
import { changesOfRules } from './changes/rules';
import { changesOfSteps } from './changes/steps';
import { changesOfTimes } from './changes/times';
import { changesOfWords } from './changes/words';

export function changesByHand(open: () => ReviewRoom): void {
  describe('operations staff change flows by hand, and the next case goes the new way (product.md section 7)', () => {
    let room: ChangeRoom;

    beforeAll(async () => {
      room = await openChangeRoom(open());
    });

    describe('a step', () => {
      changesOfSteps(() => room);
    });
    describe('the times that it promises', () => {
      changesOfTimes(() => room);
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
    describe('how it is said', () => {
      changesOfWords(() => room);
    });
  });
}

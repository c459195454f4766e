import { checking } from './studio/checking';
import { copying } from './studio/copying';
import { lifeOfADraft } from './studio/life-of-a-draft';
import { migrations } from './studio/migrations';
import { openStudio, type StudioRoom } from './studio/room';
import { versionsInForce } from './studio/versions-in-force';

/** One installation for all of it: booting one takes longer than all that is tried here. */
describe('the studio (product.md section 7)', () => {
  let room: StudioRoom;

  beforeAll(async () => {
    room = await openStudio();
  }, 90_000);
  afterAll(() => room.town.city.stop());

  describe('a draft', () => {
    lifeOfADraft(() => room);
  });
  describe('a flow in force', () => {
    versionsInForce(() => room);
  });
  describe('a running case and another version', () => {
    migrations(() => room);
  });
  describe('the check', () => {
    checking(() => room);
  });
  describe('a flow that copies', () => {
    copying(() => room);
  });
});

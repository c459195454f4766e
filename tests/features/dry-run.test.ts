import { likeRealCases } from './dry-run/like-real-cases';
import { openStudio, type StudioRoom } from './studio/room';
import { keptAsScenarios } from './dry-run/kept-as-scenarios';
import { leavingNothing } from './dry-run/leaving-nothing';
import { onEntries } from './dry-run/on-entries';
import { refusedOrStopped } from './dry-run/refused-or-stopped';

/** One installation for all of it: booting one takes longer than all that is tried here. */
describe('a dry run (product.md section 7)', () => {
  let room: StudioRoom;

  beforeAll(async () => {
    room = await openStudio();
  }, 90_000);
  afterAll(() => room.town.city.stop());

  describe('leaves nothing behind', () => {
    leavingNothing(() => room);
  });
  describe('is refused, or stopped, in clear words', () => {
    refusedOrStopped(() => room);
  });
  describe('that is kept is a scenario', () => {
    keptAsScenarios(() => room);
  });
  describe('on an entry', () => {
    onEntries(() => room);
  });
  describe('goes as a real case goes', () => {
    likeRealCases(() => room);
  });
});

import { disputesAUnit, losesAnAppeal } from './portal/appeals';
import { isInvitedAndTakesOver, joinsAUnit } from './portal/joining';
import { managesASubAccount, unbindsAndBindsAgain } from './portal/members';
import { decidesRequests, invitesPeople, meetsAnApplicantWhoWithdraws } from './portal/members-arrive';
import { fillsInWhatTheStepAsks } from './portal/members-form';
import { handsTheUnitOver } from './portal/members-handover';
import { looksForPeople } from './portal/members-list';
import { changesTheUnit, leavesTheUnit } from './portal/unit-in-force';
import { looksUnitsUp, meetsSomebodyFaster } from './portal/unit-look-up';
import { fillsInWhatTheFlowAsks, readsEnglish, registersAUnit, startsOver } from './portal/unit-registration';
import { openPortalTown, type PortalTown } from './support/portal-town';

jest.setTimeout(240_000);

describe('units and their cases at the portal for enterprises (product.md sections 3, 4 and 5)', () => {
  let room: PortalTown;

  beforeAll(async () => {
    room = await openPortalTown();
  }, 300_000);
  afterAll(() => room.close());

  describe('the unit', () => {
    it('says while somebody types whether a unit is there, and what can be done about it', () =>
      looksUnitsUp(room));

    it('registers a unit once, with a draft that survives, a correction and an approval', () =>
      registersAUnit(room));

    it('has a rejected registration corrected, a registration withdrawn, and another begun', () =>
      startsOver(room));

    it('asks with a correction for what operations staff have put into the flow', () =>
      fillsInWhatTheFlowAsks(room));

    it('tells who was slower what a look-up would tell, and keeps what they typed', () =>
      meetsSomebodyFaster(room));

    it('changes the contact at once and the registration data after a review, beside what is in force', () =>
      changesTheUnit(room));

    it('shows a sub-account whom to turn to, and lets them leave', () => leavesTheUnit(room));

    it('reads in English', () => readsEnglish(room));
  });

  describe('cases and disputes', () => {
    it('disputes who runs a unit, from both sides up to the decision', () => disputesAUnit(room));

    it('corrects an appeal, loses it, and is told when to try again', () => losesAnAppeal(room));

    it('becomes a sub-account by a request that is nudged, withdrawn, made again and corrected', () =>
      joinsAUnit(room));

    it('becomes a sub-account by an invitation, and then the administrator', () =>
      isInvitedAndTakesOver(room));
  });

  describe('sub-accounts, as the administrator manages them', () => {
    it('returns a request to join, approves it, and the new sub-account works', () => decidesRequests(room));

    it('tells who decides a request that it was withdrawn meanwhile', () =>
      meetsAnApplicantWhoWithdraws(room));

    it('fills in what operations staff have the step ask for', () => fillsInWhatTheStepAsks(room));

    it('invites people, sends again and cancels, until one accepts', () => invitesPeople(room));

    it('looks for people by name, number and status', () => looksForPeople(room));

    it('edits, disables, enables and removes a sub-account, who is told', () => managesASubAccount(room));

    it('unbinds a login; the person of another number binds again', () => unbindsAndBindsAgain(room));

    it('hands the unit over to a successor who accepts, after one proposal was cancelled and one declined', () =>
      handsTheUnitOver(room));
  });
});

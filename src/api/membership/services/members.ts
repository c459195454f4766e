import type { Core } from '@strapi/strapi';
import { service } from '../../../contracts';
import type { MemberAccount, MemberChange } from '../../../contracts/member';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { heldOffice, refuseWhileDisputed, subAccountOf, type Office } from '../../../members/office';
import { record, tell } from '../../../members/records';
import { provincialSso } from '../../../store/provincial-sso';
import type { Member, Unbinding } from '../contracts/members';
import { announceEdits } from '../edited-member';
import type { RosterService } from './roster';

/**
 * What a unit's administrator does to its sub-accounts (product.md section 5). Everything throws NOT_IN_A_UNIT,
 * NOT_UNIT_ADMINISTRATOR, NOT_FOUND for whoever is no member, MEMBER_IS_ADMINISTRATOR.
 */
export interface MembersService {
  /** @throws CONTACT_PROVED_BY_HOLDER, USERNAME_TAKEN, USERNAME_INVALID */
  edit(account: SignedIn, documentId: string, change: MemberChange): Promise<Member>;
  /** @throws UNIT_UNDER_APPEAL, IDENTITY_NOT_BOUND */
  unbind(account: SignedIn, documentId: string, unbinding: Unbinding): Promise<Member>;
  /** @throws UNIT_UNDER_APPEAL */
  disable(account: SignedIn, documentId: string): Promise<Member>;
  /** @throws DISABLED_BY_PLATFORM */
  enable(account: SignedIn, documentId: string): Promise<Member>;
  /** @throws UNIT_UNDER_APPEAL */
  remove(account: SignedIn, documentId: string): Promise<{ readonly documentId: string }>;
  /** The caller leaves their unit. @throws NOT_IN_A_UNIT, MUST_HAND_OVER_FIRST */
  leave(account: SignedIn): Promise<{ readonly unit: Pick<Office, 'documentId' | 'name'> }>;
}

export default ({ strapi }: { strapi: Core.Strapi }): MembersService => {
  const accounts = () => service(strapi, 'api::account.member');
  const memberships = () => service(strapi, 'api::membership.membership');
  const show = (office: Office, { id }: MemberAccount) =>
    (strapi.service('api::membership.roster') as RosterService).show(office, id);
  /** @param shutsOut whether it keeps somebody out, which a dispute forbids */
  const locate = async (account: SignedIn, documentId: string, { shutsOut }: { shutsOut: boolean }) => {
    const office = await heldOffice(strapi, account);
    const member = await subAccountOf(strapi, office, documentId);
    if (shutsOut) await refuseWhileDisputed(strapi, office);
    return { office, member };
  };
  const written = (event: string, account: SignedIn, office: Office, member: MemberAccount) =>
    record(strapi, event, account.id, { unit: office.documentId, account: member.documentId });
  /** Ends a membership with all that hangs on it. */
  const part = async (accountId: number, unitId: number) => {
    await memberships().leave(accountId, unitId);
    await service(strapi, 'api::promotion.promotion').callOff(unitId, accountId);
  };

  return {
    edit: async (account, documentId, change) => {
      const { office, member } = await locate(account, documentId, { shutsOut: false });
      const edited = await accounts().edit(member.id, change);
      await announceEdits(strapi, { account, office, member, edited });
      return show(office, member);
    },

    unbind: async (account, documentId, { kind, reason = '' }) => {
      const { office, member } = await locate(account, documentId, { shutsOut: true });
      await provincialSso(strapi, 'identities').unbind({
        accountId: member.id,
        kind,
        actor: `user:${account.id}`,
        reason: `unit ${office.documentId}: ${reason}`,
      });
      return show(office, member);
    },

    disable: async (account, documentId) => {
      const { office, member } = await locate(account, documentId, { shutsOut: true });
      if (await accounts().disable(member.id)) {
        await tell(strapi, 'member-disabled', member.id, { unitName: office.name });
        await written('member.disabled', account, office, member);
      }
      return show(office, member);
    },

    enable: async (account, documentId) => {
      const { office, member } = await locate(account, documentId, { shutsOut: false });
      if (await accounts().enable(member.id)) {
        await tell(strapi, 'member-enabled', member.id, { unitName: office.name });
        await written('member.enabled', account, office, member);
      }
      return show(office, member);
    },

    remove: async (account, documentId) => {
      const { office, member } = await locate(account, documentId, { shutsOut: true });
      await part(member.id, office.id);
      await accounts().release(member.id);
      await tell(strapi, 'member-removed', member.id, { unitName: office.name });
      await written('member.removed', account, office, member);
      return { documentId };
    },

    leave: async (account) => {
      const own = await memberships().of(account.id);
      const unit = own && (await service(strapi, 'api::unit.unit').details(own.unit.documentId));
      if (!unit) throw cityError('NOT_IN_A_UNIT');
      await memberships().lock(unit.id);
      const place = await memberships().find(unit.id, account.documentId);
      if (!place) throw cityError('NOT_IN_A_UNIT');
      if (place.role === 'administrator') throw cityError('MUST_HAND_OVER_FIRST');
      await part(account.id, unit.id);
      await announceLeaving(strapi, account, unit);
      return { unit: { documentId: unit.documentId, name: unit.name } };
    },
  };
};

async function announceLeaving(strapi: Core.Strapi, account: SignedIn, unit: Office): Promise<void> {
  const [leaver] = await service(strapi, 'api::account.member').get([account.id]);
  const variables = { unitName: unit.name, memberName: leaver?.name ?? leaver?.username };
  const administrator = await service(strapi, 'api::membership.membership').administratorOf(unit.id);
  await tell(strapi, 'unit-left', account.id, variables);
  if (administrator !== null) await tell(strapi, 'member-left', administrator, variables);
  await record(strapi, 'member.left', account.id, {
    unit: unit.documentId,
    account: account.documentId,
  });
}

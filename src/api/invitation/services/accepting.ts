import type { Core } from '@strapi/strapi';
import { takeTurn } from '../../../cases/turn';
import { service } from '../../../contracts';
import { maskPersonName } from '../../../domain/masking';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { record, tell } from '../../../members/records';
import { workflow } from '../../../store/workflow';
import type { AcceptedInvitation, InvitationPreview } from '../contracts/invitations';
import { statusAt } from '../domain/invitation';
import { changeInvitation, findInvitation, hashOf, type InvitationRow } from '../rows';

/** What whoever holds the link of an invitation does with it. */
export interface AcceptingService {
  /** @throws INVITATION_NOT_FOUND */
  preview(token: string): Promise<InvitationPreview>;
  /**
   * The account becomes a sub-account of the unit; the invitation is used up.
   *
   * @throws INVITATION_NOT_FOUND, INVITATION_USED, INVITATION_CANCELLED, INVITATION_EXPIRED,
   *   INVITATION_FOR_ANOTHER when the account has not proved the invited number, ACCOUNT_ALREADY_IN_UNIT,
   *   CASE_ALREADY_OPEN
   */
  accept(account: SignedIn, token: string): Promise<AcceptedInvitation>;
}

type Found = InvitationRow & { readonly unit: NonNullable<InvitationRow['unit']> };

export default ({ strapi }: { strapi: Core.Strapi }): AcceptingService => {
  const memberships = () => service(strapi, 'api::membership.membership');
  const now = () => workflow(strapi, 'clock').now();
  const find = async (token: string): Promise<Found> => {
    const row = await findInvitation(strapi, { tokenHash: hashOf(strapi, token) });
    if (!row?.unit) throw cityError('INVITATION_NOT_FOUND');
    return { ...row, unit: row.unit };
  };

  return {
    preview: async (token) => {
      const row = await find(token);
      return {
        status: statusAt(row, now()),
        unitName: row.unit.name,
        name: maskPersonName(row.name),
        mobile: row.mobileMasked,
        expiresAt: row.expiresAt,
      };
    },

    accept: async (account, token) => {
      await memberships().lock((await find(token)).unit.id);
      // Read again: somebody may have used, cancelled or replaced it while we waited.
      const row = await find(token);
      refuseClosed(row, now());
      const { unit } = row;
      const accounts = service(strapi, 'api::account.member');
      if (!(await accounts.hasProved(account.id, row.mobileIndex)))
        throw cityError('INVITATION_FOR_ANOTHER', { mobile: row.mobileMasked });
      if (await memberships().of(account.id)) throw cityError('ACCOUNT_ALREADY_IN_UNIT');
      await takeTurn(strapi, account.id);
      await memberships().join(account.id, unit.id, now());
      await accounts.nameWhereMissing(account.id, row.name);
      await changeInvitation(strapi, row.id, {
        state: 'accepted',
        acceptedBy: account.id,
        settledAt: now(),
      });
      await announce(strapi, account, row);
      return { role: 'sub-account', unit: { documentId: unit.documentId, name: unit.name } };
    },
  };
};

/** @throws INVITATION_USED, INVITATION_CANCELLED, INVITATION_EXPIRED */
function refuseClosed(row: InvitationRow, now: Date): void {
  switch (statusAt(row, now)) {
    case 'accepted':
      throw cityError('INVITATION_USED');
    case 'cancelled':
      throw cityError('INVITATION_CANCELLED');
    case 'expired':
      throw cityError('INVITATION_EXPIRED');
    case 'open':
      return;
  }
}

async function announce(
  strapi: Core.Strapi,
  account: SignedIn,
  { documentId, name, unit }: Found,
): Promise<void> {
  const variables = { unitName: unit.name, memberName: name };
  const administrator = await service(strapi, 'api::membership.membership').administratorOf(unit.id);
  await tell(strapi, 'unit-joined', account.id, variables);
  if (administrator !== null) await tell(strapi, 'member-joined', administrator, variables);
  await record(strapi, 'invitation.accepted', account.id, {
    unit: unit.documentId,
    invitation: documentId,
    account: account.documentId,
  });
}

import type { Core } from '@strapi/strapi';
import { workflowError } from '@city/plugin-workflow/contracts';
import { cityError } from '../../../errors';
import type { SignedIn } from '../../../http/context';
import { heldOffice, officeOf, type Office } from '../../../members/office';
import { record } from '../../../members/records';
import { personalData } from '../../../personal-data';
import { documents, query } from '../../../store/query';
import { violatedIndex } from '../../../store/violations';
import { workflow } from '../../../store/workflow';
import type { InvitationAnswer, InvitationFields } from '../contracts/invitations';
import { expiryOf, statusAt } from '../domain/invitation';
import {
  answerOf,
  changeInvitation,
  findInvitation,
  freshToken,
  hashOf,
  INVITATION_UID,
  type InvitationRow,
} from '../rows';
import { refuseMember, tellInvited, tellUninvited } from '../messages';

interface Page {
  readonly page: number;
  readonly pageSize: number;
}

/** What a unit's administrator does with invitations. Everything throws NOT_IN_A_UNIT, NOT_UNIT_ADMINISTRATOR. */
export interface InvitingService {
  list(account: SignedIn, page: Page): Promise<{ rows: readonly InvitationAnswer[]; total: number }>;
  /** @throws ALREADY_A_MEMBER, INVITATION_ALREADY_OPEN */
  invite(account: SignedIn, fields: InvitationFields): Promise<InvitationAnswer>;
  /** A new link for seven days more; the one before is dead. @throws NOT_FOUND, INVITATION_USED, INVITATION_CANCELLED */
  resend(account: SignedIn, documentId: string): Promise<InvitationAnswer>;
  /** @throws NOT_FOUND, INVITATION_USED, INVITATION_CANCELLED */
  cancel(account: SignedIn, documentId: string): Promise<InvitationAnswer>;
}

export default ({ strapi }: { strapi: Core.Strapi }): InvitingService => {
  const now = () => workflow(strapi, 'clock').now();
  const written = (event: string, account: SignedIn, office: Office, row: InvitationRow) =>
    record(strapi, event, account.id, {
      unit: office.documentId,
      invitation: row.documentId,
      mobile: row.mobileMasked,
    });
  const own = async (account: SignedIn, documentId: string) => {
    const office = await heldOffice(strapi, account);
    const row = await findInvitation(strapi, { documentId, unit: { id: office.id } });
    if (!row) throw workflowError('NOT_FOUND');
    if (row.state === 'accepted') throw cityError('INVITATION_USED');
    if (row.state === 'cancelled') throw cityError('INVITATION_CANCELLED');
    return { office, row };
  };
  const validFrom = (at: Date, token: string) => ({
    tokenHash: hashOf(strapi, token),
    sentAt: at,
    expiresAt: expiryOf(at),
  });

  return {
    list: async (account, { page, pageSize }) => {
      const { id } = await officeOf(strapi, account);
      const where = { unit: { id } };
      const rows = await query<InvitationRow>(strapi, INVITATION_UID).findMany({
        where,
        orderBy: { id: 'desc' },
        limit: pageSize,
        offset: (page - 1) * pageSize,
      });
      const total = await query(strapi, INVITATION_UID).count({ where });
      return { rows: rows.map((row) => answerOf(row, now())), total };
    },

    invite: async (account, { name, mobile, email = null }) => {
      const office = await heldOffice(strapi, account);
      const stored = personalData(strapi).storeMobile(mobile);
      await refuseMember(strapi, office, stored.mobileIndex);
      const token = freshToken();
      await endExpired(strapi, office, stored.mobileIndex, now());
      const { documentId } = await adding(() =>
        documents<InvitationRow>(strapi, INVITATION_UID).create({
          data: {
            unit: office.id,
            invitedBy: account.id,
            name,
            email,
            state: 'open',
            ...stored,
            ...validFrom(now(), token),
          },
        }),
      );
      const row = await findInvitation(strapi, { documentId });
      if (!row) throw new Error('The invitation is gone');
      await tellInvited(strapi, { inviter: account, office, invitation: row }, token);
      await written('invitation.sent', account, office, row);
      return answerOf(row, now());
    },

    resend: async (account, documentId) => {
      const { office, row } = await own(account, documentId);
      const token = freshToken();
      await changeInvitation(strapi, row.id, validFrom(now(), token));
      await tellInvited(strapi, { inviter: account, office, invitation: row }, token);
      await written('invitation.resent', account, office, row);
      const again = await findInvitation(strapi, { documentId });
      return answerOf(again ?? row, now());
    },

    cancel: async (account, documentId) => {
      const { office, row } = await own(account, documentId);
      const settled = { state: 'cancelled', settledAt: now() } as const;
      await changeInvitation(strapi, row.id, settled);
      await tellUninvited(strapi, { inviter: account, office, invitation: row });
      await written('invitation.cancelled', account, office, row);
      return answerOf({ ...row, ...settled, settledAt: settled.settledAt.toISOString() }, now());
    },
  };
};

/** An invitation that has run out does not stand in the way of a new one to the same number. */
async function endExpired(strapi: Core.Strapi, office: Office, mobileIndex: string, at: Date): Promise<void> {
  const before = await findInvitation(strapi, { unit: { id: office.id }, mobileIndex, state: 'open' });
  if (before && statusAt(before, at) === 'expired')
    await changeInvitation(strapi, before.id, { state: 'cancelled', settledAt: at });
}

/** @throws INVITATION_ALREADY_OPEN: one to a number (database/invariants/members.sql) */
async function adding<Result>(create: () => Promise<Result>): Promise<Result> {
  try {
    return await create();
  } catch (error) {
    throw violatedIndex(error) === 'invitations_one_open' ? cityError('INVITATION_ALREADY_OPEN') : error;
  }
}

import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { personalData } from '../../personal-data';
import { query } from '../../store/query';
import type { InvitationAnswer } from './contracts/invitations';
import { statusAt, type InvitationStatus } from './domain/invitation';

export const INVITATION_UID = 'api::invitation.invitation';

export interface InvitationRow {
  readonly id: number;
  readonly documentId: string;
  readonly state: Exclude<InvitationStatus, 'expired'>;
  readonly name: string;
  readonly mobileSealed: string;
  readonly mobileIndex: string;
  readonly mobileMasked: string;
  readonly email: string | null;
  readonly sentAt: string;
  readonly expiresAt: string;
  readonly settledAt: string | null;
  readonly unit: { readonly id: number; readonly documentId: string; readonly name: string } | null;
}

const POPULATE = { unit: { select: ['id', 'documentId', 'name'] } };

/** 256 bits that nobody guesses; only whoever gets the message ever sees them. */
export function freshToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Only this is kept of a token. */
export function hashOf(strapi: Core.Strapi, token: string): string {
  return personalData(strapi).index.of('invitation-token', token);
}

/** @returns the invitation with its unit, or null */
export function findInvitation(
  strapi: Core.Strapi,
  where: Readonly<Record<string, unknown>>,
): Promise<InvitationRow | null> {
  return query<InvitationRow>(strapi, INVITATION_UID).findOne({ where, populate: POPULATE });
}

export async function changeInvitation(
  strapi: Core.Strapi,
  id: number,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  await query(strapi, INVITATION_UID).update({ where: { id }, data });
}

export function answerOf(row: InvitationRow, now: Date): InvitationAnswer {
  const { documentId, name, email, sentAt, expiresAt, settledAt } = row;
  return {
    documentId,
    status: statusAt(row, now),
    name,
    mobile: row.mobileMasked,
    email,
    sentAt,
    expiresAt,
    settledAt,
  };
}

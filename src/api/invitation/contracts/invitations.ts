import { z } from 'zod';
import { email, line, mobile } from '../../../http/fields';
import { INVITATION_STATUSES } from '../domain/invitation';

/**
 * Requests and answers of invitations. The person brings an account of their own, so no user name or password is
 * made up for them.
 */

export const invitationBody = z
  .strictObject({
    data: z.strictObject({
      name: line(50).meta({ description: '姓名', examples: ['张晓'] }),
      mobile,
      email: email.nullable().optional(),
    }),
  })
  .meta({ id: 'InvitationRequest' });
export type InvitationFields = z.infer<typeof invitationBody>['data'];

/** As the unit's administrator sees it. */
export const invitationAnswer = z
  .object({
    documentId: z.string(),
    status: z.enum(INVITATION_STATUSES),
    name: z.string(),
    mobile: z.string().meta({ description: '已脱敏' }),
    email: z.string().nullable(),
    sentAt: z.string(),
    expiresAt: z.string(),
    settledAt: z.string().nullable(),
  })
  .meta({ id: 'Invitation' });
export type InvitationAnswer = z.infer<typeof invitationAnswer>;
export const invitationsAnswer = z.array(invitationAnswer);

/** As whoever holds the link sees it, before they sign in. */
export const invitationPreview = z
  .object({
    status: z.enum(INVITATION_STATUSES),
    unitName: z.string(),
    name: z.string().meta({ description: '已脱敏' }),
    mobile: z.string().meta({ description: '已脱敏' }),
    expiresAt: z.string(),
  })
  .meta({ id: 'InvitationPreview' });
export type InvitationPreview = z.infer<typeof invitationPreview>;

export const acceptedAnswer = z.object({
  role: z.literal('sub-account'),
  unit: z.object({ documentId: z.string(), name: z.string() }),
});
export type AcceptedInvitation = z.infer<typeof acceptedAnswer>;

import { z } from 'zod';
import { IDENTITY_KINDS } from '@city/plugin-provincial-sso/contracts';
import { identityView } from '../../../contracts/identity';
import { MEMBER_STATUSES } from '../../../contracts/member';
import { email, landline, line, mobile, pageQuery, username } from '../../../http/fields';

/** Requests and answers of `/api/my-unit/members`: what is checked is what OpenAPI says. */

export const membersQuery = pageQuery.extend({
  search: line(100).optional().meta({ description: '姓名、用户名，或完整的手机号码' }),
  role: z.enum(['administrator', 'sub-account']).optional(),
  status: z.enum(MEMBER_STATUSES).optional(),
});
export type MembersQuery = z.infer<typeof membersQuery>;

export const memberBody = z
  .strictObject({
    data: z.strictObject({
      name: line(50).optional(),
      username: username.optional(),
      mobile: mobile.optional(),
      email: email.nullable().optional(),
      landline: landline.nullable().optional(),
    }),
  })
  .meta({ id: 'MemberChange' });

export const unbindBody = z
  .strictObject({
    data: z
      .strictObject({
        kind: z.enum(IDENTITY_KINDS).optional().meta({ description: '解绑哪一种省统一门户账号；不填则全部' }),
        reason: line(200).optional(),
      })
      .default({}),
  })
  .default({ data: {} })
  .meta({ id: 'MemberUnbinding' });
export type Unbinding = z.infer<typeof unbindBody>['data'];

export const memberAnswer = z
  .object({
    documentId: z.string(),
    role: z.enum(['administrator', 'sub-account']),
    since: z.string(),
    username: z.string(),
    name: z.string().nullable(),
    mobile: z.string().nullable().meta({ description: '已脱敏' }),
    mobileProved: z.boolean(),
    email: z.string().nullable(),
    emailProved: z.boolean(),
    landline: z.string().nullable(),
    status: z.enum(MEMBER_STATUSES),
    bindings: z.array(identityView),
  })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof memberAnswer>;

export const membersAnswer = z.array(memberAnswer);
export const goneAnswer = z.object({ documentId: z.string() });
export const leftAnswer = z.object({ unit: z.object({ documentId: z.string(), name: z.string() }) });

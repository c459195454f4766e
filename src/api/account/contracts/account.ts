import { z } from 'zod';
import { LOCALES } from '@city/plugin-workflow/contracts';
import { CASE_KINDS, CASE_STATES } from '../../../contracts/case';
import { identityView } from '../../../contracts/identity';
import { email, landline, line, mobile } from '../../../http/fields';
import { NEXT_STEPS } from '../domain/next-step';

/** Requests and answers of `/api/me`: what is checked is what OpenAPI says. */

export const profileBody = z.strictObject({
  data: z.strictObject({
    name: line(50).optional(),
    mobile: mobile.optional(),
    email: email.nullable().optional(),
    landline: landline.nullable().optional(),
    preferredLocale: z.enum(LOCALES).optional(),
  }),
});
export type ProfileChange = z.infer<typeof profileBody>['data'];

export const contactCodeBody = z.strictObject({
  data: z.discriminatedUnion('channel', [
    z.strictObject({ channel: z.literal('mobile'), target: mobile }),
    z.strictObject({ channel: z.literal('email'), target: email }),
  ]),
});
export type ContactClaim = z.infer<typeof contactCodeBody>['data'];

export const channels = ['mobile', 'email'] as const;
export type Channel = (typeof channels)[number];

export const verifyBody = z.strictObject({
  data: z.strictObject({
    channel: z.enum(channels),
    code: z
      .string()
      .regex(/^\d{6}$/)
      .meta({ examples: ['042137'] }),
  }),
});

const account = z
  .object({
    documentId: z.string(),
    username: z.string(),
    name: z.string().nullable(),
    mobile: z
      .string()
      .nullable()
      .meta({ description: '已脱敏', examples: ['138****0001'] }),
    mobileProved: z.boolean(),
    email: z.string().nullable(),
    emailProved: z.boolean(),
    landline: z.string().nullable(),
    preferredLocale: z.enum(LOCALES),
  })
  .meta({ id: 'Account' });
export type AccountView = z.infer<typeof account>;

export const profileAnswer = z.object({
  account,
  /** Contacts that changed and count once the code sent to them is entered. */
  toProve: z.array(z.enum(channels)),
});

export const contactCodeAnswer = z.object({
  channel: z.enum(channels),
  target: z.string().meta({ description: '已脱敏' }),
  expiresAt: z.iso.datetime(),
});

const caseSummary = z
  .object({
    documentId: z.string(),
    kind: z.enum(CASE_KINDS),
    status: z.enum(CASE_STATES),
    statusLabel: z.string().meta({ examples: ['审核中'] }),
    unitName: z.string(),
    submittedAt: z.string(),
    decidedAt: z.string().nullable(),
  })
  .meta({ id: 'CaseSummary' });
export type CaseSummary = z.infer<typeof caseSummary>;

/** What somebody else has asked of the person, beside their own next step. */
const toDo = z
  .object({
    kind: z.enum(['answer-appeal', 'answer-promotion']),
    documentId: z.string().meta({ description: '申诉或升级管理员提名的 documentId' }),
    unitName: z.string(),
    until: z.string().meta({ description: '截止时间' }),
  })
  .meta({ id: 'ToDo' });
export type ToDo = z.infer<typeof toDo>;

export const casesAnswer = z.array(caseSummary);

export const meAnswer = z
  .object({
    account,
    identities: z.array(identityView),
    gate: z.object({ level: z.int().nullable(), requiredLevel: z.int(), restricted: z.boolean() }),
    membership: z
      .object({
        role: z.enum(['administrator', 'sub-account']),
        since: z.string(),
        unit: z.object({
          documentId: z.string(),
          name: z.string(),
          creditCode: z.string(),
          registrationState: z.string(),
        }),
      })
      .nullable(),
    openCase: caseSummary.nullable(),
    nextStep: z.enum(NEXT_STEPS),
    toDo: z.array(toDo).meta({ description: '待本人答复：针对本单位的申诉、升级管理员的提名' }),
  })
  .meta({ id: 'Me' });

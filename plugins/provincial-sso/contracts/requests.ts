import { z } from 'zod';
import { localizedTextSchema } from './localized-text';
import { IDENTITY_KINDS, OUTCOMES } from './outcomes';

/** Requests and answers of `/api/provincial-sso`: what is checked is what OpenAPI says. */

export const kindSchema = z.enum(IDENTITY_KINDS);

export const loginQuerySchema = z.strictObject({
  kind: kindSchema,
  /** Where the browser comes back to: a path below one of the allowed ones. */
  returnTo: z.string().min(1).max(2000).optional(),
  /** Which portal, where several are connected. */
  portal: z.string().min(1).max(64).optional(),
});

const oneTimeCode = z.string().min(1).max(200);

export const sessionBodySchema = z.strictObject({ code: oneTimeCode });

export const confirmBindingBodySchema = z.strictObject({
  confirmation: oneTimeCode,
  /** false: this is not my account. */
  accept: z.boolean(),
});

export const logoutBodySchema = z.strictObject({ scope: z.enum(['here', 'everywhere', 'portal']) });

const link = z.object({
  rel: z.enum(['restart', 'raise-level', 'change-login-name', 'add-mobile']),
  label: localizedTextSchema,
  href: z.string(),
});

const fact = z.object({
  name: z.enum([
    'login-name',
    'username',
    'account-name',
    'unit-name',
    'administrator-name',
    'administrator-mobile',
    'kind',
    'level',
    'required-level',
  ]),
  label: localizedTextSchema,
  value: z.string().meta({ description: '已脱敏' }),
});

/** What a front end shows for an outcome: words, masked facts, ways out. */
export const outcomePageSchema = z
  .object({
    title: localizedTextSchema,
    text: localizedTextSchema,
    facts: z.array(fact),
    links: z.array(link),
  })
  .meta({ id: 'SignInPage' });
export type OutcomePage = z.infer<typeof outcomePageSchema>;
export type PageFact = z.infer<typeof fact>;
export type PageLink = z.infer<typeof link>;

export const signInAnswerSchema = z
  .object({
    outcome: z.enum(OUTCOMES),
    page: outcomePageSchema,
    /** Given when the person is signed in. */
    session: z
      .object({
        jwt: z.string(),
        refreshToken: z
          .string()
          .optional()
          .meta({ description: '仅在配置为随响应返回时出现；否则在 httpOnly Cookie 中' }),
        restricted: z.boolean(),
        account: z.object({ documentId: z.string(), username: z.string() }),
      })
      .nullable(),
    /** To confirm with, when the outcome is `confirm-binding`. */
    confirmation: z.string().nullable(),
  })
  .meta({ id: 'SignIn' });
export type SignInAnswer = z.infer<typeof signInAnswerSchema>;

export const logoutAnswerSchema = z.object({ portalLogoutUrl: z.string().nullable() });

export const portalsAnswerSchema = z.array(
  z.object({ id: z.string(), name: localizedTextSchema, kinds: z.array(kindSchema) }),
);

export const outcomesAnswerSchema = z.array(
  z.object({ outcome: z.enum(OUTCOMES), title: localizedTextSchema, text: localizedTextSchema }),
);

/** How long what support types may be; the panel says it before the server does. */
export const REASON_LENGTH = { least: 2, most: 500 } as const;
export const USERNAME_LENGTH = { least: 3, most: 100 } as const;

export const unbindBodySchema = z.strictObject({
  data: z.strictObject({
    /** Which identity; without it every one of the account. */
    kind: kindSchema.optional(),
    reason: z.string().trim().min(REASON_LENGTH.least).max(REASON_LENGTH.most),
  }),
});

export const restoreBodySchema = z.strictObject({
  data: z.strictObject({
    mobile: z.string().min(1).max(40),
    username: z.string().trim().min(USERNAME_LENGTH.least).max(USERNAME_LENGTH.most).optional(),
  }),
});

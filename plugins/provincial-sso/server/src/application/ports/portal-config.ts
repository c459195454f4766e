import { z } from 'zod';
import { IDENTITY_KINDS, localizedTextSchema } from '../../../../contracts';

/** How portals are configured; each adapter takes its own part. */

/** https everywhere; plain http only on this machine, for the stand-in portal. */
const address = z
  .url({ protocol: /^https?$/, error: 'must be an https:// address' })
  .refine(
    (text) => text.startsWith('https://') || /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?(\/|$)/.test(text),
    'must be an https:// address',
  );

const portalBase = {
  id: z.string().regex(/^[a-z0-9-]{1,32}$/, 'is 1 to 32 small letters, digits and hyphens'),
  name: localizedTextSchema,
  kinds: z
    .array(z.enum(IDENTITY_KINDS))
    .min(1)
    .default([...IDENTITY_KINDS]),
  links: z
    .object({
      raiseLevel: address.nullable().default(null),
      changeLoginName: address.nullable().default(null),
      addMobile: address.nullable().default(null),
    })
    .prefault({}),
  /** The portal's words for levels, as 0 to 5; a word that is not here is 0. */
  levelMap: z.record(z.string(), z.int().min(0).max(5)).optional(),
};

const kindParameters = z.partialRecord(z.enum(IDENTITY_KINDS), z.record(z.string(), z.string())).default({});

const oidcPortal = z.strictObject({
  ...portalBase,
  protocol: z.literal('oidc'),
  issuer: address,
  clientId: z.string().min(1),
  clientSecret: z.string().min(1),
  scope: z.string().default('openid profile phone'),
  /** Values of `acr_values` that ask for a level of three or more. */
  acrValues: z.string().default('3'),
  /**
   * Sign out at the portal with an `id_token_hint`, for a portal that does not without. It puts the ID token,
   * with what it says of the person, into an address.
   */
  idTokenHint: z.boolean().default(false),
  /** Parameters of the authorization request that ask for a kind, e.g. `{ "natural": { "user_type": "1" } }`. */
  kindParameters,
  /** Which claim says what. */
  claims: z
    .object({
      kind: z.string().default('user_type'),
      loginName: z.string().default('preferred_username'),
      name: z.string().default('name'),
      mobile: z.string().default('phone_number'),
      personalNumber: z.string().default('id_number'),
      organisationName: z.string().default('organisation_name'),
      creditCode: z.string().default('credit_code'),
      role: z.string().default('organisation_role'),
    })
    .prefault({}),
  /** The portal's words for the kinds. */
  kindMap: z
    .record(z.string(), z.enum(IDENTITY_KINDS))
    .default({ natural: 'natural', legal: 'legal', '1': 'natural', '2': 'legal' }),
});

const sign = z.discriminatedUnion('kind', [
  /** MD5 of appmark + appword + time (generation A). */
  z.strictObject({ kind: z.literal('md5-appmark-appword-time') }),
  /** SM3 over the sorted `k=v` pairs and `key=<secret>`; some gateways give no secret. */
  z.strictObject({ kind: z.literal('sm3-sorted-pairs'), secret: z.string().min(1).optional() }),
  /** SM2 signature (with SM3) over the sorted pairs; key in hexadecimal. */
  z.strictObject({
    kind: z.literal('sm2-sm3'),
    privateKey: z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits'),
  }),
  /** RSA with SHA-256 over the sorted pairs; key in PEM. */
  z.strictObject({ kind: z.literal('rsa-sha256'), privateKey: z.string().includes('PRIVATE KEY') }),
  /** The gateway signs: its sign endpoint answers the signature. */
  z.strictObject({ kind: z.literal('remote'), endpoint: address }),
]);

const decrypt = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  /** AES-128-ECB in hexadecimal, keyed by the appword (generation A). */
  z.strictObject({ kind: z.literal('aes-128-ecb-hex') }),
  z.strictObject({
    kind: z.literal('sm4-ecb'),
    key: z.string().regex(/^[0-9a-f]{32}$/i, 'must be 32 hexadecimal digits'),
  }),
  z.strictObject({
    kind: z.literal('sm4-cbc'),
    key: z.string().regex(/^[0-9a-f]{32}$/i, 'must be 32 hexadecimal digits'),
    iv: z.string().regex(/^[0-9a-f]{32}$/i, 'must be 32 hexadecimal digits'),
  }),
  /** To the application's SM2 key (C1C3C2, hexadecimal or base64). */
  z.strictObject({
    kind: z.literal('sm2'),
    privateKey: z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits'),
  }),
  /** To the application's RSA key, in PEM; base64 of one or more blocks. */
  z.strictObject({
    kind: z.literal('rsa'),
    privateKey: z.string().includes('PRIVATE KEY'),
    padding: z.enum(['pkcs1', 'oaep']).default('pkcs1'),
  }),
]);

/** Which field of the portal's answer says what; without it the generation's own names. */
const fieldMap = z
  .object({
    subject: z.string(),
    loginName: z.string(),
    name: z.string(),
    mobile: z.string(),
    personalNumber: z.string(),
    level: z.string(),
    organisationName: z.string(),
    creditCode: z.string(),
    role: z.string(),
    /** Of a legal identity: the person who acts for it; `name` and `personalNumber` when it is empty. */
    agentName: z.string(),
    agentPersonalNumber: z.string(),
  })
  .partial();

const jisPortal = z
  .strictObject({
    ...portalBase,
    protocol: z.literal('jis'),
    generation: z.enum(['A', 'B']),
    baseUrl: address,
    /** The application's name at the portal. */
    appMark: z.string().min(1),
    /** The application's secret; generation A needs it. */
    appWord: z.string().min(1).optional(),
    /** Where browsers sign in; without it the generation's own address below `baseUrl`. */
    entryUrl: address.optional(),
    /** Where calls of the server go; without it the generation's own address below `baseUrl`. */
    gatewayUrl: address.optional(),
    /** Where browsers sign out; without it the generation's own address below `baseUrl`. */
    logoutUrl: address.optional(),
    sign,
    decrypt,
    fieldMap: fieldMap.prefault({}),
  })
  .refine(({ sign, appWord }) => sign.kind !== 'md5-appmark-appword-time' || appWord !== undefined, {
    path: ['appWord'],
    error: 'is needed to sign',
  })
  .refine(
    ({ decrypt, appWord }) => decrypt.kind !== 'aes-128-ecb-hex' || Buffer.byteLength(appWord ?? '') === 16,
    { path: ['appWord'], error: 'has to be 16 bytes: it is the key to the answers' },
  );

const casPortal = z.strictObject({
  ...portalBase,
  protocol: z.literal('cas'),
  baseUrl: address,
  /** Parameters of the login address that ask for a kind, e.g. `{ "legal": { "userType": "2" } }`. */
  kindParameters,
  /** Which attribute says what. */
  attributes: z
    .object({
      kind: z.string().default('userType'),
      subject: z.string().default('uuid'),
      loginName: z.string().default('loginName'),
      name: z.string().default('name'),
      mobile: z.string().default('mobile'),
      personalNumber: z.string().default('certNo'),
      level: z.string().default('authLevel'),
      organisationName: z.string().default('corporationName'),
      creditCode: z.string().default('creditCode'),
      role: z.string().default('corUserRole'),
    })
    .prefault({}),
  kindMap: z.record(z.string(), z.enum(IDENTITY_KINDS)).default({ '1': 'natural', '2': 'legal' }),
});

export const portalSchema = z.discriminatedUnion('protocol', [oidcPortal, jisPortal, casPortal]);

export type PortalConfig = z.infer<typeof portalSchema>;
export type OidcConfig = z.infer<typeof oidcPortal>;
export type JisConfig = z.infer<typeof jisPortal>;
export type CasConfig = z.infer<typeof casPortal>;

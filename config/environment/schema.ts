import { z } from 'zod';
import { count, flag, key256, keyRing, list, pathList, port, seconds, secret, text } from './values';

/** Every environment variable that the installation reads; docs/operations.md explains them. */
export const environmentSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: text.default('127.0.0.1'),
  PORT: port.default(1337),
  /** The address that people's browsers use, with https in production. */
  PUBLIC_URL: z.url('must be a URL').optional(),
  /** Trust the forwarding headers of the reverse proxy in front. */
  TRUST_PROXY: flag.default(false),
  CORS_ORIGINS: list.default([]),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug']).default('info'),

  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// URL' }),
  DATABASE_POOL_MIN: z
    .string()
    .regex(/^\d{1,3}$/, 'must be a whole number')
    .transform(Number)
    .default(0),
  DATABASE_POOL_MAX: count.default(10),
  DATABASE_SSL: flag.default(false),

  APP_KEYS: list.pipe(z.array(secret).min(1, 'must hold at least one key')),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  PERSONAL_DATA_KEYS: keyRing,
  PERSONAL_DATA_INDEX_KEY: key256,

  /** Cookies only over https; false where the installation is reached over plain http. */
  COOKIE_SECURE: flag.optional(),
  /** User name and password at `POST /api/auth/local`; for demonstrations and tests. */
  AUTH_LOCAL_ENABLED: flag.default(false),
  /** Where the refresh token travels: in an httpOnly cookie, or in bodies for clients that keep no cookies. */
  SESSION_REFRESH_TOKEN: z.enum(['cookie', 'body'], 'must be cookie or body').default('cookie'),
  /** After so many minutes without a renewal a session has ended. */
  SESSION_IDLE_MINUTES: count.default(30),
  /** After so many hours a session has ended in any case. */
  SESSION_MAX_HOURS: count.default(12),

  /** The province's portals as JSON, or a file that holds it; plugins/provincial-sso says what a portal has. */
  SSO_PORTALS: text.optional(),
  SSO_PORTALS_FILE: text.optional(),
  /** Paths below which a sign-in may end; the first is where one ends that does not say. */
  SSO_RETURN_PATHS: pathList.default(['/portal/', '/sign-in/']),
  /** Ask before binding to an account whose mobile somebody else typed (product.md section 2, row 7). */
  SSO_CONFIRM_TYPED_MOBILE: flag.default(true),
  /** How long the portal may take altogether when a browser comes back. */
  SSO_PORTAL_TIMEOUT_SECONDS: seconds.default(8),

  /** Where uploaded evidence lies; never below the public folder. */
  PRIVATE_FILES_DIR: text.default('.data/private-files'),

  MAIL_HOST: text.optional(),
  MAIL_PORT: port.default(587),
  MAIL_SECURE: flag.default(false),
  MAIL_USER: text.optional(),
  MAIL_PASSWORD: text.optional(),
  MAIL_FROM: text.optional(),

  SMS_GATEWAY: z.enum(['http', 'aliyun']).optional(),
  SMS_HTTP_URL: z.url('must be a URL').optional(),
  SMS_HTTP_TOKEN: text.optional(),
  ALIYUN_ACCESS_KEY_ID: text.optional(),
  ALIYUN_ACCESS_KEY_SECRET: text.optional(),
  ALIYUN_SMS_SIGN_NAME: text.optional(),
  ALIYUN_SMS_ENDPOINT: text.optional(),

  WORKFLOW_JOBS: z.enum(['in-process', 'separate']).default('in-process'),
  WORKFLOW_TEST_CLOCK: flag.default(false),
});

export type Variables = z.infer<typeof environmentSchema>;

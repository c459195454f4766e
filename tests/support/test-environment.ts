import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import type { MailCatcher } from './mail-catcher';
import type { SmsCatcher } from './sms-catcher';

const root = path.resolve(__dirname, '../..');

/** The environment of a test installation: everything real, on ports of its own. */
export function testEnvironment(
  databaseUrl: string,
  mail: Pick<MailCatcher, 'port'>,
  sms: Pick<SmsCatcher, 'url'>,
): Record<string, string> {
  const secret = () => randomBytes(32).toString('base64');
  return {
    NODE_ENV: 'test',
    HOST: '127.0.0.1',
    PORT: '1337',
    DATABASE_URL: databaseUrl,
    APP_KEYS: [secret(), secret()].join(','),
    API_TOKEN_SALT: secret(),
    ADMIN_JWT_SECRET: secret(),
    TRANSFER_TOKEN_SALT: secret(),
    JWT_SECRET: secret(),
    ENCRYPTION_KEY: secret(),
    PERSONAL_DATA_KEYS: `k1:${secret()}`,
    PERSONAL_DATA_INDEX_KEY: secret(),
    AUTH_LOCAL_ENABLED: 'true',
    SESSION_REFRESH_TOKEN: 'body',
    MAIL_HOST: '127.0.0.1',
    MAIL_PORT: String(mail.port),
    MAIL_FROM: '城市平台 <noreply@city.test>',
    SMS_GATEWAY: 'http',
    SMS_HTTP_URL: sms.url,
    SMS_HTTP_TOKEN: 'test-token',
    WORKFLOW_TEST_CLOCK: 'true',
    PRIVATE_FILES_DIR: path.join(root, '.cache', 'test-files', randomUUID()),
    LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'error',
  };
}

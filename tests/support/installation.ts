import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import pg from 'pg';
import { startMailCatcher, type MailCatcher } from './mail-catcher';
import { startSmsCatcher, type SmsCatcher } from './sms-catcher';
import { dropDatabase, emptyDatabase } from './databases';
import { client, type Client } from './http';

/** The whole installation in this process, on a database, a mail and an SMS server of its own. */
export interface Installation {
  readonly strapi: Core.Strapi;
  readonly baseUrl: string;
  readonly databaseUrl: string;
  readonly mail: MailCatcher;
  readonly sms: SmsCatcher;
  /** A client for nobody. */
  readonly anonymous: Client;
  as(token: string): Client;
  /** A statement in the installation's database, beside everything else. */
  sql<Row extends pg.QueryResultRow>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

const root = path.resolve(__dirname, '../..');

/** Boots an installation on an empty database. A test file boots one and stops it at its end. */
export async function bootInstallation(
  environment: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const databaseUrl = await emptyDatabase();
  const [mail, sms] = await Promise.all([startMailCatcher(), startSmsCatcher()]);
  Object.assign(process.env, testEnvironment(databaseUrl, mail, sms), environment);
  const strapi = createStrapi({
    appDir: root,
    distDir: distDirectory(),
    autoReload: false,
    serveAdminPanel: environment.SERVE_ADMIN === 'true',
  });
  try {
    await strapi.load();
    strapi.server.mount();
  } catch (error) {
    await Promise.allSettled([strapi.destroy(), mail.stop(), sms.stop()]);
    throw error;
  }
  // Where others have to know the address beforehand, such as a portal that sends browsers back to it.
  const wanted = environment.PUBLIC_URL === undefined ? 0 : Number(new URL(environment.PUBLIC_URL).port);
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(wanted, '127.0.0.1', resolve);
  });
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${String(port)}`;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  return {
    strapi,
    baseUrl,
    databaseUrl,
    mail,
    sms,
    anonymous: client(baseUrl),
    as: (token) => client(baseUrl, token),
    sql: async <Row extends pg.QueryResultRow>(statement: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(statement, [...values])).rows,
    stop: async () => {
      await strapi.destroy();
      await Promise.all([pool.end(), mail.stop(), sms.stop()]);
      await dropDatabase(databaseUrl);
    },
  };
}

function distDirectory(): string {
  const directory = process.env.TEST_DIST_DIRECTORY;
  if (!directory) throw new Error('The global set-up has not run');
  return directory;
}

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

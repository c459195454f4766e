import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import pg from 'pg';
import { startMailCatcher, type MailCatcher } from './mail-catcher';
import { startSmsCatcher, type SmsCatcher } from './sms-catcher';
import { dropDatabase } from './databases';
import { installedDatabase } from './installed-database';
import { testEnvironment } from './test-environment';
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

/** Boots an installation on a database that knows nobody yet. A test file boots one and stops it at its end. */
export async function bootInstallation(
  environment: Readonly<Record<string, string>> = {},
): Promise<Installation> {
  const databaseUrl = await installedDatabase();
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

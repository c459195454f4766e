import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { startServerProcess } from './server-process';
import { testEnvironment } from './test-environment';

/** Whoever makes the template keeps the other test files of the run waiting for it. */
const LOCK = `hashtextextended('tests:installed-database', 0)`;

/**
 * A database of its own with an installation that nobody has used: a copy of the one that the first test file
 * of a run makes. To lay out the tables anew for each file takes many times as long as the rest of a start.
 *
 * @returns its address
 */
export async function installedDatabase(): Promise<string> {
  const server = process.env.TEST_POSTGRES_URL;
  const template = process.env.TEST_TEMPLATE_DATABASE;
  if (!server || !template) throw new Error('The global set-up has not run');
  const connection = new pg.Client({ connectionString: server });
  await connection.connect();
  try {
    await connection.query(`select pg_advisory_lock(${LOCK})`);
    await ensureTemplate(connection, server, template);
    await connection.query(`select pg_advisory_unlock(${LOCK})`);
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    await connection.query(`create database ${name} template ${template}`);
    return addressOf(server, name);
  } finally {
    await connection.end();
  }
}

async function ensureTemplate(connection: pg.Client, server: string, template: string): Promise<void> {
  const { rowCount } = await connection.query('select from pg_database where datname = $1', [template]);
  if (rowCount) return;
  const making = `${template}_making`;
  await connection.query(`drop database if exists ${making} with (force)`);
  await connection.query(`create database ${making}`);
  const nobody = { port: 1, url: 'http://127.0.0.1:1' };
  const installation = await startServerProcess(testEnvironment(addressOf(server, making), nobody, nobody));
  await installation.stop();
  await connection.query(`alter database ${making} rename to ${template}`);
}

function addressOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

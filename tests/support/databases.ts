import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** An empty database on the tests' server, of a name that nobody else has. @returns its address */
export async function emptyDatabase(): Promise<string> {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error('The global set-up has not run');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const connection = new pg.Client({ connectionString: server });
  await connection.connect();
  await connection.query(`create database ${name}`);
  await connection.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Removes a test's database, with whoever is still connected to it. */
export async function dropDatabase(databaseUrl: string): Promise<void> {
  const connection = new pg.Client({ connectionString: process.env.TEST_POSTGRES_URL });
  await connection.connect();
  await connection.query(`drop database if exists ${new URL(databaseUrl).pathname.slice(1)} with (force)`);
  await connection.end();
}

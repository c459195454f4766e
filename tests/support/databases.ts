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

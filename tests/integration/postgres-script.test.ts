import { execFile } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { restoreLibraryLinks } from '../../scripts/postgres/binaries.mjs';
import { obstacle } from '../../scripts/postgres/place.mjs';
import { createDatabase, ensurePostgres, postgresStatus, stopPostgres } from '../../scripts/postgres.mjs';

const execute = promisify(execFile);

// The server's own user must be able to enter it; mkdtemp lets nobody but its maker in.
const directory = mkdtempSync(join(tmpdir(), 'city-postgres-'));
chmodSync(directory, 0o755);
const dataDirectory = join(directory, 'data');
const options = { dataDirectory, database: 'city', environment: {}, durable: true };

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function startInOwnProcess(target: string): Promise<{ url: string; started: boolean }> {
  const script = join(__dirname, '..', '..', 'scripts', 'postgres.mjs');
  const code = `
    const { ensurePostgres } = await import(${JSON.stringify(script)});
    const options = { dataDirectory: ${JSON.stringify(target)}, environment: {}, durable: false };
    process.stdout.write(JSON.stringify(await ensurePostgres(options)));`;
  const { stdout } = await execute(process.execPath, ['--input-type=module', '-e', code]);
  return JSON.parse(stdout) as { url: string; started: boolean };
}

async function killServer(): Promise<void> {
  const running = await postgresStatus({ dataDirectory });
  if (!running) throw new Error('no server to kill');
  process.kill(running.pid, 'SIGKILL');
}

describe('the PostgreSQL that npm brings', () => {
  afterAll(async () => {
    await stopPostgres({ dataDirectory });
    rmSync(directory, { recursive: true, force: true });
  });

  it('two processes that start it at the same moment end with one server, which outlives both', async () => {
    const both = await Promise.all([startInOwnProcess(dataDirectory), startInOwnProcess(dataDirectory)]);

    expect(both.map(({ started }) => started).sort()).toEqual([false, true]);
    expect(both[0].url).toBe(both[1].url);
    expect(await postgresStatus({ dataDirectory })).toMatchObject({ url: both[0].url });
  });

  it('a server that runs already is found, and stays when its finder lets go of it', async () => {
    const found = await ensurePostgres(options);
    await found.stop();

    expect(found.started).toBe(false);
    expect(await query(found.url, 'SELECT current_database() AS name')).toEqual([{ name: 'city' }]);
  });

  it('speaks UTF-8 and UTC, checks passwords, and listens to this machine only', async () => {
    const { url } = await ensurePostgres(options);
    const [settings] = await query(
      url,
      `SELECT current_setting('server_encoding') AS encoding, current_setting('timezone') AS timezone,
        current_setting('listen_addresses') AS addresses, current_setting('unix_socket_directories') AS sockets,
        upper('é') AS upper`,
    );
    const guessed = new URL(url);
    guessed.password = 'postgres';

    expect(settings).toEqual({
      encoding: 'UTF8',
      timezone: 'UTC',
      addresses: '127.0.0.1',
      sockets: '',
      upper: 'É',
    });
    await expect(query(guessed.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
    expect(statSync(`${dataDirectory}.json`).mode & 0o777).toBe(0o600);
  });

  it('copies a database from a template, and leaves one that is there as it is', async () => {
    const { url } = await ensurePostgres(options);
    await query(await createDatabase(url, 'template-of-units'), 'CREATE TABLE unit (name text)');
    const copy = await createDatabase(url, '单位 "copy"', { template: 'template-of-units' });
    await query(copy, "INSERT INTO unit VALUES ('一')");

    expect(await query(await createDatabase(url, '单位 "copy"'), 'SELECT name FROM unit')).toEqual([
      { name: '一' },
    ]);
  });

  it('a server that was killed comes back on its port with everything that was committed', async () => {
    const before = await ensurePostgres(options);
    await query(before.url, "CREATE TABLE kept AS SELECT '数据' AS value");
    await killServer();
    const after = await ensurePostgres(options);

    expect(after).toMatchObject({ url: before.url, started: true });
    expect(await query(after.url, 'SELECT value FROM kept')).toEqual([{ value: '数据' }]);
  });

  it('a process id that another program took over after a crash does not pass for the server', async () => {
    await killServer();
    const file = join(dataDirectory, 'postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));

    expect(await postgresStatus({ dataDirectory })).toBeNull();
    expect(await ensurePostgres(options)).toMatchObject({ started: true });
  });

  it('moves to another port when its own was taken while it was stopped', async () => {
    const before = await ensurePostgres(options);
    await stopPostgres({ dataDirectory });
    const port = Number(new URL(before.url).port);
    const occupant = createServer().listen(port, '127.0.0.1');
    const after = await ensurePostgres(options);
    occupant.close();

    expect(Number(new URL(after.url).port)).not.toBe(port);
    expect(await query(after.url, 'SELECT value FROM kept')).toEqual([{ value: '数据' }]);
  });

  it('who started the server stops it', async () => {
    await stopPostgres({ dataDirectory });
    const { started, stop } = await ensurePostgres(options);
    await stop();

    expect(started).toBe(true);
    expect(await postgresStatus({ dataDirectory })).toBeNull();
    expect(await stopPostgres({ dataDirectory })).toBe(false);
  });

  it('waits for the disk before it acknowledges, except where durability was given up for tests', async () => {
    const setting = async (durable: boolean) => {
      const { url, stop } = await ensurePostgres({ ...options, durable });
      const rows = await query(url, "SELECT current_setting('fsync') AS value");
      await stop();
      return rows[0]?.value;
    };

    expect(await setting(true)).toBe('on');
    expect(await setting(false)).toBe('off');
  });
});

describe('where the packaged PostgreSQL does not start', () => {
  it('DATABASE_URL names a server: that one is taken as it is', async () => {
    const url = 'postgresql://city@db.example/city';

    expect(await ensurePostgres({ ...options, environment: { DATABASE_URL: url } })).toMatchObject({
      url,
      started: false,
    });
  });

  describe('because of the directory', () => {
    const parent = mkdtempSync(join(tmpdir(), 'city-postgres-'));
    chmodSync(parent, 0o755);
    const start = (name: string) => ensurePostgres({ ...options, dataDirectory: join(parent, name) });
    const make = (name: string, file: string, content: string) => {
      mkdirSync(join(parent, name));
      writeFileSync(join(parent, name, file), content);
    };

    afterAll(() => {
      rmSync(parent, { recursive: true });
    });

    it('it holds something else, which is left alone', async () => {
      make('letters', 'letter.txt', 'dear city');

      await expect(start('letters')).rejects.toThrow('is not empty and holds no database');
      expect(existsSync(join(parent, 'letters', 'letter.txt'))).toBe(true);
    });

    it('another major version of PostgreSQL made it', async () => {
      make('old', 'PG_VERSION', '12\n');

      await expect(start('old')).rejects.toThrow('was made by PostgreSQL 12');
    });

    it('its password is lost', async () => {
      make('orphan', 'PG_VERSION', '18\n');

      await expect(start('orphan')).rejects.toThrow('orphan.json');
    });

    it('the server\u2019s user may not enter a folder above it', () => {
      const closed = join(parent, 'closed');
      mkdirSync(join(closed, 'below'), { recursive: true });
      chmodSync(closed, 0o700);
      const { uid, gid } = statSync(closed);

      expect(obstacle(join(closed, 'below'), { uid: uid + 1, gid: gid + 1 })).toBe(closed);
      expect(obstacle(join(closed, 'below'), { uid, gid })).toBeNull();
    });
  });
});

it('library links that npm could not pack are made again, and made once', () => {
  const directoryOfPackage = mkdtempSync(join(tmpdir(), 'city-postgres-'));
  mkdirSync(join(directoryOfPackage, 'native', 'lib'), { recursive: true });
  writeFileSync(
    join(directoryOfPackage, 'native', 'pg-symlinks.json'),
    JSON.stringify([{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]),
  );
  writeFileSync(join(directoryOfPackage, 'native', 'lib', 'libpq.so.5.18'), 'library');
  restoreLibraryLinks(directoryOfPackage);
  restoreLibraryLinks(directoryOfPackage);
  const link = join(directoryOfPackage, 'native', 'lib', 'libpq.so.5');

  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(link, 'utf8')).toBe('library');
  rmSync(directoryOfPackage, { recursive: true });
});

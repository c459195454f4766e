import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { auditLog } from '../../src/audit';
import { inTransaction } from '../../src/store/transaction';
import { bootInstallation, type Installation } from '../support/installation';

const root = path.resolve(__dirname, '../..');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

describe('the audit log on PostgreSQL (product.md section 8)', () => {
  let city: Installation;
  const folder = mkdtempSync(path.join(tmpdir(), 'audit-'));

  beforeAll(async () => {
    city = await bootInstallation();
  }, 90_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await city.stop();
  }, 60_000);

  const append = (event: string, details = {}) =>
    auditLog(city.strapi).append({ event, actor: 'system', at: new Date(), details });
  const run = (...parameters: string[]) =>
    new Promise<Ended>((resolve) => {
      const env = { ...process.env, DATABASE_URL: city.databaseUrl };
      execFile('node', ['scripts/audit.mjs', ...parameters], { cwd: root, env }, (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
    });
  const exported = async () => {
    const file = path.join(folder, 'export.jsonl');
    const { stdout } = await run('export');
    writeFileSync(file, stdout);
    return { file, lines: stdout.split('\n').filter(Boolean) };
  };

  it('chains what is appended at the same moment, without a gap', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, index) => append('test.parallel', { index })));
    const rows = await city.sql<{ number: string }>('select number from audit_records order by number');
    expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, index) => index + 1));
    expect(rows.length).toBeGreaterThanOrEqual(50);
    const verified = await run('verify');
    expect(verified).toMatchObject({ code: 0, stderr: '' });
    expect(verified.stdout).toContain(`${String(rows.length)} records`);
  });

  it('is undone with the transaction that it is about', async () => {
    const broken = inTransaction(city.strapi, async () => {
      await append('test.undone');
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    expect(await city.sql(`select 1 from audit_records where event = 'test.undone'`)).toEqual([]);
    expect((await run('verify')).code).toBe(0);
  });

  it.each([
    `update audit_records set actor = 'user:1'`,
    'delete from audit_records where number = 1',
    'truncate audit_records',
  ])('cannot be changed: %s', async (statement) => {
    await expect(city.sql(statement)).rejects.toThrow('append-only');
  });

  it('is verified offline from an export, in whole and in part', async () => {
    const { file, lines } = await exported();
    expect((await run('verify', file)).code).toBe(0);
    writeFileSync(file, (await run('export', '--from', '3')).stdout);
    expect((await run('verify', file, '--from', '3')).code).toBe(0);
    writeFileSync(file, lines.toSpliced(4, 1).join('\n'));
    const removed = await run('verify', file);
    expect([removed.code, removed.stderr]).toEqual([1, expect.stringContaining('Broken at record 5')]);
  });

  it('shows that its end was cut off to whoever noted the head', async () => {
    const { file, lines } = await exported();
    const { hash } = JSON.parse(lines.at(-1) ?? '{}') as { hash: string };
    expect((await run('verify', file, '--head', hash)).code).toBe(0);
    writeFileSync(file, lines.slice(0, -2).join('\n'));
    expect((await run('verify', file)).code).toBe(0);
    expect((await run('verify', file, '--head', hash)).code).toBe(1);
  });

  it('shows what somebody changed who may do anything in the database', async () => {
    await city.sql('alter table audit_records disable trigger audit_records_append_only');
    await city.sql(`update audit_records set at = at + interval '1 microsecond' where number = 7`);
    await city.sql('alter table audit_records enable trigger audit_records_append_only');
    const verified = await run('verify');
    expect([verified.code, verified.stderr]).toEqual([1, expect.stringContaining('Broken at record 7')]);
  });

  it('says what it wants when it is asked for something else', async () => {
    expect((await run('burn')).code).toBe(2);
    expect((await run('export', '--from', 'x')).code).toBe(2);
    expect((await run('verify', path.join(folder, 'nowhere.jsonl'))).code).toBe(2);
  });
});

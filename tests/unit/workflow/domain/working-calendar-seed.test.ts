import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import seed from '../../../../database/seeds/working-calendar.cn.json';

const script = path.resolve(__dirname, '../../../../scripts/seed-working-calendar.mjs');

describe('the shipped working-day calendar', () => {
  it('is what its script makes of the published holidays', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--check']);
    expect(stdout).toContain('up to date');
  });

  it('says up to when the holidays are published', () => {
    expect(seed.publishedUntil >= '2026-12-31').toBe(true);
    expect(seed.days.every(({ date }) => date <= seed.publishedUntil)).toBe(true);
  });

  it('has make-up days on weekends only, and each day once', () => {
    const worked = seed.days.filter(({ kind }) => kind === 'workday').map(({ date }) => date);
    expect(worked.length).toBeGreaterThan(0);
    expect(worked.filter((date) => ![0, 6].includes(new Date(date).getUTCDay()))).toEqual([]);
    expect(new Set(seed.days.map(({ date }) => date)).size).toBe(seed.days.length);
  });
});

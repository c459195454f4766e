import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeed } from '../../../../scripts/demo/seed/seeds.mjs';
import { summaryOf, summaryText, writeSummary } from '../../../../scripts/demo/summary.mjs';

const summary = summaryOf(readSeed('people.json'), new Map([['370602', '芝罘区科学技术局']]), {
  url: 'http://127.0.0.1:1337',
  mailUrl: 'http://127.0.0.1:8025',
});

describe('what the demo says of itself', () => {
  it('has the addresses, and everybody with a password', () => {
    expect(summary).toEqual({
      apiUrl: 'http://127.0.0.1:1337/api',
      adminUrl: 'http://127.0.0.1:1337/admin',
      mailUrl: 'http://127.0.0.1:8025',
      accounts: expect.arrayContaining([
        { username: 'lanyu', password: expect.any(String), note: expect.any(String) },
      ]),
      reviewers: expect.arrayContaining([
        { email: 'zhifu.zhao@city.example', password: expect.any(String), department: '芝罘区科学技术局' },
      ]),
      operations: [{ email: 'operations@city.example', password: expect.any(String) }],
      superAdmin: { email: 'admin@city.example', password: expect.any(String) },
    });
  });

  it('is a file that only its owner can read, and nothing else is left behind', () => {
    const folder = mkdtempSync(join(tmpdir(), 'summary-'));
    try {
      const file = join(folder, 'demo.json');
      writeSummary(file, summary);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(summary);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect(readdirSync(folder)).toEqual(['demo.json']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is printed with every login, in both languages', () => {
    const text = summaryText(summary);
    for (const { username } of summary.accounts) expect(text).toContain(username);
    for (const { email, department } of summary.reviewers) {
      expect(text).toContain(email);
      expect(text).toContain(department);
    }
    expect(text).toContain('演示环境已就绪 The demo is ready');
  });

  it('stands in columns, though Han characters are twice as wide', () => {
    const columns = summaryText(summary)
      .split('\n')
      .filter((line) => line.includes('Demo-Reviewer-2026'))
      .map((line) => {
        const before = line.slice(0, line.indexOf('Demo-Reviewer-2026'));
        return [...before].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
      });
    expect(new Set(columns).size).toBe(1);
  });
});

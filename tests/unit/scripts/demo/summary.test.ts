import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSeed } from '../../../../scripts/demo/seed/seeds.mjs';
import { summaryOf, summaryText, writeSummary } from '../../../../scripts/demo/summary.mjs';

const people = readSeed('people.json') as { readonly accounts: readonly unknown[] };
const summary = summaryOf(people, new Map([['370602', '芝罘区科学技术局']]), {
  url: 'http://127.0.0.1:1337',
  mailUrl: 'http://127.0.0.1:8025',
  portalUrl: 'http://127.0.0.1:8030',
});

describe('what the demo says of itself', () => {
  it('has the addresses, and everybody with a password', () => {
    expect(summary).toMatchObject({
      signInUrl: 'http://127.0.0.1:1337/portal/',
      portalUrl: 'http://127.0.0.1:8030',
      apiUrl: 'http://127.0.0.1:1337/api',
      adminUrl: 'http://127.0.0.1:1337/admin',
      mailUrl: 'http://127.0.0.1:8025',
      operations: [{ email: 'operations@city.example', password: 'Demo-Operations-2026' }],
      superAdmin: { email: 'admin@city.example', password: 'Demo-Admin-2026' },
    });
    expect(summary.accounts).toHaveLength(people.accounts.length);
    expect(Object.keys(summary.accounts[0] ?? {})).toEqual(['username', 'password', 'note']);
    expect(summary.reviewers).toContainEqual({
      email: 'zhifu.zhao@city.example',
      password: 'Demo-Reviewer-2026',
      department: '芝罘区科学技术局',
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
        return before.length + before.replace(/[^\u2e80-\uffef]/g, '').length;
      });
    expect(new Set(columns).size).toBe(1);
  });
});

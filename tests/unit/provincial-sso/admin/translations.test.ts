import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import chinese from '../../../../plugins/provincial-sso/admin/src/translations/zh-Hans.json';
import english from '../../../../plugins/provincial-sso/admin/src/translations/en.json';

const source = path.resolve(__dirname, '../../../../plugins/provincial-sso/admin/src');
const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name));

const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(path.join(source, file), 'utf8'))
  .join('\n');
const usedIds = [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, id]) => id ?? '');

describe('the panel texts of the sign-in plugin', () => {
  it('are there in both languages, with the same places to fill in', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    for (const [id, text] of Object.entries(chinese)) {
      expect([id, placeholders(english[id as keyof typeof english])]).toEqual([id, placeholders(text)]);
    }
  });

  it('hold every text that the panel asks for', () => {
    expect(usedIds.length).toBeGreaterThan(20);
    expect(usedIds.filter((id) => !(id in chinese))).toEqual([]);
  });
});

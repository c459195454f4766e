import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import chinese from '../../../../plugins/workflow/admin/src/translations/zh-Hans.json';
import english from '../../../../plugins/workflow/admin/src/translations/en.json';

const source = path.resolve(__dirname, '../../../../plugins/workflow/admin/src');
const placeholders = (text: string) => new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name));

function usedIds(): readonly string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const code = files.map((file) => readFileSync(path.join(source, file), 'utf8')).join('\n');
  return [...code.matchAll(/\bt\(\s*'([\w.-]+)'/g)].map(([, id]) => id ?? '');
}

describe('the texts of the workflow plugin', () => {
  it('are there in both languages, with the same places to fill in', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
    for (const [id, text] of Object.entries(chinese)) {
      expect([id, placeholders(english[id as keyof typeof english])]).toEqual([id, placeholders(text)]);
    }
  });

  it('hold every text that a page asks for', () => {
    const ids = usedIds();
    expect(ids.length).toBeGreaterThan(50);
    expect(ids.filter((id) => !(id in chinese))).toEqual([]);
  });
});

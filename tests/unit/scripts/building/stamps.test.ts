import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { isStale, sourcesOf, writeStamp } from '../../../../scripts/building/stamps.mjs';

const target = {
  name: 'server',
  sources: ['src', 'package-lock.json'],
  isSource: (path: string) => !path.startsWith('src/admin/'),
  outputs: ['dist/src'],
  embeds: ({ PATH_OF_PANEL }: Readonly<Record<string, string | undefined>>) => PATH_OF_PANEL,
  proof: 'dist/src/index.js',
};
const environment = { PATH_OF_PANEL: '/', SECRET: 'one' };

describe('whether something has to be built', () => {
  let root: string;
  let stamps: string;
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const build = () => {
    const sources = sourcesOf(root, target, environment);
    write('dist/src/index.js', 'built');
    writeStamp(root, stamps, target, sources);
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stamps-'));
    stamps = join(root, '.data/stamps.json');
    write('src/index.ts', 'one');
    write('src/admin/app.tsx', 'panel');
    write('package-lock.json', '{}');
    build();
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is not so right after a build', () => {
    expect(isStale(root, stamps, target, environment)).toBe(false);
  });

  it.each([
    ['a source changed', () => write('src/index.ts', 'two')],
    ['a source was added', () => write('src/more.ts', '')],
    ['a source was removed', () => rmSync(join(root, 'src/index.ts'))],
    ['a dependency changed', () => write('package-lock.json', '{"name":"x"}')],
    ['the outputs are gone', () => rmSync(join(root, 'dist'), { recursive: true })],
    ['somebody else built in between', () => write('dist/src/other.js', '')],
    ['the stamps are unreadable', () => writeFileSync(stamps, '{')],
    ['there are no stamps', () => rmSync(stamps)],
  ])('is so when %s', (_, change) => {
    change();
    expect(isStale(root, stamps, target, environment)).toBe(true);
  });

  it('does not depend on the times of the sources, which a checkout changes', () => {
    utimesSync(join(root, 'src/index.ts'), new Date(0), new Date(0));
    expect(isStale(root, stamps, target, environment)).toBe(false);
  });

  it('does not depend on what is nobody’s source', () => {
    write('src/admin/app.tsx', 'another panel');
    write('src/node_modules/library/index.js', '');
    expect(isStale(root, stamps, target, environment)).toBe(false);
  });

  it('is so when the environment says something else that goes into what is built, and only then', () => {
    expect(isStale(root, stamps, target, { ...environment, PATH_OF_PANEL: '/city/' })).toBe(true);
    expect(isStale(root, stamps, target, { ...environment, SECRET: 'two' })).toBe(false);
  });

  it('is so when a source changed while the build ran', () => {
    const sources = sourcesOf(root, target, environment);
    write('src/index.ts', 'changed meanwhile');
    writeStamp(root, stamps, target, sources);
    expect(isStale(root, stamps, target, environment)).toBe(true);
  });
});

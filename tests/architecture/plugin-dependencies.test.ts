import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifest = (folder: string) =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8')) as Manifest;

const major = (version: string) => /^\^?(\d+)\./.exec(version)?.[1] ?? version;

const dependencies = readdirSync(path.join(root, 'plugins')).flatMap((plugin) =>
  Object.entries(manifest(`plugins/${plugin}`).dependencies ?? {}).map(
    ([name, version]) => [plugin, name, version] as const,
  ),
);

// A plugin's code is built into the installation's dist/, from where plugins/<name>/node_modules is not seen.
describe.each(dependencies)('the plugin %s, once it is built', (_plugin, name, version) => {
  it(`gets the ${name} that it asks for (${version})`, () => {
    expect(major(manifest(`node_modules/${name}`).version)).toBe(major(version));
  });
});

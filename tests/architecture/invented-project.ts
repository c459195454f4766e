import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Example } from './offences';

const execute = promisify(execFile);
const project = join(__dirname, '..', '..');

export interface Violation {
  readonly rule: { readonly name: string };
  readonly from: string;
  readonly to: string;
}

/**
 * Writes a project whose files hold nothing but the given imports.
 *
 * @returns its folder
 */
export function inventProject(examples: readonly Example[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'city-architecture-'));
  const imports = new Map<string, string[]>();
  for (const example of examples) {
    const { from, to } = example;
    imports.set(from, [...(imports.get(from) ?? []), statement(example)]);
    if (to.startsWith('/')) imports.set(to, imports.get(to) ?? []);
    else writePackage(directory, to);
  }
  for (const [path, statements] of imports)
    write(directory, path, [...statements, 'export {};\n'].join('\n'));
  for (const file of ['tsconfig.json', '.dependency-cruiser.cjs'])
    cpSync(join(project, file), join(directory, file));
  return directory;
}

/**
 * What the project's rules find in a folder.
 *
 * @throws the tool's own error when it cannot run
 */
export async function violationsIn(directory: string): Promise<Violation[]> {
  const tool = join(project, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const folders = ['src', 'plugins', 'portal', 'scripts', 'tests'];
  const { stdout } = await execute(process.execPath, [tool, ...options, ...folders], {
    cwd: directory,
    maxBuffer: 64 * 1024 * 1024,
  });
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations;
}

/** How dependency-cruiser names the end of an import: a path without a leading slash, or as it is written. */
export function nameInReport(to: string): string {
  if (to.startsWith('/')) return to.slice(1);
  if (isBuiltIn(to)) return to.replace(/^node:/, '');
  return to === 'no-such-package' ? to : `node_modules/${to}/index.js`;
}

function isBuiltIn(name: string): boolean {
  return builtinModules.includes(name.replace(/^node:/, ''));
}

function statement({ from, to, typeOnly }: Example): string {
  const clause = typeOnly ? 'import type * as types from ' : 'import ';
  if (!to.startsWith('/')) return `${clause}'${to}';`;
  const path = relative(dirname(from), to).replace(/\.tsx?$/, '');
  return `${clause}'${path.startsWith('.') ? path : `./${path}`}';`;
}

function writePackage(directory: string, name: string): void {
  if (isBuiltIn(name) || name === 'no-such-package') return;
  write(
    directory,
    `node_modules/${name}/package.json`,
    JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  );
  write(directory, `node_modules/${name}/index.js`, 'module.exports = {};\n');
}

function write(directory: string, path: string, content: string): void {
  mkdirSync(dirname(join(directory, path)), { recursive: true });
  writeFileSync(join(directory, path), content);
}

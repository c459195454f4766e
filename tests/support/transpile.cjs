const fs = require('node:fs');
const path = require('node:path');
const { transformFileSync } = require('@swc/core');

const FOLDERS = ['config', 'src', 'database'];

/**
 * Transpiles without checking types (the type check is a step of its own).
 *
 * @param {string} source the project's folder
 * @param {string} target where Strapi is to find JavaScript; emptied first
 * @returns {string} target
 */
exports.transpileInstallation = function transpileInstallation(source, target) {
  fs.rmSync(target, { recursive: true, force: true });
  for (const folder of FOLDERS) {
    for (const file of filesBelow(path.join(source, folder))) {
      const relative = path.relative(source, file);
      if (relative.startsWith(path.join('src', 'admin'))) continue;
      write(path.join(target, relative), file);
    }
  }
  return target;
};

function filesBelow(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}

function write(target, source) {
  fs.mkdirSync(path.dirname(target), { recursive: true });
  if (!source.endsWith('.ts')) return fs.copyFileSync(source, target);
  const { code } = transformFileSync(source, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'commonjs', ignoreDynamic: true },
    sourceMaps: 'inline',
  });
  return fs.writeFileSync(target.replace(/\.ts$/, '.js'), code);
}

/**
 * The installation in a process of its own, so that a test can kill it: the sources as they are, with the
 * ports, secrets and database that the environment names. Tells its parent the port it listens on, and ends
 * when the parent goes away.
 *
 * SERVER_DIST_DIRECTORY: where the host's sources are, transpiled; made when it is not there.
 * SERVER_EXTENSION: a module whose function gets the loaded Strapi before its routes are mounted.
 */
const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { transformFileSync } = require('@swc/core');
const { transpileInstallation } = require('./transpile.cjs');

const root = path.resolve(__dirname, '../..');

/** Plugins are loaded from their TypeScript, whether or not somebody has built the project. */
function loadPluginsFromSource() {
  require.extensions['.ts'] = (module, file) => {
    const { code } = transformFileSync(file, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs', ignoreDynamic: true },
      sourceMaps: 'inline',
    });
    module._compile(code, file);
  };
  // The plugins' doors name what a build makes; the source lies in the same places below the root.
  const built = path.join(root, 'dist', path.sep);
  const resolve = Module._resolveFilename;
  Module._resolveFilename = (request, parent, ...rest) => {
    const asked = path.resolve(path.dirname(parent?.filename ?? root), request);
    const fromBuild = request.startsWith('.') && asked.startsWith(built);
    return resolve(fromBuild ? path.join(root, path.relative(built, asked)) : request, parent, ...rest);
  };
}

async function main() {
  loadPluginsFromSource();
  const distDir = process.env.SERVER_DIST_DIRECTORY;
  if (!fs.existsSync(distDir)) transpileInstallation(root, distDir);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: root, distDir, autoReload: false, serveAdminPanel: false });
  await strapi.load();
  const extension = process.env.SERVER_EXTENSION;
  if (extension) require(path.resolve(root, extension))(strapi);
  await strapi.server.mount();
  const server = strapi.server.httpServer;
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  process.once('disconnect', () => void strapi.destroy().finally(() => process.exit(0)));
  process.send({ port: server.address().port });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});

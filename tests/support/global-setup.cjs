/**
 * Before all tests that need the installation: a PostgreSQL server of their own, and `config`,
 * `src` and `database` transpiled to where Strapi looks for JavaScript.
 */
const path = require('node:path');
const { transpileInstallation } = require('./transpile.cjs');

const root = path.resolve(__dirname, '../..');

module.exports = async function globalSetup() {
  const { ensurePostgres } = await import('../../scripts/postgres.mjs');
  const server = await ensurePostgres({
    dataDirectory: path.join(root, '.data/test-postgres'),
    database: 'tests',
    durable: false,
    // Never the database that a developer works with.
    environment: { DATABASE_URL: process.env.TEST_DATABASE_URL },
  });
  process.env.TEST_POSTGRES_URL = server.url;
  const cache = path.join(root, '.cache');
  process.env.TEST_DIST_DIRECTORY = transpileInstallation(root, path.join(cache, 'test-dist'));
  process.env.TEST_PLUGIN_HOST_DIRECTORY = transpileInstallation(
    path.join(root, 'tests/support/plugin-host'),
    path.join(cache, 'test-plugin-host'),
  );
  globalThis.stopTestPostgres = server.stop;
};

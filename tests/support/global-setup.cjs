/**
 * Before all tests that need the installation: a PostgreSQL server of their own, and the sources
 * transpiled to where Strapi looks for JavaScript. Several runs at once do not meet.
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
  const run = path.join(root, '.cache', `test-run-${process.pid}`);
  process.env.TEST_POSTGRES_URL = server.url;
  process.env.TEST_TEMPLATE_DATABASE = `installed_${process.pid}`;
  process.env.TEST_DIST_DIRECTORY = transpileInstallation(root, path.join(run, 'dist'));
  process.env.TEST_PLUGIN_HOST_DIRECTORY = transpileInstallation(
    path.join(root, 'tests/support/plugin-host'),
    path.join(run, 'plugin-host'),
  );
  globalThis.testRun = { folder: run, server };
};

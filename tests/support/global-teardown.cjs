const fs = require('node:fs');
const pg = require('pg');

const OTHERS = `select count(*)::int as count from pg_stat_activity
  where backend_type = 'client backend' and pid <> pg_backend_pid()`;

module.exports = async function globalTeardown() {
  const { folder, server } = globalThis.testRun;
  fs.rmSync(folder, { recursive: true, force: true });
  await dropTemplate(server.url);
  // Another run may have come to use the server meanwhile.
  if (!(await isInUse(server.url))) await server.stop();
};

async function dropTemplate(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`drop database if exists ${process.env.TEST_TEMPLATE_DATABASE} with (force)`);
  } finally {
    await client.end();
  }
}

async function isInUse(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(OTHERS);
    return rows[0].count > 0;
  } finally {
    await client.end();
  }
}

// @ts-check
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run build`: the server by the type-checking compiler, then the admin panel and the portal. Strapi reads the whole
 * configuration to build the panel but connects to nothing, so what the environment does not say yet is
 * filled in with values that stay out of the build.
 */
const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const UNUSED_KEY = Buffer.alloc(32, 'unused').toString('base64');

const environment = {
  NODE_ENV: 'production',
  TRUST_PROXY: 'true',
  STRAPI_TELEMETRY_DISABLED: 'true',
  DATABASE_URL: 'postgresql://nobody@127.0.0.1/unused',
  APP_KEYS: UNUSED_KEY,
  API_TOKEN_SALT: UNUSED_KEY,
  ADMIN_JWT_SECRET: UNUSED_KEY,
  TRANSFER_TOKEN_SALT: UNUSED_KEY,
  JWT_SECRET: UNUSED_KEY,
  ENCRYPTION_KEY: UNUSED_KEY,
  PERSONAL_DATA_KEYS: `unused:${UNUSED_KEY}`,
  PERSONAL_DATA_INDEX_KEY: UNUSED_KEY,
  ...process.env,
};

/** @param {string[]} command */
function run(command) {
  const { status } = spawnSync(process.execPath, command, { cwd: ROOT, env: environment, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

// A module that was renamed must not live on in what was built.
rmSync(join(ROOT, 'dist'), { recursive: true, force: true });
run(['node_modules/typescript/bin/tsc', '-p', '.']);
run(['node_modules/@strapi/strapi/bin/strapi.js', 'build']);
run(['portal/scripts/build.mjs']);

// @ts-check
import { buildAnew } from './building/build.mjs';
import { stopSignal } from './demo/stop-signal.mjs';

/**
 * `npm run build`: the server, the admin panel and the portal. Strapi reads the whole configuration to build the
 * panel but connects to nothing, so what the environment does not say yet is filled in with values that stay
 * out of the build.
 */
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

try {
  await buildAnew({ environment, signal: stopSignal() });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

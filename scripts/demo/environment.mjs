// @ts-check
import { join } from 'node:path';
import { developmentEnvironment } from '../environment.mjs';
import { DATA_DIRECTORY } from './paths.mjs';

/** Where the demo's uploaded evidence lies. */
export const FILES_DIRECTORY = join(DATA_DIRECTORY, 'demo-files');

/**
 * @param {{ databaseUrl: string, port: number, beside: Readonly<Record<string, string>> }} options `beside`:
 *   how to reach what runs beside the platform: e-mail, SMS, the portal
 * @returns {Promise<Record<string, string | undefined>>} everything that the demo's processes need; what the
 *   caller's environment says counts only where it can do no harm
 */
export async function demoEnvironment({ databaseUrl, port, beside }) {
  return {
    ...(await developmentEnvironment(DATA_DIRECTORY)),
    ...process.env,
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DATABASE_URL: databaseUrl,
    PRIVATE_FILES_DIR: FILES_DIRECTORY,
    AUTH_LOCAL_ENABLED: 'true',
    COOKIE_SECURE: 'false',
    WORKFLOW_TEST_CLOCK: 'true',
    WORKFLOW_JOBS: 'in-process',
    STRAPI_TELEMETRY_DISABLED: 'true',
    ...beside,
  };
}

// @ts-check
import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const BYTES = 32;

/** @type {Readonly<Record<string, () => string>>} */
const SECRETS = {
  APP_KEYS: () => [secret(), secret()].join(','),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  PERSONAL_DATA_KEYS: () => `k1:${secret()}`,
  PERSONAL_DATA_INDEX_KEY: secret,
};

/**
 * The environment of an installation that nobody has configured: a demonstration, a developer's. Secrets are
 * made once and kept in `secrets.json`, readable by their owner alone; sealed data stays readable from start to
 * start. Production brings its own environment and never comes here.
 *
 * @param {string} dataDirectory e.g. `.data`
 * @returns {Promise<Record<string, string>>} variables to put below what is set already
 * @throws {Error} when secrets.json is there and cannot be read
 */
export async function developmentEnvironment(dataDirectory) {
  const folder = resolve(dataDirectory);
  await mkdir(folder, { recursive: true });
  return {
    ...(await secrets(join(folder, 'secrets.json'))),
    PRIVATE_FILES_DIR: join(folder, 'private-files'),
    AUTH_LOCAL_ENABLED: 'true',
    COOKIE_SECURE: 'false',
    WORKFLOW_TEST_CLOCK: 'true',
    STRAPI_TELEMETRY_DISABLED: 'true',
    STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh-Hans',
  };
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, string>>}
 */
async function secrets(file) {
  const kept = await readSecrets(file);
  const missing = Object.keys(SECRETS).filter((name) => kept?.[name] === undefined);
  if (kept && missing.length === 0) return kept;
  const made = Object.fromEntries(missing.map((name) => [name, SECRETS[name]?.() ?? '']));
  return keep(file, { ...kept, ...made }, kept !== undefined);
}

/**
 * Moves a complete file into place, so that of two processes that start at once both go on with the same.
 *
 * @param {string} file
 * @param {Record<string, string>} values
 * @param {boolean} replace
 * @returns {Promise<Record<string, string>>}
 */
async function keep(file, values, replace) {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(values, null, 2)}\n`, { mode: 0o600 });
  try {
    if (replace) await rm(file, { force: true });
    await link(draft, file);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  await chmod(file, 0o600);
  return (await readSecrets(file)) ?? values;
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, string> | undefined>}
 */
async function readSecrets(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

function secret() {
  return randomBytes(BYTES).toString('base64');
}

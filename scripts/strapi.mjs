// @ts-check
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** As a CommonJS module: the other form imports folders, which Node refuses. @type {typeof import('@strapi/strapi')} */
const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi');

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));

/**
 * The built installation, in production mode unless the environment says otherwise; not yet loaded. Ends the
 * process with a message when it is not built or not configured.
 *
 * @returns {import('@strapi/strapi').Core.Strapi}
 */
export function loadBuiltStrapi() {
  process.env.NODE_ENV ??= 'production';
  process.chdir(ROOT);
  const distDir = join(ROOT, 'dist');
  if (!existsSync(join(distDir, 'src', 'index.js'))) refuse('It is not built yet: npm run build');
  try {
    return createStrapi({ appDir: ROOT, distDir });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function refuse(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

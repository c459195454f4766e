// @ts-check
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { API_TYPES, apiTypes } from './portal/api-types.mjs';

/**
 * `npm run portal:api`: writes the types of the portal's client anew, from the description that the sources
 * give. No server and no build are needed.
 */
const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const BUNDLE = join(ROOT, '.cache', 'portal-api', 'document.cjs');

await build({
  entryPoints: [join(ROOT, 'src/openapi/document.ts')],
  outfile: BUNDLE,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
  alias: {
    '@city/plugin-workflow/contracts': join(ROOT, 'plugins/workflow/contracts/index.ts'),
    '@city/plugin-provincial-sso/contracts': join(ROOT, 'plugins/provincial-sso/contracts/index.ts'),
  },
});
const { openApiDocument } = createRequire(import.meta.url)(BUNDLE);
/** As an installation without a door of its own: `POST /api/auth/local` is for demonstrations. */
const configuration = { config: { get: (/** @type {string} */ _path, /** @type {unknown} */ usual) => usual } };
writeFileSync(join(ROOT, API_TYPES), await apiTypes(openApiDocument(configuration)));

// @ts-check
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export const DIST_DIRECTORY = join(ROOT, 'dist');

/** What is remembered of the last build; there is one `dist`, wherever the demo's data lies. */
export const BUILD_STAMPS = join(ROOT, '.data', 'demo-build.json');

/** Everything that the demo writes, `dist` and what is remembered of it apart. */
export const DATA_DIRECTORY = resolve(ROOT, process.env.DEMO_DATA_DIR ?? '.data');

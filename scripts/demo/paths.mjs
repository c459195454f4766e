// @ts-check
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

/** Everything that the demo writes, the built code in `dist` apart. */
export const DATA_DIRECTORY = join(ROOT, '.data');

export const DIST_DIRECTORY = join(ROOT, 'dist');

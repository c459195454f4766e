// @ts-check
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(fileURLToPath(new URL('../..', import.meta.url)));

export const DIST_DIRECTORY = join(ROOT, 'dist');

/** Everything that the demo writes, apart from what is built. */
export const DATA_DIRECTORY = resolve(ROOT, process.env.DEMO_DATA_DIR ?? '.data');

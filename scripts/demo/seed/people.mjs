// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadBuiltStrapi } from '../../strapi.mjs';
import { DIST_DIRECTORY } from '../paths.mjs';

/**
 * Run as a process of its own: fills an empty database with departments and people, and puts the clock back to
 * the moment (the first argument, ISO 8601) at which their story begins.
 */
const since = new Date(process.argv[2] ?? '');
const strapi = loadBuiltStrapi();
await strapi.load();
/** @type {typeof import('../../../database/seeds/demo/people.ts')} */
const { seedDemoPeople } = createRequire(import.meta.url)(
  join(DIST_DIRECTORY, 'database/seeds/demo/people.js'),
);
await seedDemoPeople(strapi, { since });
await strapi
  .store({ type: 'plugin', name: 'workflow', key: 'test-clock' })
  .set({ value: since.getTime() - Date.now() });
await strapi.destroy();
process.exit();

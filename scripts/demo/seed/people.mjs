// @ts-check
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { loadBuiltStrapi } from '../../strapi.mjs';
import { DIST_DIRECTORY } from '../paths.mjs';

/**
 * Run as a process of its own: fills an empty database with departments and people, signs them in, and puts
 * the clock back to the moment (the first argument, ISO 8601) at which their story begins. Tells its parent
 * the tokens (`DemoSessions`) over the channel between the two.
 */
const since = new Date(process.argv[2] ?? '');
const require = createRequire(import.meta.url);
/** @type {typeof import('../../../database/seeds/demo/people.ts')} */
const { seedDemoPeople } = require(join(DIST_DIRECTORY, 'database/seeds/demo/people.js'));
/** @type {typeof import('../../../database/seeds/demo/sessions.ts')} */
const { openDemoSessions } = require(join(DIST_DIRECTORY, 'database/seeds/demo/sessions.js'));

const strapi = loadBuiltStrapi();
await strapi.load();
await seedDemoPeople(strapi, { since });
await strapi
  .store({ type: 'plugin', name: 'workflow', key: 'test-clock' })
  .set({ value: since.getTime() - Date.now() });
const sessions = await openDemoSessions(strapi);
await new Promise((resolve) => process.send?.(sessions, resolve));
await strapi.destroy();
process.exit();

// @ts-check
import { loadBuiltStrapi } from './strapi.mjs';

/**
 * `npm run worker`: runs timers and messages and answers no requests. With `WORKFLOW_JOBS=separate` the server
 * leaves them to such processes, of which there may be several. Start the server first on a new database or
 * a new version: it brings the tables up to date.
 */
const strapi = loadBuiltStrapi();
await strapi.load();
await strapi.plugin('workflow').service('worker').start();
strapi.log.info('The worker runs the jobs of this installation');

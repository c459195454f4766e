// @ts-check
import { loadBuiltStrapi } from './strapi.mjs';

/**
 * `npm start`: the built installation, configured by the environment (docs/operations.md). SIGTERM and SIGINT
 * end it in order: jobs first, then requests, then the database.
 */
const strapi = loadBuiltStrapi();
// A parent that started this with a channel, as the demo does, and was killed: nobody is left to end this.
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
await strapi.start();

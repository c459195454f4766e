// @ts-check
import { spawn } from 'node:child_process';
import { startCatcher } from './demo/catcher/index.mjs';
import { DATA_DIRECTORY, ROOT } from './demo/paths.mjs';
import { developmentEnvironment } from './environment.mjs';
import { ensurePostgres } from './postgres.mjs';

/**
 * `npm run dev`: Strapi that starts anew with every change, on a PostgreSQL of its own (or the one that
 * DATABASE_URL names), with the demo's mail server and SMS gateway.
 */
const database = await ensurePostgres();
const catcher = await startCatcher();
const environment = {
  ...(await developmentEnvironment(DATA_DIRECTORY)),
  ...catcher.environment,
  ...process.env,
  NODE_ENV: 'development',
  DATABASE_URL: database.url,
};
process.stdout.write(`邮件与短信 Mail and SMS: ${catcher.url}\n`);

const strapi = spawn(process.execPath, ['node_modules/@strapi/strapi/bin/strapi.js', 'develop'], {
  cwd: ROOT,
  env: environment,
  stdio: 'inherit',
});
// Ctrl-C reaches Strapi from the terminal; here it only must not end the others first.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => strapi.kill('SIGTERM'));
const code = await new Promise((resolve) => strapi.once('exit', resolve));
await catcher.close();
await database.stop();
process.exit(code ?? 0);

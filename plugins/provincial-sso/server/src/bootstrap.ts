import type { Core } from '@strapi/strapi';
import { containerOf } from './container';
import { registerPermissions } from './permissions';

const HOURLY = '17 * * * *';

/** Brings the database up to date, and keeps it from filling with sign-ins that nobody finished. */
export async function bootstrap({ strapi }: { readonly strapi: Core.Strapi }): Promise<void> {
  const container = containerOf(strapi);
  await registerPermissions(strapi);
  await container.prepareDatabase();
  strapi.cron.add({
    'provincial-sso.remove-expired': { task: () => container.removeExpired(), options: { rule: HOURLY } },
  });
}

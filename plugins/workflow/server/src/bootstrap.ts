import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { containerOf } from './container';
import { deployShipped } from './application/definitions/deploy';
import { shippedTemplates } from './application/definitions/ship';
import { registerPermissions } from './permissions';
import { grantStudioRights } from './studio-rights';
import ownMessages from './translations/messages.json';

type Provided = { readonly strapi: Core.Strapi };

/** Brings the database up to date, ships flows and words, and starts the jobs. */
export async function bootstrap({ strapi }: Provided): Promise<void> {
  const container = containerOf(strapi);
  await registerPermissions(strapi);
  await container.prepareDatabase();
  await grantStudioRights(strapi);
  container.guardOtherDoors();
  await container.shipTemplates(shippedTemplates(ownMessages));
  for (const folder of container.registry.shippedFlows()) await ship(container, folder);
  if (container.config.jobs.inProcess) await container.startJobs();
}

export async function destroy({ strapi }: Provided): Promise<void> {
  await containerOf(strapi).stop();
}

async function ship(container: ReturnType<typeof containerOf>, folder: string): Promise<void> {
  const messages: unknown = JSON.parse(await readFile(path.join(folder, 'messages.json'), 'utf8'));
  await container.shipTemplates(shippedTemplates(messages));
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const file = path.join(folder, entry.name, `${entry.name}.bpmn`);
    await deployShipped(container.deploying, await readFile(file, 'utf8'));
  }
}

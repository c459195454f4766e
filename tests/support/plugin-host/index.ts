import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { client, type Client } from '../http';
import { emptyDatabase } from '../databases';
import { registerSimpleRequest } from './simple-request';

export interface PluginHost {
  readonly strapi: Core.Strapi;
  readonly baseUrl: string;
  as(token: string): Client;
  stop(): Promise<void>;
}

const root = path.resolve(__dirname, '../../..');

/** Boots a Strapi project that has the plugin, one content type and one flow, and nothing else. */
export async function bootPluginHost(): Promise<PluginHost> {
  process.env.DATABASE_URL = await emptyDatabase();
  const distDir = process.env.TEST_PLUGIN_HOST_DIRECTORY;
  if (!distDir) throw new Error('The global set-up has not run');
  const strapi = createStrapi({ appDir: root, distDir, autoReload: false, serveAdminPanel: false });
  try {
    await strapi.register();
    registerSimpleRequest(strapi);
    await strapi.bootstrap();
    strapi.server.mount();
  } catch (error) {
    await strapi.destroy();
    throw error;
  }
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  const { port } = strapi.server.httpServer.address() as AddressInfo;
  const baseUrl = `http://127.0.0.1:${String(port)}`;
  return {
    strapi,
    baseUrl,
    as: (token) => client(baseUrl, token),
    stop: () => strapi.destroy().then(() => undefined),
  };
}

import type { Core } from '@strapi/strapi';

interface ApiUploadFolder {
  getAPIUploadFolder(): Promise<unknown>;
}

/**
 * Strapi makes the folder of API uploads at the first upload. Two first ones at the same moment would
 * both try, and one would fail; so it is made before anybody can upload.
 */
export async function ensureUploadFolder(strapi: Core.Strapi): Promise<void> {
  const folders = strapi.service('plugin::upload.api-upload-folder') as ApiUploadFolder;
  await folders.getAPIUploadFolder();
}

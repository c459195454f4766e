import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { PrivateFiles } from './store';

const made = new WeakMap<object, PrivateFiles>();

/** Where this installation keeps what people upload (`PRIVATE_FILES_DIR`). */
export function privateFiles(strapi: Core.Strapi): PrivateFiles {
  const folder = path.resolve(
    strapi.dirs.app.root,
    strapi.config.get<string>('plugin::upload.privateFolder'),
  );
  const publicFolder = strapi.dirs.static.public;
  if (!path.relative(publicFolder, folder).startsWith('..')) {
    throw new Error('PRIVATE_FILES_DIR: uploaded evidence must not lie below the public folder');
  }
  const files = made.get(strapi) ?? new PrivateFiles(folder);
  made.set(strapi, files);
  return files;
}

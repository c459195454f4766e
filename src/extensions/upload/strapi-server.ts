import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { privateFiles } from '../../private-files';
import { privateProvider } from '../../private-files/provider';
import { withoutPanelRoute } from '../panel-routes';
import { ownedUpload, type UploadAction } from './upload-controller';

type Provided = { readonly strapi: Core.Strapi };

/** What this extension touches of Strapi's upload plugin. */
interface UploadPlugin {
  contentTypes: { file: { schema: { attributes: Record<string, unknown> } } };
  controllers: Record<string, (provided: Provided) => Record<string, UploadAction>>;
  services: Record<string, unknown>;
  routes: { admin: Routes; 'content-api': () => Routes };
  register: (provided: Provided) => Promise<void>;
}

interface Routes {
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

/** Who uploaded a file; and how long it is, as Strapi rounds to tens of bytes. */
const FILE_ATTRIBUTES = {
  owner: {
    type: 'relation',
    relation: 'manyToOne',
    target: 'plugin::users-permissions.user',
    useJoinTable: false,
    configurable: false,
    private: true,
  },
  bytes: { type: 'integer', configurable: false, private: true },
};

/** Keeps what people upload private, theirs, and byte for byte as it came. */
export default (plugin: UploadPlugin): UploadPlugin => {
  Object.assign(plugin.contentTypes.file.schema.attributes, FILE_ATTRIBUTES);

  const contentApi = plugin.controllers['content-api'];
  plugin.controllers['content-api'] = (provided) => {
    const actions = contentApi?.(provided) ?? {};
    return {
      ...actions,
      upload: ownedUpload(provided.strapi, async (context) => actions.upload?.call(actions, context)),
    };
  };

  const routes = plugin.routes['content-api'];
  plugin.routes['content-api'] = () => {
    const all = routes();
    return { ...all, routes: all.routes.filter(({ method, path: at }) => method === 'POST' && at === '/') };
  };

  // The server fetches no address that somebody names: reviewers upload, too.
  withoutPanelRoute(plugin, 'POST', '/actions/upload-from-urls');

  // Evidence must stay as it was handed in, and nothing here need decode a stranger's picture.
  plugin.services['image-manipulation'] = {
    ...(plugin.services['image-manipulation'] as object),
    isImage: () => Promise.resolve(false),
  };

  const { register } = plugin;
  plugin.register = async ({ strapi }) => {
    // Strapi's local provider insists on this folder; nothing is ever put into it.
    await mkdir(path.join(strapi.dirs.static.public, 'uploads'), { recursive: true });
    await register({ strapi });
    uploadProvider(strapi).extend(privateProvider(() => privateFiles(strapi)));
    privateFiles(strapi);
  };
  return plugin;
};

/** Strapi's upload plugin carries its provider, and a way to put other methods in place of its. */
function uploadProvider(strapi: Core.Strapi): { extend(methods: object): void } {
  const plugin: unknown = strapi.plugin('upload');
  return (plugin as { readonly provider: { extend(methods: object): void } }).provider;
}

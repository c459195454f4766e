import type { Core } from '@strapi/strapi';

/** The plugin's own permissions, in Strapi's role editor under 插件 › Provincial sign-in. */
const ACTIONS = [
  { uid: 'identity.read', subCategory: 'identities', displayName: '查看账号绑定 / See bindings' },
  { uid: 'identity.unbind', subCategory: 'identities', displayName: '解除账号绑定 / End bindings' },
] as const;

export async function registerPermissions(strapi: Core.Strapi): Promise<void> {
  const provider = strapi.service('admin::permission') as {
    actionProvider: { registerMany(actions: readonly unknown[]): Promise<void> };
  };
  await provider.actionProvider.registerMany(
    ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: 'provincial-sso' })),
  );
}
